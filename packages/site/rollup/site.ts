/** Site: joins all pages to one record, and makes the pages that nobody wrote. */
import { listing, listingOfSite } from '../layouts/listing.js';
import { titleOfName } from './address.js';
import { idsOf, outlineOf } from './headings.js';
import type { Branch, Identity, Mount, Page, Site } from './page.js';
import { pagesInOrder, treeOf } from './tree.js';

/** Makes the site of all pages that are no drafts. */
export function siteOf(written: readonly Page[], mounts: readonly Mount[], identity: Identity): Site {
  const pages = written.filter(page => !page.draft);
  const paths = new Set(pages.map(page => page.source.path));
  const listed = pages.filter(page => page.source.path !== '404');
  const tree = treeOf(listed);
  const made = madeFor(tree, paths, identity.base);
  const order = treeOf([...listed, ...made.filter(page => page.isListed)]);
  return {
    ...identity,
    mounts,
    tree: order,
    pages: pagesInOrder(order),
    byPath: new Map([...pages, ...made].map(page => [page.source.path, page])),
  };
}

/** A home page, an index for each section, and plain lists for the folders in between, so that no address is empty. */
function madeFor(tree: Branch, paths: ReadonlySet<string>, base: string): Page[] {
  const made: Page[] = [];
  if (!paths.has('')) made.push(page('', 'Home', listingOfSite(tree, base), true));
  const known = new Set(paths);
  for (const branch of tree.children) {
    for (const path of foldersOf(branch)) {
      if (known.has(path) || path === '') continue;
      known.add(path);
      const isSection = !path.includes('/');
      const within = inside(branch, path);
      made.push(
        page(path, isSection ? branch.title : titleOfPath(path), listing(within, path, base), isSection),
      );
    }
  }
  return made;
}

/** Every folder that a page below a branch lies in. */
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
