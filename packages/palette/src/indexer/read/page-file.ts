/** Reads one HTML file: its bytes, its text, its facts. */

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { decodeHtml } from '../html/decode.js';
import { extract } from '../page/extract.js';
import type { Facts } from '../page/facts.js';
import type { ReadOptions } from '../page/reading.js';
import { matcher, type Matcher } from '../page/selector.js';
import { reasonOf } from '../site/walk.js';

/** What files are read for; it can be sent to a worker. */
export interface ReadSettings {
  /** The folder that the names of files are relative to. */
  readonly dir: string;
  readonly text: number;
  readonly sections: ReadOptions['sections'];
  readonly terms: boolean;
  /** Selectors of terms besides `dt`, of the main content, and of what to leave out; empty for none. */
  readonly termSelectors: string;
  readonly main: string;
  readonly skip: string;
  readonly maxBytes: number;
}

/** A file to read. */
export interface FileJob {
  readonly file: string;
  /** Whether its links are recorded. */
  readonly links: boolean;
  /** The hash of what was read before; empty if nothing was. */
  readonly before: string;
}

/** What was read of a file. */
export type FileResult =
  | { readonly type: 'read'; readonly hash: string; readonly facts: Facts }
  /** Its content is what was read before. */
  | { readonly type: 'same' }
  | { readonly type: 'failed'; readonly reason: string };

/** Reads files for one set of settings. */
export class PageFiles {
  readonly #settings: ReadSettings;
  readonly #options: Omit<ReadOptions, 'links'>;

  /** @throws RangeError if a selector is not valid. */
  constructor(settings: ReadSettings) {
    const { text, sections, terms } = settings;
    const chosen = (selectors: string): Matcher | null => (selectors ? matcher(selectors) : null);
    this.#settings = settings;
    this.#options = {
      ...{ text, sections, terms, isTerm: chosen(settings.termSelectors) },
      ...{ main: chosen(settings.main), skip: chosen(settings.skip) },
    };
  }

  /** Returns what the file contains, or the reason why it cannot be read. */
  read({ file, links, before }: FileJob): FileResult {
    const { dir, maxBytes } = this.#settings;
    try {
      const bytes = bytesOf(path.join(dir, file), maxBytes);
      const hash = hashOf(bytes);
      if (hash === before) return { type: 'same' };
      return { type: 'read', hash, facts: extract(decodeHtml(bytes), { ...this.#options, links }) };
    } catch (error) {
      return { type: 'failed', reason: reasonOf(error) };
    }
  }
}

/** Synchronous, since it is called in a worker that has nothing else to do, and is faster for small files. */
function bytesOf(file: string, maxBytes: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > maxBytes) throw new Error(`is larger than ${maxBytes} bytes`);
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    for (let count = 1; count > 0 && length < size; length += count)
      count = readSync(handle, bytes, length, size - length, length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url');
}
