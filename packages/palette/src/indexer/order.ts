/** The order of the site: a chain of next links, else the links of the navigation, else paths. */

import { finder, type Finder } from './address.js';
import type { Page } from './facts.js';

/** Pages chained by next and previous are trusted with the order when they are this share of all. */
const CHAINED_SHARE = 0.5;
/** The links of so many pages are kept, so that memory does not grow with pages times links. */
const MOST_LEADERS = 1_000;
const DEEPEST_LEADER = 3;

/** Sorts pages by their paths: a folder's index before what it holds, numbers by their value. */
export function byPath(a: Page, b: Page): number {
  return comparePaths(a.file, b.file);
}

/** The pages in the order in which a reader would go through them. The pages given are sorted by path. */
export function inOrder(pages: readonly Page[], base: string): Page[] {
  const { find } = finder(
    pages.map(({ file }) => file),
    base,
  );
  const byFile = new Map(pages.map(page => [page.file, page]));
  const chained = chain(pages, find);
  const isBook = chained.length >= Math.max(2, pages.length * CHAINED_SHARE);
  const led = isBook ? withHome(chained, pages) : navigation(pages, find);
  const files = withRest(led, pages);
  return files.map(file => byFile.get(file)).filter(page => page !== undefined);
}

/** Files in chains of at least two, the chain of the first page first. */
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
  const led = new Set(after.values());
  const chained = new Set<string>();
  const starts = pages.map(({ file }) => file).filter(file => after.has(file));
  // Beginnings first; what is left after them goes round in a circle.
  for (const start of [...starts.filter(file => !led.has(file)), ...starts])
    for (let file: string | undefined = start; file && !chained.has(file); file = after.get(file))
      chained.add(file);
  return [...chained];
}

/** A cover that is no part of the chain stands before it. */
function withHome(chained: readonly string[], pages: readonly Page[]): string[] {
  const home = pages.find(({ file }) => !file.includes('/') && isIndex(file))?.file;
  return home === undefined || chained.includes(home) ? [...chained] : [home, ...chained];
}

/** Files as the first page's navigation lists them; the first of a folder is followed by what that folder's own lists hold. */
function navigation(pages: readonly Page[], find: Finder['find']): string[] {
  const byFile = new Map(pages.map(page => [page.file, page]));
  const leaders = leadersOf(pages.map(({ file }) => file));
  const listed = new Set<string>();
  const entered = new Set<string>();
  const waiting = pages.slice(0, 1).map(({ file }) => file);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    listed.add(file);
    const folder = folderOf(file);
    const leader = leaders.get(folder);
    if (leader === undefined || entered.has(folder)) continue;
    entered.add(folder);
    const links = (byFile.get(leader)?.facts.links ?? []).map(href => find(href, leader));
    const inside = links.filter(
      next => next !== null && !listed.has(next) && `${next}`.startsWith(folder && `${folder}/`),
    );
    waiting.push(...(inside.reverse() as string[]));
  }
  return [...listed];
}

/** The file of each folder whose links are asked for the order: its index, else its first. The files are sorted by path. */
export function leadersOf(files: readonly string[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  for (const file of files) {
    const folder = folderOf(file);
    if (leaders.size < MOST_LEADERS && folder.split('/').length <= DEEPEST_LEADER && !leaders.has(folder))
      leaders.set(folder, file);
  }
  return leaders;
}

/** Pages that nothing led to stand after the last of the nearest folder that something led to, else at the end. */
function withRest(led: readonly string[], pages: readonly Page[]): string[] {
  const known = new Set(led);
  const last = new Map<string, string>();
  for (const file of led) for (const folder of foldersOf(file)) last.set(folder, file);
  const after = new Map<string, string[]>();
  for (const { file } of pages) {
    if (known.has(file)) continue;
    const folder = foldersOf(file).find(one => last.has(one));
    const place = (folder !== undefined && last.get(folder)) || '';
    const others = after.get(place);
    if (others) others.push(file);
    else after.set(place, [file]);
  }
  return [...led, ''].flatMap(file => [...(file ? [file] : []), ...(after.get(file) ?? [])]);
}

/** The folders a file is in, nearest first, without the root. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const collator = new Intl.Collator('en', { numeric: true });

/** Compares paths a folder at a time. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
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
