/** Entries made from an index file: columns on the wire, records here. */

import { IndexError, slugOf, type IndexEntry, type IndexList, type IndexTexts } from './index-format.js';
import { atOnce } from './slices.js';

const LEVELS: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6]);

let isTold = false;

/**
 * The entries of a list in the site's order, each page before its headings. Records that make no sense are left out.
 * `from` is where the list was found, which addresses may count from.
 */
export function entriesOf(
  list: unknown,
  from?: URL,
  texts?: Partial<IndexTexts> | null,
): readonly IndexEntry[] {
  return atOnce(reading(list, from, texts));
}

/** How many records are read between two chances for others. */
const SOME = 256;

/** The same, with chances for others between some records. */
export function* reading(
  list: unknown,
  from?: URL,
  texts?: Partial<IndexTexts> | null,
): Generator<undefined, readonly IndexEntry[]> {
  const { base, exact, pages, heads } = (list ?? {}) as { readonly [name: string]: unknown };
  if (!Array.isArray(pages) || !Array.isArray(heads)) throw new IndexError('is damaged');
  const address = addresses(isText(base) ? base : '/', exact === true, from);
  const byPage = new Map<unknown, IndexEntry[]>();
  let bad = 0;
  for (const [i, head] of (heads as readonly unknown[]).entries()) {
    if (i % SOME === 0) yield;
    const entry = Array.isArray(head)
      ? headingEntry(head, pages[head[0] as number], address, texts?.heads?.[i])
      : null;
    if (!entry) {
      bad++;
      continue;
    }
    const at = (head as IndexList['heads'][number])[0];
    const before = byPage.get(at);
    if (before) before.push(entry);
    else byPage.set(at, [entry]);
  }
  const entries = new Map<string, IndexEntry>();
  for (const [i, page] of (pages as readonly unknown[]).entries()) {
    if (i % SOME === 0) yield;
    if (!isPage(page)) bad++;
    else
      for (const entry of [pageEntry(page, address, texts?.pages?.[i]), ...(byPage.get(i) ?? [])])
        if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  if (bad > 0 && !isTold) console.warn(`keynav: ${bad} invalid records in the search index.`);
  isTold ||= bad > 0;
  return [...entries.values()];
}

type AddressOf = (path: string) => string;

/** How paths become addresses. A base that is no place, such as a script, is the root. */
function addresses(base: string, isExact: boolean, from: URL | undefined): AddressOf {
  const root = from && base.startsWith('.') && URL.canParse(base, from) ? new URL(base, from).href : base;
  const safe = /^(?:https?:|file:|[./#?]|$)/i.test(root) ? root : '/';
  // The headings of a page follow one another.
  let last = '';
  let made = '';
  const of = (path: string): string => {
    const isWhole = isExact || path === '' || /(?:\/|\.x?html?)$/i.test(path);
    // Half of a surrogate pair has no address; it becomes the replacement character.
    const encoded = encodeURI(path.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/^\/+/, ''));
    const url = `${safe}${encoded.replace(/[?#]/g, encodeURIComponent)}${isWhole ? '' : '/'}`;
    // On a disk a folder is a list of files.
    return url.startsWith('file:') && url.endsWith('/') ? `${url}index.html` : url;
  };
  return path => {
    if (path !== last || !made) [last, made] = [path, of(path)];
    return made;
  };
}

function pageEntry(
  [path, title, , text]: IndexList['pages'][number],
  address: AddressOf,
  more: unknown,
): IndexEntry {
  return {
    id: path,
    kind: 'page',
    title,
    path: shown(path),
    url: address(path),
    level: 1,
    ...textOf(text, more),
  };
}

function headingEntry(
  [, given, title, level, text]: readonly unknown[],
  page: unknown,
  address: AddressOf,
  more: unknown,
): IndexEntry | null {
  if (!isPage(page) || !isText(title)) return null;
  const anchor = given === 0 ? slugOf(title) : given;
  if (!isText(anchor)) return null;
  const [path, pageTitle] = page;
  const hash = anchor && `#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
  return {
    // No id has a space, so none is like this.
    id: `${path}#${anchor || ` ${title}`}`,
    kind: 'heading',
    title,
    path: shown(path),
    page: pageTitle,
    url: address(path) + hash,
    level: LEVELS.has(level) ? (level as number) : 2,
    ...(anchor ? {} : { anchorText: title }),
    ...textOf(text, more),
  };
}

function textOf(...texts: readonly unknown[]): { readonly text?: string } {
  const text = texts.find(isText);
  return text ? { text } : {};
}

function shown(path: string): string {
  return path.replace(/\/$/, '');
}

function isPage(page: unknown): page is IndexList['pages'][number] {
  return Array.isArray(page) && isText(page[0]) && isText(page[1]);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
