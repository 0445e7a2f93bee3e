/** Sorts pages in the order of the site: by a chain of next links, else by navigation links, else by path. */

import { finder, type Finder } from './address.js';
import type { Page } from '../page/facts.js';

/** Next and previous links decide the order if they chain at least this share of all pages. */
const CHAINED_SHARE = 0.5;
/** The links of at most this many pages are kept, so that memory does not grow with pages times links. */
const MAX_LEADERS = 1_000;
const MAX_LEADER_DEPTH = 3;

/** Compares pages by path: the index of a folder comes before its other files, and numbers compare by value. */
export function byPath(a: Page, b: Page): number {
  return comparePaths(a.file, b.file);
}

/**
 * Returns the pages in the order in which a reader would go through them. `pages` must be sorted by path; `base` is
 * where the site is served.
 */
export function inOrder(pages: readonly Page[], base: string): Page[] {
  const { find } = finder(
    pages.map(({ file }) => file),
    base,
  );
  const byFile = new Map(pages.map(page => [page.file, page]));
  const chained = chain(pages, find);
  const isBook = chained.length >= Math.max(2, pages.length * CHAINED_SHARE);
  const ordered = isBook ? withHome(chained, pages) : navigation(pages, find);
  const files = withRest(ordered, pages);
  return files.map(file => byFile.get(file)).filter(page => page !== undefined);
}

/** Returns the files that are in chains of at least two, in the order of the chains' first pages. */
function chain(pages: readonly Page[], find: Finder['find']): string[] {
  const after = new Map<string, string>();
  for (const { file, facts } of pages) {
    const next = facts.next && find(facts.next, file);
    if (next && next !== file) after.set(file, next);
  }
  for (const { file, facts } of pages) {
    const previous = facts.previous && find(facts.previous, file);
    if (previous && previous !== file && !after.has(previous)) after.set(previous, file);
  }
  const followers = new Set(after.values());
  const chained = new Set<string>();
  const starts = pages.map(({ file }) => file).filter(file => after.has(file));
  // Chains with a beginning come first; the files that remain after them are circular.
  for (const start of [...starts.filter(file => !followers.has(file)), ...starts])
    for (let file: string | undefined = start; file && !chained.has(file); file = after.get(file))
      chained.add(file);
  return [...chained];
}

/** Puts the home page before the chain if it is not part of it. */
function withHome(chained: readonly string[], pages: readonly Page[]): string[] {
  const home = pages.find(({ file }) => !file.includes('/') && isIndex(file))?.file;
  return home === undefined || chained.includes(home) ? [...chained] : [home, ...chained];
}

/**
 * Returns the files in the order in which the navigation of the first page lists them. The first file of each folder
 * is followed by those that the folder's own lists link to.
 */
function navigation(pages: readonly Page[], find: Finder['find']): string[] {
  const byFile = new Map(pages.map(page => [page.file, page]));
  const leaders = leadersOf(pages.map(({ file }) => file));
  const listed = new Set<string>();
  const entered = new Set<string>();
  const stack = pages.slice(0, 1).map(({ file }) => file);
  for (let file = stack.pop(); file !== undefined; file = stack.pop()) {
    listed.add(file);
    const folder = folderOf(file);
    const leader = leaders.get(folder);
    if (leader === undefined || entered.has(folder)) continue;
    entered.add(folder);
    const links = (byFile.get(leader)?.facts.links ?? []).map(href => find(href, leader));
    const inside = links.filter(
      next => next !== null && !listed.has(next) && `${next}`.startsWith(folder && `${folder}/`),
    );
    stack.push(...(inside.reverse() as string[]));
  }
  return [...listed];
}

/**
 * Returns, for each folder, the file whose links decide the order: its index, else its first file. `files` must be
 * sorted by path.
 */
export function leadersOf(files: readonly string[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  for (const file of files) {
    const folder = folderOf(file);
    if (leaders.size < MAX_LEADERS && folder.split('/').length <= MAX_LEADER_DEPTH && !leaders.has(folder))
      leaders.set(folder, file);
  }
  return leaders;
}

/** A folder, with the last ordered file inside it; empty if there is none. */
interface Folder {
  readonly inner: Map<string, Folder>;
  last: string;
}

/** Inserts each remaining page after the last ordered file of the nearest folder that has any, else at the end. */
function withRest(ordered: readonly string[], pages: readonly Page[]): string[] {
  const known = new Set(ordered);
  // By the names of folders rather than by their paths, whose lengths add up in deep folders.
  const root: Folder = { inner: new Map(), last: '' };
  for (const file of ordered) {
    let folder = root;
    for (const name of namesIn(file)) {
      let next = folder.inner.get(name);
      if (!next) folder.inner.set(name, (next = { inner: new Map(), last: '' }));
      next.last = file;
      folder = next;
    }
  }
  const after = new Map<string, string[]>();
  for (const { file } of pages) {
    if (known.has(file)) continue;
    let place = '';
    let folder: Folder | undefined = root;
    for (const name of namesIn(file)) {
      folder = folder.inner.get(name);
      if (!folder) break;
      place = folder.last;
    }
    const others = after.get(place);
    if (others) others.push(file);
    else after.set(place, [file]);
  }
  return [...ordered, ''].flatMap(file => [...(file ? [file] : []), ...(after.get(file) ?? [])]);
}

/** Returns the names of the folders that contain a file, outermost first. */
function namesIn(file: string): string[] {
  return file.split('/').slice(0, -1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const collator = new Intl.Collator('en', { numeric: true });

/** Sorts paths folder by folder: an index file comes first in its folder, and numbers compare by value. */
export function sortPaths(paths: readonly string[]): string[] {
  const split = paths.map(path => path.split('/'));
  return split.sort(compareNames).map(names => names.join('/'));
}

/** Compares paths as `sortPaths` does. */
export function comparePaths(a: string, b: string): number {
  return compareNames(a.split('/'), b.split('/'));
}

function compareNames(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; ; i++) {
    const [one, other] = [left[i] ?? '', right[i] ?? ''];
    if (one === other) {
      if (i >= left.length && i >= right.length) return 0;
      continue;
    }
    const isFirst = [one, other].map((name, side) => isIndex(name) && i === [left, right][side]!.length - 1);
    if (isFirst[0] !== isFirst[1]) return isFirst[0] ? -1 : 1;
    return collator.compare(one, other) || (one < other ? -1 : 1);
  }
}

function isIndex(name: string): boolean {
  return /^index\.x?html?$/i.test(name);
}
