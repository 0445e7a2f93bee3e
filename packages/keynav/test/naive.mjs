/** A second implementation of the rules for sequences and counts, without a tree: slow, but simple enough to verify by reading. */

/**
 * Each key is one character: letters and digits stand for themselves, `E` for Esc, `F` for F2, and in a binding `*` for `<Any>`.
 * @typedef {object} Bound
 * @property {string} keys
 * @property {boolean} [nowait]
 * @property {boolean} [isNull] Whether it removes earlier bindings of these keys.
 * @property {boolean} [isOff] Whether its condition does not hold.
 *
 * @typedef {object} Keymap
 * @property {readonly Bound[]} bindings The active bindings.
 * @property {boolean} hasCounts Whether digits are counts.
 *
 * @typedef {object} Outcome
 * @property {string} typed The pending keys.
 * @property {number} count
 * @property {string} ran The keys, the count and the argument of each binding that ran.
 * @property {boolean} isTaken Whether the last key was handled.
 */

/** The initial outcome, before any key. */
export const NOTHING = { typed: '', count: 0, ran: '', isTaken: false };

/** Returns the active bindings as a keymap: for each sequence the last binding whose condition holds, unless that is null. */
export function keymapOf(bindings, hasCounts = true) {
  const last = new Map(bindings.filter(({ isOff }) => !isOff).map(binding => [binding.keys, binding]));
  return { bindings: [...last.values()].filter(({ isNull }) => !isNull), hasCounts };
}

/** Returns the outcome of one more key. `isHeld` is set if the keyboard repeats it. */
export function type(keymap, { typed, count }, key, isHeld) {
  const all = typed + key;
  // A held key neither completes nor abandons nor starts a sequence.
  if (isHeld && typed) return { typed, count, ran: '', isTaken: true };
  const isContinued = typed !== '' && keymap.bindings.some(({ keys }) => keys.startsWith(all));
  if (key === 'E' && (typed || count > 0) && !isContinued) return { ...NOTHING, isTaken: true };
  const outcome = resolve(keymap, all, count, false);
  return isHeld && outcome.typed ? { ...NOTHING, isTaken: true } : outcome;
}

/** Returns the outcome of the timeout. */
export function wait(keymap, { typed, count }) {
  return resolve(keymap, typed, count, true);
}

/** Returns whether the timeout runs: the pending keys complete a binding, and may still become a longer one. */
export function isTicking({ bindings }, { typed }) {
  return longest(bindings, typed) !== undefined && isOpen(bindings, typed);
}

function resolve({ bindings, hasCounts }, typed, count, isTimeout) {
  let ran = '';
  let isTaken = true;
  while (typed !== '') {
    const first = typed[0];
    // After another digit, a zero is part of the count, even if it is bound.
    const isZero = first === '0' && count > 0;
    if (!isZero && !isTimeout && isOpen(bindings, typed)) return { typed, count, ran, isTaken: true };
    const match = isZero ? undefined : longest(bindings, typed);
    isTaken = true;
    if (match) {
      ran += `${match.keys} ${count} ${argumentOf(match, typed)};`;
      typed = typed.slice(match.keys.length);
      count = 0;
      isTimeout = false;
    } else {
      const isCount = isZero || (hasCounts && /[1-9]/.test(first));
      count = isCount ? Math.min(count * 10 + Number(first), 999_999_999) : 0;
      isTaken = isCount;
      typed = typed.slice(1);
    }
  }
  return { typed, count, ran, isTaken };
}

/** Returns the longest binding that the typed keys complete, but the shortest with `nowait`, and a literal one rather than a wildcard. */
function longest(bindings, typed) {
  let found;
  for (let length = 1; length <= typed.length && !found?.nowait; length++) {
    const start = typed.slice(0, length);
    const literal = bindings.find(({ keys }) => keys === start);
    const wild = bindings.find(binding => binding.keys.length === length && argumentOf(binding, start));
    found = literal ?? wild ?? found;
  }
  return found;
}

/** Returns whether more keys could complete a longer binding that begins with all typed keys. */
function isOpen(bindings, typed) {
  return (
    !longest(bindings, typed)?.nowait &&
    bindings.some(({ keys }) => keys.length > typed.length && keys.startsWith(typed))
  );
}

/** Returns the character that matches the wildcard of a binding, or an empty string if the typed keys do not match it. */
export function argumentOf({ keys }, typed) {
  const [start, character] = [keys.slice(0, -1), typed[keys.length - 1]];
  return keys.endsWith('*') && typed.startsWith(start) && /^[a-z\d]$/.test(character) ? character : '';
}
