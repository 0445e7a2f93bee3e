/** Pseudorandom numbers from a seed. */

/** Returns `next`, for an integer from 0 to below `limit`, and `pick`, for an element of a list. The same seed gives the same results. */
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
