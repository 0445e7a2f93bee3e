/** Builds the index of a folder of HTML files, and writes it. */

import path from 'node:path';
import { addressOf } from './address.js';
import type { Page } from './facts.js';
import { indexFiles, type IndexFile } from './files.js';
import { keep, type LeftOut } from './kept.js';
import { namesOf } from './names.js';
import { IndexerError, type IndexOptions } from './options.js';
import { inOrder } from './order.js';
import { readAll } from './read.js';
import type { IndexPage } from './rows.js';
import { PAGE_TEXT, textsOf } from './texts.js';
import { reasonOf, walk, type Skipped } from './walk.js';
import { writeIndex } from './write.js';

/** The result of `buildIndex`. */
export interface IndexReport {
  /** The number of pages in the index. */
  readonly pages: number;
  /** The number of headings in the index, without terms. */
  readonly headings: number;
  /** The number of defined terms in the index. */
  readonly terms: number;
  /** Files that could not be read. */
  readonly skipped: readonly Skipped[];
  /** Pages that are not in the index, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** The titles of headings without an id, by file; links find these headings by their text. */
  readonly withoutId: ReadonlyMap<string, readonly string[]>;
  /** The files written, the manifest last. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * Reads a folder, writes its index, and returns a report.
 * @throws IndexerError for an invalid option, a folder without searchable pages, or an index that cannot be written.
 */
export async function buildIndex(options: IndexOptions): Promise<IndexReport> {
  const out = path.resolve(options.out ?? path.join(options.dir, 'search.json'));
  if (!out.endsWith('.json')) throw new IndexerError('usage', `${options.out} does not end in .json`);
  if (!isBase(options.base ?? '/'))
    throw new IndexerError(
      'usage',
      `${options.base} is not a valid base; it must begin with a slash or https://`,
    );
  const { pages, skipped, leftOut } = await readPages(options);
  if (pages.length === 0) throw new IndexerError('empty', `${options.dir} contains no searchable HTML page`);
  const indexed = indexPages(pages, options);
  const files = indexFiles(indexed, {
    name: path.basename(out),
    lang: mostFrequent(pages.map(({ facts }) => facts.lang)),
    base: baseOf(options, out),
    ...(options.cleanUrls ? { cleanUrls: true } : {}),
    ...(options.js ? { js: true } : {}),
  });
  await writeIndex(files, out, options.signal);
  return { ...countsOf(pages), skipped, leftOut, files: files.map(sizeOf) };
}

interface ReadPages {
  readonly pages: readonly Page[];
  readonly skipped: readonly Skipped[];
  readonly leftOut: readonly LeftOut[];
}

async function readPages(options: IndexOptions): Promise<ReadPages> {
  const walked = await walk(options.dir).catch((error: unknown) => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new IndexerError('empty', `${options.dir} ${isMissing ? 'does not exist' : reasonOf(error)}`);
  });
  const skipped = [...walked.skipped];
  const read = await readAll(walked.files, options, skipped);
  const { pages, leftOut } = keep(read, options.base ?? '/');
  return { pages: inOrder(pages, options.base ?? '/'), leftOut, skipped };
}

/** Converts pages to the form that an index lists. */
function indexPages(pages: readonly Page[], { cleanUrls = false, text }: IndexOptions): IndexPage[] {
  const names = namesOf(pages);
  const texts = textsOf(pages, text ?? PAGE_TEXT);
  return pages.map(({ file, facts }, i) => ({
    address: addressOf(file, cleanUrls),
    title: names[i] ?? file,
    text: texts[i] ?? '',
    heads: facts.heads.map(head => ({ ...head, text: text === undefined ? '' : head.text })),
  }));
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

function countsOf(pages: readonly Page[]): Pick<IndexReport, 'pages' | 'headings' | 'terms' | 'withoutId'> {
  const heads = pages.flatMap(({ facts }) => facts.heads);
  const bareTitles = pages.map(({ file, facts }): [string, string[]] => [
    file,
    facts.heads.filter(({ anchor }) => anchor === '').map(({ title }) => title),
  ]);
  return {
    pages: pages.length,
    headings: heads.filter(({ isTerm }) => !isTerm).length,
    terms: heads.filter(({ isTerm }) => isTerm).length,
    withoutId: new Map(bareTitles.filter(([, titles]) => titles.length > 0)),
  };
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function sizeOf({ name, text }: IndexFile): { name: string; bytes: number } {
  return { name, bytes: Buffer.byteLength(text) };
}
