/** Lists of any number of entries with real titles: documentation and packages, then further versions of the same entries. */

import { documentation, packages } from './corpora.mjs';
import { queriesOf } from './queries.mjs';

/** The numbers of entries that are measured. */
export const SIZES = [218, 1091, 14_080, 21_522, 100_000];
const SEED = 7;
const STRIDE = 7919;

let pool;

/** Resolves with `size` entries, taken evenly from all. Beyond that number, entries repeat with a version in their ids and paths. */
export async function entriesOf(size) {
  pool ??= [...(await documentation()), ...(await packages())];
  const { length } = pool;
  return Array.from({ length: size }, (_, i) => {
    const entry = pool[(i * STRIDE) % length];
    const version = Math.floor(i / length);
    return version === 0
      ? entry
      : { ...entry, id: `v${version}/${entry.id}`, path: `v${version}/${entry.path}` };
  });
}

/** Returns the value of the field after each key press, when about `count` generated queries are typed letter by letter. */
export function keysOf(entries, count) {
  const queries = queriesOf(entries.slice(0, 5000), SEED).filter((_, i) => i % Math.ceil(300 / count) === 0);
  return queries.flatMap(({ q }) => Array.from(q, (_, i) => q.slice(0, i + 1)));
}
