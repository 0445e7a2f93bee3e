/** Cycles the stacking order of overlapping hints. */

import type { Box } from './page.js';

/**
 * Returns the z-indices of boxes after each stack of overlapping boxes was rotated: its front box is behind the others. `zIndices` are
 * those before.
 */
export function rotateStacks(boxes: readonly Box[], zIndices: readonly number[]): readonly number[] {
  const rotated = [...zIndices];
  for (const stack of stacksOf(boxes)) {
    const fromBack = [...stack].sort((a, b) => (zIndices[a] as number) - (zIndices[b] as number));
    fromBack.forEach((index, i) => {
      rotated[index] = zIndices[fromBack[(i + 1) % fromBack.length] as number] as number;
    });
  }
  return rotated;
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
