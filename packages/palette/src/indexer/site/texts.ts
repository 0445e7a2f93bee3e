/** Chooses the text of each page, without blocks that most pages share, such as menus not marked up as navigation. */

import type { Page } from '../page/facts.js';
import { excerpt } from '../page/text.js';

/** The default maximum number of characters of text for each page. */
export const PAGE_TEXT = 200;
/** On fewer pages than this, a shared block may be a coincidence. */
const MIN_SHARING = 3;

/** Returns the first `length` characters of text of each page, in their order. */
export function textsOf(pages: readonly Page[], length: number): string[] {
  const blocks = pages.map(({ facts }) => facts.text);
  const counts = new Map<string, number>();
  for (const each of blocks)
    for (const block of new Set(each)) counts.set(block, (counts.get(block) ?? 0) + 1);
  const isCommon = (block: string): boolean => {
    const count = counts.get(block) ?? 0;
    return count >= MIN_SHARING && count > pages.length / 2;
  };
  return blocks.map(each => excerpt(each.filter(block => !isCommon(block)).join(' '), length));
}
