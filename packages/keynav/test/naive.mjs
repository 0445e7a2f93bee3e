/** The rules for sequences and counts once more, with a list and no tree: slow, and plain enough to be checked by eye. */

/**
 * Keys are single signs: a letter or a digit is itself, `E` is Esc, `F` is F2; in a binding `*` is `<Any>`.
 * @typedef {object} Bound
 * @property {string} keys
 * @property {boolean} [nowait]
 * @property {boolean} [isNull] It takes earlier bindings of these keys away.
 * @property {boolean} [isOff] Its condition does not hold.
 *
 * @typedef {object} Keymap
 * @property {readonly Bound[]} bindings Those that act.
 * @property {boolean} hasCounts
 *
 * @typedef {object} Outcome
 * @property {string} typed What is pending.
 * @property {number} count
 * @property {string} ran Each run as its keys, its count and its argument.
 * @property {boolean} isTaken
 */

export const NOTHING = { typed: '', count: 0, ran: '', isTaken: false };

/** What acts: of each sequence the last binding whose condition holds, unless it is null. */
export function keymapOf(bindings, hasCounts = true) {
  const last = new Map(bindings.filter(({ isOff }) => !isOff).map(binding => [binding.keys, binding]));
  return { bindings: [...last.values()].filter(({ isNull }) => !isNull), hasCounts };
}

/** What becomes of one more key; `isHeld` when the keyboard repeats it. */
export function type(keymap, { typed, count }, key, isHeld) {
  const all = typed + key;
  // A held key neither finishes a sequence nor abandons nor begins one.
  if (isHeld && typed) return { typed, count, ran: '', isTaken: true };
  const isContinued = typed !== '' && keymap.bindings.some(({ keys }) => keys.startsWith(all));
  if (key === 'E' && (typed || count > 0) && !isContinued) return { ...NOTHING, isTaken: true };
  const outcome = resolve(keymap, all, count, false);
  return isHeld && outcome.typed ? { ...NOTHING, isTaken: true } : outcome;
}

/** What becomes of what is pending when `timeoutlen` is over. */
export function wait(keymap, { typed, count }) {
  return resolve(keymap, typed, count, true);
}

/** Whether the clock runs: something pending is complete, and could also become more. */
export function isTicking({ bindings }, { typed }) {
  return longest(bindings, typed) !== undefined && isOpen(bindings, typed);
}

function resolve({ bindings, hasCounts }, typed, count, isLate) {
  let ran = '';
  let isTaken = true;
  while (typed !== '') {
    const first = typed[0];
    // While a count is typed a zero is part of it, bound or not.
    const isZero = first === '0' && count > 0;
    if (!isZero && !isLate && isOpen(bindings, typed)) return { typed, count, ran, isTaken: true };
    const match = isZero ? undefined : longest(bindings, typed);
    isTaken = true;
    if (match) {
      ran += `${match.keys} ${count} ${argumentOf(match, typed)};`;
      typed = typed.slice(match.keys.length);
      count = 0;
      isLate = false;
    } else {
      const isCount = isZero || (hasCounts && /[1-9]/.test(first));
      count = isCount ? Math.min(count * 10 + Number(first), 999_999_999) : 0;
      isTaken = isCount;
      typed = typed.slice(1);
    }
  }
  return { typed, count, ran, isTaken };
}

/** The binding that the typed keys make: the longest, but the shortest that does not wait; a literal one before a wildcard. */
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

/** Whether more keys could make a longer binding of all that is typed. */
function isOpen(bindings, typed) {
  return (
    !longest(bindings, typed)?.nowait &&
    bindings.some(({ keys }) => keys.length > typed.length && keys.startsWith(typed))
  );
}

/** What stands for the wildcard of a binding, if these keys begin with what it asks for. */
export function argumentOf({ keys }, typed) {
  const [start, sign] = [keys.slice(0, -1), typed[keys.length - 1]];
  return keys.endsWith('*') && typed.startsWith(start) && /^[a-z\d]$/.test(sign) ? sign : '';
}
