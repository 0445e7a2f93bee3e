/** The title, byline and content of a page, with links to its neighbours. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { Page } from '../rollup/page.js';
import { readingMinutes } from '../rollup/words.js';
import type { View } from './view.js';

/** Returns the article of a page, and the navigation to the previous and the next page if there is one. */
export function article(view: View): Element[] {
  const { page, body } = view;
  const content = body.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const title = h('h1', page.headingId ? { id: page.headingId } : {}, structuredClone([...page.heading]));
  return [h('article', [title, ...byline(page), ...content]), ...neighbours(view)];
}

function byline(page: Page): Element[] {
  if (page.layout !== 'post' && page.layout !== 'talk') return [];
  const parts: (Element | string)[] = [];
  if (page.date) parts.push(day(page.date));
  if (page.updated && page.updated !== page.date) parts.push(h('span', ['updated ', day(page.updated)]));
  if (page.words > 0) parts.push(`${readingMinutes(page.words)} min read`);
  const tags = page.tags.map(tag => h('span', { 'is-': 'badge', 'variant-': 'background1' }, tag));
  const spaced = parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]));
  return [h('p', { className: ['byline'] }, [...spaced, ...tags.flatMap(tag => [' ', tag])])];
}

/** Returns a date in a `<time>` element. */
export const day = (date: string): Element => h('time', { dateTime: date }, date);

function neighbours({ site, previous, next }: View): Element[] {
  const link = (page: Page | undefined, rel: string, word: string): Element[] =>
    page
      ? [
          h('a', { rel: [rel], href: hrefOf(site.base, page.source.path) }, [
            h('span', { className: ['way'] }, word),
            ' ',
            page.title,
          ]),
        ]
      : [];
  const links = [...link(previous, 'prev', '← Previous'), ...link(next, 'next', 'Next →')];
  return links.length > 0
    ? [h('nav', { className: ['neighbours'], ariaLabel: 'Previous and next document' }, links)]
    : [];
}
