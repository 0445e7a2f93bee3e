/** The texts of all pages, without what most of them say: menus of sites that have no element for menus. */

import type { Page } from './facts.js';
import { excerpt } from './text.js';

/** Characters of each page, unless the site owner says otherwise. */
export const PAGE_TEXT = 200;
/** Fewer pages than these have nothing in common but chance. */
const FEWEST = 3;

/** The beginning of the text of every page, in their order. */
export function textsOf(pages: readonly Page[], length: number): string[] {
  const blocks = pages.map(({ facts }) => facts.text);
  const counts = new Map<string, number>();
  for (const each of blocks)
    for (const block of new Set(each)) counts.set(block, (counts.get(block) ?? 0) + 1);
  const isCommon = (block: string): boolean => {
    const count = counts.get(block) ?? 0;
    return count >= FEWEST && count > pages.length / 2;
  };
  return blocks.map(each => excerpt(each.filter(block => !isCommon(block)).join(' '), length));
}
