/** Fetches the files of an index in stages, bypassing the HTTP cache if a cached file cannot be used. */

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
import { dom } from '../dom.js';

/**
 * Fetches a whole index and returns its entries. If texts or part of the headings fail to load, it warns on the console
 * and leaves them out.
 * @throws IndexError if the index is missing, truncated, not JSON, or of another version.
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
 * Fetches an index in stages. Each stage is a complete list that contains more than the one before: first without, then
 * with the texts and the headings of shards. If a file cannot be used, everything is fetched once more, bypassing the
 * HTTP cache. `onManifest` is called with each manifest before its stages.
 * @throws IndexError as `loadIndex`, and after the first stage if the rest fails to load.
 */
export async function* readIndex(
  url: URL,
  signal?: AbortSignal,
  onManifest?: (manifest: IndexManifest) => void,
): AsyncGenerator<readonly IndexEntry[], void> {
  const options: RequestInit = { signal: signal ?? null };
  const read = async function* (): AsyncGenerator<readonly IndexEntry[], void> {
    const manifest = await manifestAt(url, options);
    onManifest?.(manifest);
    yield* stages(url, manifest, options);
  };
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    // The cache may contain files of an earlier deploy, or the response that a file does not exist.
    options.cache = 'reload';
    yield* read();
  }
}

async function* stages(
  url: URL,
  { list: named, text, shards, words }: IndexManifest,
  options: RequestInit,
): AsyncGenerator<readonly IndexEntry[], void> {
  const list = (typeof named === 'string' ? await fileAt(named, url, options) : named) as IndexList;
  const hasSections = typeof words === 'string';
  yield await inSlices(reading(list, url, null, hasSections));
  const parts = Array.isArray(shards) ? shards : [];
  if (!text && parts.length === 0) return;
  let problem: unknown;
  // If one file fails to load, the others are still used; if it is gone, all of them are of an earlier deploy.
  const optionalFile = (name: unknown): Promise<Partial<IndexList & IndexTexts> | null> =>
    fileAt(name, url, options).catch((error: unknown) => {
      if (!(error instanceof IndexError) || error.isGone) throw error;
      problem = error;
    }) as ReturnType<typeof optionalFile>;
  const heads = [...list.heads];
  for (const shard of parts) {
    const more = (await optionalFile(shard?.file))?.heads;
    for (const head of Array.isArray(more) ? more : []) heads.push(head);
  }
  const texts = text ? await optionalFile(text) : null;
  yield await inSlices(reading({ ...list, heads }, url, texts, hasSections));
  if (problem) throw problem;
}

async function manifestAt(url: URL, options: RequestInit): Promise<IndexManifest> {
  const manifest = await (url.protocol === 'file:' ? scriptAt(url) : jsonAt(url, options));
  if ((manifest as IndexManifest | null)?.v !== INDEX_VERSION) throw new IndexError('is of another version');
  return manifest as IndexManifest;
}

/** Pages opened from disk cannot use fetch, so the whole index is in a classic script next to the manifest. */
function scriptAt(url: URL): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = dom(document).createElement('script');
    script.onload = () => resolve((globalThis as { keynavIndex?: unknown }).keynavIndex);
    script.onerror = () => reject(new IndexError('cannot be reached'));
    script.src = url.href.replace(/\.json$/, '.js');
    dom(document).head.append(script);
  });
}

/** Fetches a file that the manifest names; rejects names that lead to another origin. */
async function fileAt(name: unknown, url: URL, options: RequestInit): Promise<unknown> {
  const file = URL.canParse(String(name), url) && new URL(String(name), url);
  if (!file || file.origin !== url.origin) throw new IndexError('is damaged');
  return jsonAt(file, options);
}

async function jsonAt(url: URL, options: RequestInit): Promise<unknown> {
  const response = await fetch(url, options).catch(indexErrorUnlessAborted('cannot be reached'));
  const isGone = response.status === 404 || response.status === 410;
  if (!response.ok) throw new IndexError(isGone ? 'is missing' : `answers ${response.status}`, isGone);
  return response.json().catch(indexErrorUnlessAborted('is damaged'));
}

function indexErrorUnlessAborted(reason: string): (error: unknown) => never {
  return error => {
    throw (error as Error).name === 'AbortError' ? error : new IndexError(reason);
  };
}
