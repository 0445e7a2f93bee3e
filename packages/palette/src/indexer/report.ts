/** The report of a build, and how it is stored. */

import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from './page/facts.js';
import type { Sections } from './site/heads.js';
import type { LeftOut } from './site/kept.js';
import type { Skipped } from './site/walk.js';
import type { IndexFile } from './written/index-file.js';

/** The result of `buildIndex`. */
export interface IndexReport {
  /** Whether nothing had changed since the last run, so that nothing was read or written. */
  readonly isUnchanged: boolean;
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

/** Returns the report of a build of these pages, whose entries are `sections`, in the same order. */
export function reportOf(
  pages: readonly Page[],
  sections: readonly Sections[],
  rest: Pick<IndexReport, 'skipped' | 'leftOut'> & { readonly files: readonly IndexFile[] },
): IndexReport {
  const heads = sections.flatMap(section => section.heads);
  const withoutId = pages.map(({ file }, i): [string, string[]] => [
    file,
    (sections[i]?.heads ?? []).filter(({ anchor }) => anchor === '').map(({ title }) => title),
  ]);
  return {
    isUnchanged: false,
    pages: pages.length,
    headings: heads.filter(({ isTerm }) => !isTerm).length,
    terms: heads.filter(({ isTerm }) => isTerm).length,
    withoutId: new Map(withoutId.filter(([, titles]) => titles.length > 0)),
    ...rest,
    files: rest.files.map(sizeOf),
  };
}

/** Returns a report as it is stored. */
export function toStored(report: IndexReport): unknown {
  return { ...report, withoutId: [...report.withoutId] };
}

/** Resolves with a stored report if the files that it names are still in the folder, with their sizes; otherwise with null. */
export async function reportStored(stored: unknown, folder: string): Promise<IndexReport | null> {
  if (stored === null || typeof stored !== 'object') return null;
  const report = stored as IndexReport & { readonly withoutId: Iterable<[string, readonly string[]]> };
  for (const { name, bytes } of report.files) {
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found?.size !== bytes) return null;
  }
  return { ...report, isUnchanged: true, withoutId: new Map(report.withoutId) };
}

function sizeOf({ name, text }: IndexFile): { name: string; bytes: number } {
  return { name, bytes: Buffer.byteLength(text) };
}
