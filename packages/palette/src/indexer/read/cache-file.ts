/** The file in which what was read is stored: a line with the length of its head, the head as JSON, and batches of facts. */

import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Changes when facts are extracted or stored in another way, so that no older file is used. */
const FORMAT = 'keynav-index 1';
/** The length of the first line. */
const FIRST_LINE = 32;

/** A file, as it was when it was read. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
  readonly changed: number;
}

/** A file that was read, and where its facts are. */
export interface CacheRow extends Stamp {
  readonly file: string;
  readonly hash: string;
  /** Whether its links were recorded. */
  readonly links: boolean;
  /** The number of the batch, and the place in it. */
  readonly batch: number;
  readonly place: number;
}

/** All but the facts. */
export interface CacheHead {
  /** What the facts depend on besides the files. */
  readonly settings: string;
  /** What the whole run depends on besides the files. */
  readonly run: string;
  /** The report of that run. */
  readonly report: unknown;
  readonly rows: readonly CacheRow[];
  /** The lengths of the batches in bytes, in their order. */
  readonly lengths: readonly number[];
  /** The hash of all batches. */
  readonly hash: string;
}

/** Resolves with the head of a file; null if there is none, or if it is of another version or damaged. */
export async function readHead(file: string): Promise<CacheHead | null> {
  try {
    const bytes = await readPart(file, 0, FIRST_LINE);
    const [, format, length] = /^(.+) (\d+) *\n$/.exec(bytes.toString('latin1')) ?? [];
    if (format !== FORMAT) return null;
    const head = JSON.parse((await readPart(file, FIRST_LINE, Number(length))).toString()) as CacheHead;
    return Array.isArray(head.rows) && Array.isArray(head.lengths) ? head : null;
  } catch {
    return null;
  }
}

/**
 * Resolves with the batches of a file with this head.
 * @throws Error if they are damaged.
 */
export async function readBatches(
  file: string,
  { lengths, hash }: CacheHead,
): Promise<readonly Uint8Array[]> {
  const first = await readPart(file, 0, FIRST_LINE);
  let at = FIRST_LINE + Number(/(\d+) *\n$/.exec(first.toString('latin1'))?.[1]);
  const all = await readPart(
    file,
    at,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  if (hashOf([all]) !== hash) throw new Error('The file is damaged');
  at = 0;
  return lengths.map(length => all.subarray(at, (at += length)));
}

/** Writes a file under another name and renames it; creates its folder. */
export async function writeCache(
  file: string,
  head: Omit<CacheHead, 'lengths' | 'hash'>,
  batches: readonly Uint8Array[],
): Promise<void> {
  const lengths = batches.map(({ length }) => length);
  const text = Buffer.from(JSON.stringify({ ...head, lengths, hash: hashOf(batches) } satisfies CacheHead));
  const first = `${`${FORMAT} ${text.length}`.padEnd(FIRST_LINE - 1)}\n`;
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(temporary, Buffer.concat([Buffer.from(first), text, ...batches]));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readPart(file: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    if (bytesRead < length) throw new Error('The file is too short');
    return buffer;
  } finally {
    await handle.close();
  }
}

function hashOf(batches: readonly Uint8Array[]): string {
  const hash = createHash('sha1');
  for (const batch of batches) hash.update(batch);
  return hash.digest('base64url');
}
