/** The content of index pages that the build creates, for a section or for the whole site. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { Branch, Page } from '../rollup/page.js';
import { day } from './article.js';

/** Returns a list of pages with their dates and descriptions; posts are grouped by year. */
export function listing(pages: readonly Page[], path: string, base: string): Root {
  const isByYear = path === 'posts' && pages.some(page => page.date !== undefined);
  return root(isByYear ? byYear(pages, base) : [rows(pages, base)]);
}

/** Returns a list of all sections with their pages, for a site without a home page. */
export function listingOfSite(tree: Branch, base: string): Root {
  return root(
    tree.children.flatMap(branch => {
      const pages = pagesOf(branch);
      const name = h('a', { href: hrefOf(base, branch.path) }, branch.title);
      return branch.children.length === 0
        ? rows(pages, base)
        : [h('h2', { id: branch.name }, name), rows(pages, base)];
    }),
  );
}

const root = (children: ElementContent[]): Root => ({ type: 'root', children });

const pagesOf = (branch: Branch): Page[] => [
  ...(branch.page ? [branch.page] : []),
  ...branch.children.flatMap(pagesOf),
];

function byYear(pages: readonly Page[], base: string): Element[] {
  const yearOf = (page: Page): string => page.date?.slice(0, 4) ?? 'Undated';
  const years = [...new Set(pages.map(yearOf))];
  return years.flatMap(year => [
    h('h2', { id: `year-${year.toLowerCase()}` }, year),
    rows(
      pages.filter(page => yearOf(page) === year),
      base,
    ),
  ]);
}

const rows = (pages: readonly Page[], base: string): Element =>
  h(
    'ul',
    { className: ['listing'] },
    pages.map(page => row(page, base)),
  );

function row(page: Page, base: string): Element {
  return h('li', [
    ...(page.date ? [day(page.date), ' '] : []),
    h('a', { href: hrefOf(base, page.source.path) }, page.title),
    ...(page.description ? [h('p', page.description)] : []),
  ]);
}
