/** Reads all pages, and caches them in memory, so that only changed files are rendered again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Highlighter } from 'shiki';
import { startHighlighter } from './code.js';
import { readPage } from './markdown.js';
import type { Mount, Page, Source } from './page.js';
import { problemOfThrown, type Problem } from './problem.js';
import { findSources } from './sources.js';

/** The result of reading all pages. */
export interface Reading {
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
  /** The files and folders to watch for changes. */
  readonly watched: readonly string[];
}

/** Returns a function that reads all pages. Call it again after a change. */
export function startReading(mounts: readonly Mount[]): () => Promise<Reading> {
  const cache = new Map<string, { readonly hash: string; readonly page: Page }>();
  let highlighter: Promise<Highlighter> | undefined;
  return async () => {
    highlighter ??= startHighlighter();
    const { sources, folders, problems } = await findSources(mounts);
    const [pages, all]: [Page[], Problem[]] = [[], [...problems]];
    for (const source of sources) {
      const page = await readCached(source, mounts, cache, await highlighter);
      if ('sentence' in page) all.push(page);
      else pages.push(page);
    }
    return {
      pages,
      problems: [...all, ...pages.flatMap(page => page.problems)],
      watched: [...folders, ...sources.map(it => it.file)],
    };
  };
}

async function readCached(
  source: Source,
  mounts: readonly Mount[],
  cache: Map<string, { readonly hash: string; readonly page: Page }>,
  highlighter: Highlighter,
): Promise<Page | Problem> {
  try {
    const bytes = await readFile(source.file);
    if (bytes.includes(0)) return problemOfThrown(source.file, 'the file is not text');
    const hash = createHash('sha256').update(source.path).update(bytes).digest('hex');
    const cached = cache.get(source.file);
    if (cached?.hash === hash) return cached.page;
    const mountDir = mounts.map(mount => resolve(mount.dir)).find(dir => source.file.startsWith(dir)) ?? '.';
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const page = await readPage(source, text, mountDir, highlighter);
    cache.set(source.file, { hash, page });
    return page;
  } catch (error) {
    return problemOfThrown(source.file, error);
  }
}
