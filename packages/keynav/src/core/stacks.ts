/** Hints that lie on each other, and which of them is in front. */

import type { Box } from './page.js';

/** The heights of boxes after those of each stack have traded places: the one in front goes behind the others. */
export function turnedStacks(boxes: readonly Box[], heights: readonly number[]): readonly number[] {
  const turned = [...heights];
  for (const stack of stacksOf(boxes)) {
    const upwards = [...stack].sort((a, b) => (heights[a] as number) - (heights[b] as number));
    upwards.forEach((one, i) => {
      turned[one] = heights[upwards[(i + 1) % upwards.length] as number] as number;
    });
  }
  return turned;
}

/** Boxes that lie on each other, also by way of others, as lists of their numbers. */
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
