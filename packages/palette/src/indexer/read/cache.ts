/** What was read of each file in an earlier run, so that files that have not changed are not read again. */

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Facts } from '../page/facts.js';
import { factsStored } from './batch.js';
import {
  readBatches,
  readHead,
  writeCache,
  type CacheHead,
  type CacheRow,
  type Stamp,
} from './cache-file.js';
import type { FileJob, FileResult } from './page-file.js';

/**
 * A file that changed this shortly before this run may change again without another time, by the precision of the file system: that of
 * times with and without a part of a second.
 */
const RACY_MS = 50;
const RACY_WHOLE_SECONDS_MS = 2_000;
const NOTHING: CacheHead = { settings: '', run: '', report: null, rows: [], lengths: [], hash: '' };

/** The facts of an earlier run, and those of this one. */
export class ReadCache {
  readonly #file: string;
  readonly #settings: string;
  readonly #startedAt = Date.now();
  readonly #stamps = new Map<string, Stamp>();
  readonly #before: ReadonlyMap<string, CacheRow>;
  readonly #head: CacheHead;
  readonly #batches: Uint8Array[] = [];
  /** The facts of batches of the earlier run that were needed. */
  readonly #facts = new Map<number, readonly Facts[]>();
  readonly #rows: CacheRow[] = [];

  private constructor(file: string, settings: string, head: CacheHead) {
    this.#file = file;
    this.#settings = settings;
    this.#head = head;
    this.#before = new Map(head.settings === settings ? head.rows.map(row => [row.file, row]) : []);
  }

  /** Opens the cache in `file`; an empty name is for one that stores nothing. `settings` is what facts depend on besides the files. */
  static async open(file: string, settings: string): Promise<ReadCache> {
    return new ReadCache(file, settings, (file && (await readHead(file))) || NOTHING);
  }

  /** Compares the files of a folder with those of the earlier run. Returns whether they are the same, and none has changed. */
  compare(dir: string, files: readonly string[]): boolean {
    if (this.#file === '') return false;
    for (const file of files) this.#stamp(path.join(dir, file), file);
    return files.length === this.#before.size && files.every(file => this.#isSame(file));
  }

  /** Returns the report of the earlier run, if it was stored for the same `run`; otherwise null. */
  reportOf(run: string): unknown {
    return this.#head.run === run ? this.#head.report : null;
  }

  /** Loads the facts of the earlier run. */
  async load(): Promise<void> {
    if (this.#before.size === 0) return;
    try {
      this.#batches.push(...(await readBatches(this.#file, this.#head)));
    } catch {
      (this.#before as Map<string, CacheRow>).clear();
    }
  }

  /** Returns the facts of a file that has not changed, and keeps them; undefined if it must be read. */
  take(job: FileJob): Facts | undefined {
    const row = this.#before.get(job.file);
    if (!row || !this.#isSame(job.file) || (job.links && !row.links)) return undefined;
    return this.#keep(row, row);
  }

  /** Returns the hash of a file in the earlier run; empty if it cannot be used. */
  hashOf(file: string, links: boolean): string {
    const row = this.#before.get(file);
    return row && (row.links || !links) ? row.hash : '';
  }

  /** Returns the facts of a file whose content is the same as before, although it was written again. */
  takeSame(file: string): Facts {
    const row = this.#before.get(file) as CacheRow;
    return this.#keep(row, { ...row, ...this.#stamps.get(file) });
  }

  /** Adds what was read of some files. */
  add(jobs: readonly FileJob[], results: readonly FileResult[], stored: Uint8Array): void {
    if (this.#file === '') return;
    const batch = this.#batches.push(stored) - 1;
    let place = 0;
    for (const [i, result] of results.entries()) {
      if (result.type !== 'read') continue;
      const { file, links } = jobs[i] as FileJob;
      const stamp = this.#stamps.get(file);
      if (stamp) this.#rows.push({ file, ...stamp, hash: result.hash, links, batch, place });
      place++;
    }
  }

  /**
   * Stores the facts, and the report of this run.
   * @throws if the file cannot be written.
   */
  async write(run: string, report: unknown): Promise<void> {
    if (this.#file === '') return;
    const { rows, batches } = this.#compact();
    await writeCache(this.#file, { settings: this.#settings, run, report, rows }, batches);
  }

  /** Leaves out batches that no file needs; partly needed ones stay as they are, since most pages of a site change seldom. */
  #compact(): { rows: readonly CacheRow[]; batches: readonly Uint8Array[] } {
    const used = [...new Set(this.#rows.map(({ batch }) => batch))].sort((a, b) => a - b);
    const numbers = new Map(used.map((batch, i) => [batch, i]));
    return {
      rows: this.#rows.map(row => ({ ...row, batch: numbers.get(row.batch) as number })),
      batches: used.map(batch => this.#batches[batch] as Uint8Array),
    };
  }

  #keep(row: CacheRow, as: CacheRow): Facts {
    let facts = this.#facts.get(row.batch);
    if (!facts) this.#facts.set(row.batch, (facts = factsStored(this.#batches[row.batch] as Uint8Array)));
    this.#rows.push(as);
    return facts[row.place] as Facts;
  }

  #stamp(full: string, file: string): void {
    const found = statSync(full, { throwIfNoEntry: false });
    if (!found) return;
    const precision = found.mtimeMs % 1000 === 0 ? RACY_WHOLE_SECONDS_MS : RACY_MS;
    const isRacy = this.#startedAt - found.mtimeMs < precision;
    this.#stamps.set(file, {
      size: found.size,
      modified: isRacy ? 0 : found.mtimeMs,
      changed: found.ctimeMs,
    });
  }

  #isSame(file: string): boolean {
    const [row, stamp] = [this.#before.get(file), this.#stamps.get(file)];
    return (
      row !== undefined &&
      stamp !== undefined &&
      stamp.modified > 0 &&
      row.size === stamp.size &&
      row.modified === stamp.modified &&
      row.changed === stamp.changed
    );
  }
}
