/** Combines all pages in one record, and creates missing index pages. */
import { listing, listingOfSite } from '../layouts/listing.js';
import { titleOfName } from './address.js';
import { idsOf, outlineOf } from './headings.js';
import type { Branch, Identity, Mount, Page, Site } from './page.js';
import { pagesInOrder, treeOf } from './tree.js';

/** Returns the site of all pages except drafts. */
export function siteOf(written: readonly Page[], mounts: readonly Mount[], identity: Identity): Site {
  const pages = written.filter(page => !page.draft);
  const paths = new Set(pages.map(page => page.source.path));
  const listed = pages.filter(page => page.source.path !== '404');
  const tree = treeOf(listed);
  const indexes = missingIndexes(tree, paths, identity.base);
  const order = treeOf([...listed, ...indexes.filter(page => page.isListed)]);
  return {
    ...identity,
    mounts,
    tree: order,
    pages: pagesInOrder(order),
    byPath: new Map([...pages, ...indexes].map(page => [page.source.path, page])),
  };
}

/** Creates a home page, an index of each section, and lists of intermediate folders, if there is no such page. */
function missingIndexes(tree: Branch, paths: ReadonlySet<string>, base: string): Page[] {
  const indexes: Page[] = [];
  if (!paths.has('')) indexes.push(page('', 'Home', listingOfSite(tree, base), true));
  const known = new Set(paths);
  for (const branch of tree.children) {
    for (const path of foldersOf(branch)) {
      if (known.has(path) || path === '') continue;
      known.add(path);
      const isSection = !path.includes('/');
      const within = inside(branch, path);
      indexes.push(
        page(path, isSection ? branch.title : titleOfPath(path), listing(within, path, base), isSection),
      );
    }
  }
  return indexes;
}

/** Returns all folders that contain a page of the branch. */
function foldersOf(branch: Branch): string[] {
  const folders = pagesInOrder(branch).flatMap(({ source }) => {
    const parts = source.path.split('/');
    return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}

const inside = (branch: Branch, folder: string): Page[] =>
  pagesInOrder(branch).filter(page => page.source.path.startsWith(`${folder}/`));

const titleOfPath = (path: string): string => {
  const name = path.split('/').pop() ?? path;
  return /^\d+$/.test(name) ? path : titleOfName(name);
};

function page(path: string, title: string, body: Page['body'], isListed: boolean): Page {
  return {
    source: { file: '', name: path === '' ? '/' : `${path}/`, path },
    title,
    heading: [{ type: 'text', value: title }],
    headingId: '',
    description: '',
    order: Number.POSITIVE_INFINITY,
    draft: false,
    tags: [],
    layout: 'listing',
    body,
    headings: outlineOf(body),
    ids: idsOf(body),
    text: '',
    words: 0,
    rules: new Map(),
    problems: [],
    isListed,
  };
}
