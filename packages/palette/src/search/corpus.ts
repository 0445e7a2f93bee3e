/** Entries made from an index file: columns on the wire, records here. */

import type { Entry } from './entry.js';

/** The version of the index file that this code reads. */
export const INDEX_VERSION = 1;

const LEVELS: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6]);

/** The list of a site's pages and headings, as columns. */
export interface IndexList {
  readonly v: number;
  readonly base: string;
  /** Path, title, index of the section, beginning of the text. */
  readonly pages: readonly (readonly [path: string, title: string, section: number, text?: string])[];
  /** Index of the page, anchor, title, level. */
  readonly heads: readonly (readonly [
    page: number,
    anchor: string,
    title: string,
    level: number,
    ...rest: number[],
  ])[];
  readonly sections: readonly string[];
}

/** The small file under the stable name; it holds the list or names the file that does. */
export interface IndexManifest {
  readonly v: number;
  readonly list: IndexList | string;
}

/** What kept an index from being used. */
export class IndexError extends Error {
  constructor(reason: string) {
    super(`The search index ${reason}`);
    this.name = 'IndexError';
  }
}

/**
 * Fetches and reads an index.
 * @throws IndexError when it is missing, truncated, not JSON, or of another version.
 */
export async function loadIndex(url: URL, signal?: AbortSignal): Promise<readonly Entry[]> {
  const manifest = (await fetchJson(url, signal)) as Partial<IndexManifest> | null;
  if (manifest?.v !== INDEX_VERSION) throw new IndexError('is of another version');
  const { list } = manifest;
  return entriesOf(typeof list === 'string' ? await fetchJson(addressOf(list, url), signal) : list);
}

function addressOf(name: string, base: URL): URL {
  try {
    return new URL(name, base);
  } catch {
    throw new IndexError('is damaged');
  }
}

async function fetchJson(url: URL, signal: AbortSignal | undefined): Promise<unknown> {
  const answer = await fetch(url, signal ? { signal } : {}).catch((error: unknown) => {
    if ((error as Error).name === 'AbortError') throw error;
    throw new IndexError('cannot be reached');
  });
  if (!answer.ok) throw new IndexError(answer.status === 404 ? 'is missing' : `answers ${answer.status}`);
  return answer.json().catch(() => {
    throw new IndexError('is damaged');
  });
}

/** The entries of a list in the site's order, each page before its headings. Records that make no sense are left out. */
export function entriesOf(list: unknown): readonly Entry[] {
  const { base, pages, heads } = (list ?? {}) as { readonly [name: string]: unknown };
  if (!Array.isArray(pages) || !Array.isArray(heads)) throw new IndexError('is damaged');
  const root = isText(base) ? base : '/';
  const byPage = new Map<unknown, Entry[]>();
  for (const head of heads as readonly unknown[]) {
    const entry = Array.isArray(head) ? headingEntry(head, pages[head[0] as number], root) : null;
    if (!entry) continue;
    const at = (head as IndexList['heads'][number])[0];
    const before = byPage.get(at);
    if (before) before.push(entry);
    else byPage.set(at, [entry]);
  }
  const entries = new Map<string, Entry>();
  (pages as readonly unknown[]).forEach((page, i) => {
    if (!isPage(page)) return;
    for (const entry of [pageEntry(page, root), ...(byPage.get(i) ?? [])])
      if (!entries.has(entry.id)) entries.set(entry.id, entry);
  });
  return [...entries.values()];
}

function pageEntry([path, title, , text]: IndexList['pages'][number], base: string): Entry {
  const url = `${base}${urlPath(path)}`;
  return { id: path, kind: 'page', title, path, url, level: 1, ...(isText(text) ? { text } : {}) };
}

function headingEntry(head: readonly unknown[], page: unknown, base: string): Entry | null {
  const [, anchor, title, level] = head;
  if (!isPage(page) || !isText(anchor) || !isText(title)) return null;
  const [path, pageTitle] = page;
  return {
    id: `${path}#${anchor}`,
    kind: 'heading',
    title,
    path,
    page: pageTitle,
    // Half of a surrogate pair has no address; it becomes the replacement character.
    url: `${base}${urlPath(path)}#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`,
    level: LEVELS.has(level) ? (level as number) : 2,
  };
}

function isPage(page: unknown): page is IndexList['pages'][number] {
  return Array.isArray(page) && isText(page[0]) && isText(page[1]);
}

function urlPath(path: string): string {
  return path === '' || /\.\w+$/.test(path) ? path : `${path}/`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
