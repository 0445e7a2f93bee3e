/** Converts the rows of an index file to entries. */

import { IndexError, slugOf, type IndexEntry, type IndexList, type IndexTexts } from './index-format.js';
import { atOnce } from './slices.js';
import { usableUrl } from './url.js';

const LEVELS: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6]);

let hasWarned = false;

/**
 * Returns the entries of a list in site order, each page before its headings. Leaves out invalid rows. `from` is the
 * URL of the manifest, which relative addresses are resolved against; `texts` are used for rows without a text.
 * @throws IndexError if the pages or the headings of the list are not arrays.
 */
export function entriesOf(
  list: unknown,
  from?: URL,
  texts?: Partial<IndexTexts> | null,
): readonly IndexEntry[] {
  return atOnce(reading(list, from, texts));
}

/** Yields after this many rows. */
const STEP = 256;

/** As `entriesOf`, in steps; `hasSections` is whether the entries get the numbers of their sections in a full-text index. */
export function* reading(
  list: unknown,
  from?: URL,
  texts?: Partial<IndexTexts> | null,
  hasSections = false,
): Generator<undefined, readonly IndexEntry[]> {
  const { base, exact, pages, heads } = (list ?? {}) as { readonly [name: string]: unknown };
  if (!Array.isArray(pages) || !Array.isArray(heads)) throw new IndexError('is damaged');
  const address = addresses(isText(base) ? base : '/', exact === true, from);
  const byPage = new Map<unknown, IndexEntry[]>();
  /** The number of headings of each page and those before it, which tells the number of its section. */
  const headsBefore = hasSections ? headsBeforePages(heads as readonly unknown[], pages.length) : null;
  let bad = 0;
  for (const [i, head] of (heads as readonly unknown[]).entries()) {
    if (i % STEP === 0) yield;
    const pageIndex: unknown = Array.isArray(head) ? head[0] : null;
    // Not every value can be converted to the name of a property.
    const entry =
      typeof pageIndex === 'number'
        ? headingEntry(
            head as unknown[],
            pages[pageIndex],
            address,
            texts?.heads?.[i],
            headsBefore && i + pageIndex + 1,
          )
        : null;
    if (!entry) {
      bad++;
      continue;
    }
    const before = byPage.get(pageIndex);
    if (before) before.push(entry);
    else byPage.set(pageIndex, [entry]);
  }
  const entries = new Map<string, IndexEntry>();
  for (const [i, page] of (pages as readonly unknown[]).entries()) {
    if (i % STEP === 0) yield;
    if (!isPage(page)) bad++;
    else
      for (const entry of [
        pageEntry(page, address, texts?.pages?.[i], headsBefore && i + (headsBefore[i] ?? 0)),
        ...(byPage.get(i) ?? []),
      ])
        if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  if (bad > 0 && !hasWarned) console.warn(`keynav: ${bad} invalid records in the search index.`);
  hasWarned ||= bad > 0;
  return [...entries.values()];
}

type AddressOf = (path: string) => string | undefined;

/** Returns a function that converts paths to addresses; it returns undefined for those that are no pages. */
function addresses(base: string, isExact: boolean, from: URL | undefined): AddressOf {
  const root = from && base.startsWith('.') && URL.canParse(base, from) ? new URL(base, from).href : base;
  // The headings of a page are adjacent, so remembering one address is enough.
  let last: string | undefined;
  let made: string | undefined;
  const of = (path: string): string => {
    const isWhole = isExact || path === '' || /(?:\/|\.x?html?)$/i.test(path);
    // encodeURI throws on an unpaired surrogate, so it becomes the replacement character.
    const encoded = encodeURI(path.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/^\/+/, ''));
    const url = `${root}${encoded.replace(/[?#]/g, encodeURIComponent)}${isWhole ? '' : '/'}`;
    // Opened from disk, the address of a folder shows a list of its files.
    return url.startsWith('file:') && url.endsWith('/') ? `${url}index.html` : url;
  };
  return path => {
    if (path !== last) [last, made] = [path, usableUrl(of(path), from?.href)];
    return made;
  };
}

function pageEntry(
  [path, title, , text]: IndexList['pages'][number],
  address: AddressOf,
  more: unknown,
  section: number | null,
): IndexEntry {
  return {
    id: path,
    kind: 'page',
    title,
    path: shown(path),
    ...linkTo(address(path), ''),
    level: 1,
    ...(section === null ? {} : { section }),
    ...textOf(text, more),
  };
}

function headingEntry(
  [, given, title, level, text]: readonly unknown[],
  page: unknown,
  address: AddressOf,
  more: unknown,
  section: number | null,
): IndexEntry | null {
  if (!isPage(page) || !isText(title)) return null;
  const anchor = given === 0 ? slugOf(title) : given;
  if (!isText(anchor)) return null;
  const [path, pageTitle] = page;
  const hash = anchor && `#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
  return {
    // An id contains no space, so a heading without an id cannot have the same entry id as one with it.
    id: `${path}#${anchor || ` ${title}`}`,
    kind: 'heading',
    title,
    path: shown(path),
    page: pageTitle,
    ...linkTo(address(path), hash),
    level: LEVELS.has(level) ? (level as number) : 2,
    ...(anchor ? {} : { anchorText: title }),
    ...(section === null ? {} : { section }),
    ...textOf(text, more),
  };
}

/** Returns the number of headings that belong to pages before each page. */
function headsBeforePages(heads: readonly unknown[], count: number): readonly number[] {
  const before = new Array<number>(count + 1).fill(0);
  for (const head of heads) {
    const page: unknown = Array.isArray(head) ? head[0] : null;
    if (typeof page === 'number' && page >= 0 && page < count) before[page + 1] = (before[page + 1] ?? 0) + 1;
  }
  for (let i = 1; i <= count; i++) before[i] = (before[i] ?? 0) + (before[i - 1] ?? 0);
  return before;
}

function linkTo(page: string | undefined, hash: string): { readonly url?: string } {
  return page === undefined ? {} : { url: page + hash };
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
