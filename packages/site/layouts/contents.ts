/** The table of contents on the right. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading, Page } from '../rollup/page.js';

/** Returns the table of contents of a page, with headings of levels 2 and 3. */
export function contents(page: Page): Element {
  const headings = page.headings.filter(heading => heading.level <= 3);
  return h('aside', { id: 'toc', dataKeynavRegion: 'right', ariaLabel: 'On this page' }, [
    h('p', { className: ['toc-title'] }, 'On this page'),
    headings.length > 0 ? nested(headings) : h('p', { className: ['toc-none'] }, 'No headings.'),
  ]);
}

/** Puts headings of level 3 below the last one of level 2; without one, they are at the top level. */
function nested(headings: readonly Heading[]): Element {
  const items: Element[] = [];
  let parent: Element | undefined;
  for (const heading of headings) {
    const item = h('li', [h('a', { href: `#${encodeURIComponent(heading.id)}` }, heading.title)]);
    if (heading.level === 3 && parent) childListOf(parent).children.push(item);
    else items.push(item);
    if (heading.level === 2) parent = item;
  }
  return h('ul', items);
}

function childListOf(item: Element): Element {
  const last = item.children.at(-1);
  if (last?.type === 'element' && last.tagName === 'ul') return last;
  const list = h('ul');
  item.children.push(list);
  return list;
}
