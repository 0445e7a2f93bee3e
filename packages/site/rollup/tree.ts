/** Builds the tree of folders and pages in site order. */
import { titleOfName } from './address.js';
import type { Branch, Page } from './page.js';

/** The order of the project's own sections. Other sections follow by name. */
const sectionOrder = ['about', 'now', 'posts', 'talks', 'projects', 'ideas', 'more', 'docs'];

/** Sections whose pages are sorted by date, newest first, in all of their folders. */
const dated = new Set(['posts', 'talks']);

interface Draft {
  readonly name: string;
  readonly path: string;
  page?: Page;
  readonly folders: Map<string, Draft>;
}

/** Returns the tree of the given pages. */
export function treeOf(pages: readonly Page[]): Branch {
  const root: Draft = { name: '', path: '', folders: new Map() };
  for (const page of pages) {
    let at = root;
    for (const name of page.source.path.split('/').filter(part => part !== '')) {
      const path = at.path === '' ? name : `${at.path}/${name}`;
      if (!at.folders.has(name)) at.folders.set(name, { name, path, folders: new Map() });
      at = at.folders.get(name)!;
    }
    at.page = page;
  }
  return branchOf(root);
}

/** Returns the pages of a branch, depth first: a folder's own page, then the pages in it. */
export function pagesInOrder(branch: Branch): Page[] {
  return [...(branch.page ? [branch.page] : []), ...branch.children.flatMap(pagesInOrder)];
}

function branchOf(draft: Draft): Branch {
  const { name, path, page } = draft;
  const children = [...draft.folders.values()].map(branchOf).flatMap(withoutDays);
  const section = path.split('/', 1)[0] ?? '';
  children.sort(path === '' ? bySection : dated.has(section) ? byDay : byOrder);
  return { name, path, page, title: page?.title ?? titleOfName(name), children };
}

/** Removes folders such as `2025/10/24`, which are part of an address but not of the tree. */
function withoutDays(branch: Branch): readonly Branch[] {
  return /^\d{2,4}$/.test(branch.name) && branch.page === undefined ? branch.children : [branch];
}

const rank = (branch: Branch): number => {
  const place = sectionOrder.indexOf(branch.name);
  return place === -1 ? sectionOrder.length : place;
};

const bySection = (a: Branch, b: Branch): number => rank(a) - rank(b) || compare(a.name, b.name);

const byDay = (a: Branch, b: Branch): number =>
  compare(b.page?.date ?? '', a.page?.date ?? '') || byOrder(a, b);

function byOrder(a: Branch, b: Branch): number {
  const [first, second] = [a.page?.order ?? Infinity, b.page?.order ?? Infinity];
  return first === second ? compare(a.title, b.title) || compare(a.path, b.path) : first < second ? -1 : 1;
}

/** Sorts by a fixed language, so that the locale of the machine does not change the site. */
const collator = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string): number => collator.compare(a, b);
