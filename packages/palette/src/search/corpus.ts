/** The files of an index fetched: in stages, and past what the browser keeps where that cannot be used. */

import { reading } from './entries.js';
import {
  INDEX_VERSION,
  IndexError,
  type IndexEntry,
  type IndexList,
  type IndexManifest,
  type IndexTexts,
} from './index-format.js';
import { inSlices } from './slices.js';

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
