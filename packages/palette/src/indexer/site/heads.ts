/** Chooses the headings of each page that are entries: not the title again, and not what every page has. */

import { BREAK } from '../page/block.js';
import type { Facts, Head, Page } from '../page/facts.js';

/** A heading on at least this many pages, and this share of them, is a part of the form of the pages. */
const MIN_COMMON = 10;
const COMMON_SHARE = 0.05;
/** The numbers of a chapter or section. */
const NUMBER =
  /^(?:(?:[Cc]hapter|[Pp]art|[Ss]ection|[Aa]ppendix|[Kk]apitel|[Tt]eil|[Aa]nhang)\s+)?(?:(?:\d+|[A-Z]|[IVXLC]+)(?:\.\d+)*[.:)]|\d+(?:\.\d+)*)\s+/u;

/** The headings of a page, and the text before the first one. */
export type Sections = Pick<Facts, 'heads' | 'intro'>;

/**
 * Returns the headings of each page, in the order of the pages; `names` are their titles. Text below a heading that is left out belongs
 * to the one before.
 */
export function sectionsOf(pages: readonly Page[], names: readonly string[]): Sections[] {
  const common = commonHeadings(pages);
  return pages.map(({ facts }, i) => {
    const heads: Head[] = [];
    let { intro } = facts;
    for (const [place, head] of facts.heads.entries()) {
      const isName = place === 0 && !head.isTerm && isSame(head.title, names[i] ?? '');
      const isForm = !head.isTerm && head.anchor === '' && common.has(wordsOf(head.title));
      if (!isName && !isForm) {
        heads.push(head);
        continue;
      }
      const last = heads.pop();
      if (last) heads.push({ ...last, text: joined(last.text, head.text) });
      else intro = joined(intro, head.text);
    }
    return { heads, intro };
  });
}

/** Returns whether two titles have the same words, apart from the number of a chapter. */
function isSame(heading: string, name: string): boolean {
  const words = wordsOf(heading.replace(NUMBER, ''));
  return words !== '' && words === wordsOf(name.replace(NUMBER, ''));
}

/** Returns the words of headings that many pages have. */
function commonHeadings(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { facts } of pages)
    for (const words of new Set(
      facts.heads.filter(({ isTerm }) => !isTerm).map(({ title }) => wordsOf(title)),
    ))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  const least = Math.max(MIN_COMMON, pages.length * COMMON_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([words]) => words));
}

/** Returns the words of a title, with the signs that belong to names such as C++ and C#. */
function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

function joined(text: string, more: string): string {
  return text && more ? `${text}${BREAK}${more}` : text || more;
}
