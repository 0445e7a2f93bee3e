/** Entries made from an index file: columns on the wire, records here. */

import type { Entry } from './entry.js';
import { atOnce, inSlices } from './slices.js';

/** The version of the index file that this code reads. */
export const INDEX_VERSION = 1;

const LEVELS: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6]);

/** The list of a site's pages and headings, as columns. */
export interface IndexList {
  readonly v: number;
  /** What addresses begin with; one that begins with a dot counts from the place of the index file. */
  readonly base: string;
  /** Whether paths are addresses as they stand. Else one without `.html` or a slash at its end is given the slash. */
  readonly exact?: boolean;
  /** Path, title, index of the section, beginning of the text. */
  readonly pages: readonly (readonly [path: string, title: string, section: number, text?: string])[];
  /** Index of the page, anchor, title, level, beginning of the text. The anchor is 0 where `slugOf` gives it, empty where there is none. */
  readonly heads: readonly (readonly [
    page: number,
    anchor: string | 0,
    title: string,
    level: number,
    text?: string,
  ])[];
  readonly sections: readonly string[];
}

/** A part of the headings of a list that is too long for one file. */
export interface IndexShard {
  /** The sections that begin in it. */
  readonly sections: readonly string[];
  readonly file: string;
  readonly count: number;
}

/** Beginnings of texts, in the order of the list's pages and headings. */
export interface IndexTexts {
  readonly v: number;
  readonly pages: readonly string[];
  readonly heads: readonly string[];
}

/** The small file under the stable name; it holds the list or names the file that does. */
export interface IndexManifest {
  readonly v: number;
  readonly lang?: string;
  /** Pages and headings together. */
  readonly count?: number;
  readonly list: IndexList | string;
  readonly text?: string;
  readonly shards?: readonly IndexShard[];
}

/** An entry of an index. */
export interface IndexEntry extends Entry {
  /** The heading to be found by its text, where it has no id for the address to end in. */
  readonly anchorText?: string;
}

/** What kept an index from being used. */
export class IndexError extends Error {
  constructor(
    reason: string,
    /** Whether a file was not there, as one of an earlier deploy is not. */
    readonly isGone = false,
  ) {
    super(`The search index ${reason}`);
    this.name = 'IndexError';
  }
}

/**
 * Fetches and reads an index as a whole. Texts or a part of the headings that cannot be had are left out.
 * @throws IndexError when it is missing, truncated, not JSON, or of another version.
 */
export async function loadIndex(url: URL, signal?: AbortSignal): Promise<readonly IndexEntry[]> {
  let entries: readonly IndexEntry[] | null = null;
  try {
    for await (entries of readIndex(url, signal));
  } catch (error) {
    if (!entries || !(error instanceof IndexError)) throw error;
    console.warn(`keynav: ${error.message} in part.`);
  }
  return entries ?? [];
}

/**
 * Reads an index in stages, each a whole list that is fuller than the one before: first what lists the pages, then
 * texts, and headings of a list that is in parts. Where a file cannot be used, everything is read once more, past
 * what the browser keeps.
 * @throws IndexError as `loadIndex`; after the first list that means that the rest cannot be had.
 */
export async function* readIndex(
  url: URL,
  signal?: AbortSignal,
): AsyncGenerator<readonly IndexEntry[], void> {
  const options: RequestInit = { signal: signal ?? null };
  try {
    yield* stages(url, await manifestAt(url, options), options);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    // What browsers keep may be of an earlier deploy, also that there was nothing.
    options.cache = 'reload';
    yield* stages(url, await manifestAt(url, options), options);
  }
}

async function* stages(
  url: URL,
  { list: named, text, shards }: IndexManifest,
  options: RequestInit,
): AsyncGenerator<readonly IndexEntry[], void> {
  const list = (typeof named === 'string' ? await partAt(named, url, options) : named) as IndexList;
  yield await inSlices(reading(list, url));
  const parts = Array.isArray(shards) ? shards : [];
  if (!text && parts.length === 0) return;
  let problem: unknown;
  // One part that cannot be had leaves the others; one that is gone means that all are of an earlier deploy.
  const rest = (name: unknown): Promise<Partial<IndexList & IndexTexts> | null> =>
    partAt(name, url, options).catch((error: unknown) => {
      if (!(error instanceof IndexError) || error.isGone) throw error;
      problem = error;
    }) as ReturnType<typeof rest>;
  const heads = [...list.heads];
  for (const shard of parts) {
    const more = (await rest(shard?.file))?.heads;
    for (const head of Array.isArray(more) ? more : []) heads.push(head);
  }
  yield await inSlices(reading({ ...list, heads }, url, text ? await rest(text) : null));
  if (problem) throw problem;
}

async function manifestAt(url: URL, options: RequestInit): Promise<IndexManifest> {
  const manifest = await (url.protocol === 'file:' ? twinAt(url) : jsonAt(url, options));
  if ((manifest as IndexManifest | null)?.v !== INDEX_VERSION) throw new IndexError('is of another version');
  return manifest as IndexManifest;
}

/** Pages opened from a disk may not fetch: the same index lies in a classic script beside it. */
function twinAt(url: URL): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve((globalThis as { keynavIndex?: unknown }).keynavIndex);
    script.onerror = () => reject(new IndexError('cannot be reached'));
    script.src = url.href.replace(/\.json$/, '.js');
    document.head.append(script);
  });
}

/** A file that the manifest names; it lies at the same host, or it is not ours. */
async function partAt(name: unknown, url: URL, options: RequestInit): Promise<unknown> {
  const part = URL.canParse(String(name), url) && new URL(String(name), url);
  if (!part || part.origin !== url.origin) throw new IndexError('is damaged');
  return jsonAt(part, options);
}

async function jsonAt(url: URL, options: RequestInit): Promise<unknown> {
  const answer = await fetch(url, options).catch(otherThanAbort('cannot be reached'));
  const isGone = answer.status === 404 || answer.status === 410;
  if (!answer.ok) throw new IndexError(isGone ? 'is missing' : `answers ${answer.status}`, isGone);
  return answer.json().catch(otherThanAbort('is damaged'));
}

function otherThanAbort(reason: string): (error: unknown) => never {
  return error => {
    throw (error as Error).name === 'AbortError' ? error : new IndexError(reason);
  };
}

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

function* reading(
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
  if (bad > 0 && !isTold) console.warn(`keynav: ${bad} records of the search index make no sense.`);
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

/** The anchor that most generators make of a title. The writer leaves out what this gives, so it may never change. */
export function slugOf(title: string): string {
  return title.replace(/\W+/g, '-').replace(/^-|-$/g, '').toLowerCase();
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
