/** Cycles the stacking order of overlapping hints. */

import type { Box } from './page.js';

/**
 * Returns the new z-indexes of boxes, in which the box in front of each stack is behind the others. `heights` are the
 * current ones.
 */
export function turnedStacks(boxes: readonly Box[], heights: readonly number[]): readonly number[] {
  const turned = [...heights];
  for (const stack of stacksOf(boxes)) {
    const fromBack = [...stack].sort((a, b) => (heights[a] as number) - (heights[b] as number));
    fromBack.forEach((index, i) => {
      turned[index] = heights[fromBack[(i + 1) % fromBack.length] as number] as number;
    });
  }
  return turned;
}

/** Returns groups of boxes that overlap, directly or through others, as lists of their indexes. */
function stacksOf(boxes: readonly Box[]): readonly (readonly number[])[] {
  let stacks: (readonly number[])[] = [];
  boxes.forEach((box, i) => {
    const isOn = (stack: readonly number[]): boolean => stack.some(j => overlap(box, boxes[j] as Box));
    stacks = [...stacks.filter(stack => !isOn(stack)), [...stacks.filter(isOn).flat(), i]];
  });
  return stacks;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
