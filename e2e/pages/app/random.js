/** Numbers that look random and are the same for the same seed. */

/** Gives whole numbers from 0 to below `limit`, and picks from lists, always the same for one seed. */
export function random(seed) {
  let state = seed >>> 0;
  const next = limit => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { next, pick: list => list[next(list.length)] };
}
