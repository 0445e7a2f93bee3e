/** Entries made from an index file: columns on the wire, records here. */

import type { Entry } from './entry.js';

/** The version of the index file that this code reads. */
export const INDEX_VERSION = 1;

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
  const list =
    typeof manifest.list === 'string' ? await fetchJson(new URL(manifest.list, url), signal) : manifest.list;
  return entriesOf(list);
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
  const { base = '/', pages, heads } = (list ?? {}) as Partial<IndexList>;
  if (!Array.isArray(pages) || !Array.isArray(heads)) throw new IndexError('is damaged');
  const byPage = new Map<number, Entry[]>();
  for (const head of heads as IndexList['heads']) {
    const page = pages[head?.[0]] as IndexList['pages'][number] | undefined;
    if (!page || !isText(head[1]) || !isText(head[2])) continue;
    const [path, pageTitle] = page;
    const entry: Entry = {
      id: `${path}#${head[1]}`,
      kind: 'heading',
      title: head[2],
      path,
      page: pageTitle,
      url: `${base}${urlPath(path)}#${encodeURIComponent(head[1])}`,
      level: head[3],
    };
    byPage.set(head[0], [...(byPage.get(head[0]) ?? []), entry]);
  }
  const entries: Entry[] = [];
  const seen = new Set<string>();
  (pages as IndexList['pages']).forEach((page, i) => {
    if (!Array.isArray(page) || !isText(page[0]) || !isText(page[1])) return;
    const [path, title, , text] = page;
    const entry: Entry = {
      id: path,
      kind: 'page',
      title,
      path,
      url: `${base}${urlPath(path)}`,
      level: 1,
      ...(isText(text) ? { text } : {}),
    };
    for (const one of [entry, ...(byPage.get(i) ?? [])])
      if (!seen.has(one.id)) (seen.add(one.id), entries.push(one));
  });
  return entries;
}

function urlPath(path: string): string {
  return path === '' || /\.\w+$/.test(path) ? path : `${path}/`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
