/** Builds the index of a folder of HTML files, and writes it. */

import path from 'node:path';
import { IndexerError, type IndexOptions } from './options.js';
import { ReadCache } from './read/cache.js';
import type { ReadSettings } from './read/page-file.js';
import type { ReadPages } from './read/read-all.js';
import { packageVersion } from './version.js';
import { reportOf, reportStored, toStored, type IndexReport } from './report.js';
import { addressOf } from './site/address.js';
import { keep } from './site/kept.js';
import { sectionsOf } from './site/heads.js';
import { namesOf } from './site/names.js';
import { inOrder } from './site/order.js';
import { PAGE_TEXT, textsOf } from './site/texts.js';
import { reasonOf, walk, type Skipped, type Walked } from './site/walk.js';
import { indexFiles, stemOf } from './written/files.js';
import type { IndexPage } from './written/rows.js';
import { writeIndex } from './written/write.js';

const MAX_BYTES = 20_000_000;

/**
 * Reads a folder, writes its index, and returns a report.
 * @throws IndexerError for an invalid option, a folder without searchable pages, or an index that cannot be written.
 */
export async function buildIndex(options: IndexOptions): Promise<IndexReport> {
  const out = outOf(options);
  const walked = await filesOf(options);
  const settings = settingsOf(options);
  const version = packageVersion();
  const run = JSON.stringify({ ...options, ...settings, out, version, signal: null });
  const cache = await ReadCache.open(cacheFileOf(options, out), JSON.stringify({ ...settings, version }));
  if (cache.compare(options.dir, walked.files)) {
    const report = await reportStored(cache.reportOf(run), path.dirname(out));
    if (report) return report;
  }
  await cache.load();
  // Not needed for an unchanged folder, and slow to load.
  const { readAll } = await import('./read/read-all.js');
  const read = await readAll(walked.files, settings, cache, options).catch((error: unknown) => {
    throw error instanceof RangeError ? new IndexerError('usage', error.message) : error;
  });
  const report = await writePages(read, walked.skipped, options, out);
  await cache.write(run, toStored(report)).catch((error: unknown) => {
    throw new IndexerError('write', `what was read cannot be stored: ${(error as Error).message}`);
  });
  return report;
}

/** Writes the index of what was read, and returns the report. */
async function writePages(
  read: ReadPages,
  unlisted: readonly Skipped[],
  options: IndexOptions,
  out: string,
): Promise<IndexReport> {
  const { pages, leftOut } = keep(read.pages, options.base ?? '/');
  if (pages.length === 0) throw new IndexerError('empty', `${options.dir} contains no searchable HTML page`);
  const ordered = inOrder(pages, options.base ?? '/');
  const names = namesOf(ordered);
  const sections = sectionsOf(ordered, names);
  const texts = textsOf(ordered, options.text ?? PAGE_TEXT);
  const listed = ordered.map(({ file }, i): IndexPage => ({
    address: addressOf(file, options.cleanUrls ?? false),
    title: names[i] ?? file,
    text: texts[i] ?? '',
    ...(sections[i] ?? { heads: [], intro: '' }),
  }));
  const files = indexFiles(listed, {
    name: path.basename(out),
    lang: mostFrequent(pages.map(({ facts }) => facts.lang)),
    base: baseOf(options, out),
    ...(options.cleanUrls ? { cleanUrls: true } : {}),
    ...(options.fullText ? { fullText: true } : {}),
    ...(options.js ? { js: true } : {}),
  });
  await writeIndex(files, out, options.signal);
  return reportOf(ordered, sections, { files, leftOut, skipped: [...unlisted, ...read.skipped] });
}

/** Returns the path of the index file, after checking the options that decide about addresses. */
function outOf({ out, dir, base = '/' }: IndexOptions): string {
  const full = path.resolve(out ?? path.join(dir, 'search.json'));
  if (!full.endsWith('.json')) throw new IndexerError('usage', `${out} does not end in .json`);
  if (!isBase(base))
    throw new IndexerError('usage', `${base} is not a valid base; it must begin with a slash or https://`);
  return full;
}

function settingsOf({
  dir,
  text,
  fullText,
  terms = true,
  main = '',
  skip = '',
  maxBytes,
}: IndexOptions): ReadSettings {
  return {
    ...{ dir, main, skip, maxBytes: maxBytes ?? MAX_BYTES, text: text ?? PAGE_TEXT },
    ...{ terms: terms !== false, termSelectors: typeof terms === 'string' ? terms : '' },
    sections: fullText ? 'whole' : text === undefined ? 'none' : 'excerpts',
  };
}

function cacheFileOf({ cache }: IndexOptions, out: string): string {
  if (cache === false) return '';
  return path.resolve(cache ?? path.join(path.dirname(out), `.${stemOf(path.basename(out))}.cache`));
}

async function filesOf({ dir, exclude }: IndexOptions): Promise<Walked> {
  return walk(dir, exclude).catch((error: unknown) => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new IndexerError('empty', `${dir} ${isMissing ? 'does not exist' : reasonOf(error)}`);
  });
}

/** Whether the palette, which reads the index, accepts `base` as the beginning of an address. */
function isBase(base: string): boolean {
  if (URL.canParse(base)) return ['http:', 'https:'].includes(new URL(base).protocol);
  return /^([./#?]|$)/.test(base) && URL.canParse(base, 'http://folder.invalid/');
}

/** Returns the configured base, else the relative path from the index file to the folder. */
function baseOf({ base, dir }: IndexOptions, out: string): string {
  if (base !== undefined) return base.endsWith('/') ? base : `${base}/`;
  const relative = path.relative(path.dirname(out), path.resolve(dir)).split(path.sep).join('/');
  // An index written outside of the folder is assumed to be deployed at the root of the site.
  return /^(?:\.\.\/?)*$/.test(relative) && relative !== '' ? `${relative}/` : './';
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
