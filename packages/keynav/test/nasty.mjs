/** Generates random keymaps and keys typed on them, chosen to provoke ambiguities. */

import { PAUSE } from './vim.mjs';

const CHORDS = [
  ...'gzabGZé]{?\'`",-+.;:/_',
  ...['<lt>', '<Bar>', '<Bslash>', '<Space>', '<CR>', '<A-x>', '<C-x>', '<C-p>', '<C-n>', '<C-w>'],
  ...['<F2>', '<Down>', '<C-Left>', '<S-Tab>', '<Home>'],
];
const DIGITS = [...'0123456789'];
const COUNTS = ['1', '2', '5', '9', '10', '12', '20', '100', '105', '01', '007', '123456789', '12345678901'];

/** A seeded random number generator (mulberry32). */
class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** Returns an integer from 0 to `end - 1`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** Returns true in a percentage of cases. */
  chance(percent) {
    return this.below(100) < percent;
  }

  one(list) {
    return list[this.below(list.length)];
  }

  /** Returns from `min` to `max` results of `make`. */
  some(min, max, make) {
    return Array.from({ length: min + this.below(max - min + 1) }, make);
  }
}

/**
 * Returns `count` random cases, which are the same for the same seed.
 * @returns {import('./vim.mjs').Case[]}
 */
export function nastyCases(seed, count) {
  const random = new Random(seed);
  return Array.from({ length: count }, () => nastyCase(random));
}

function nastyCase(random) {
  const chords = random.some(1, 5, () => random.one(CHORDS));
  // Vim resolves the keys that a mapping stands for with all mappings, keynav only with commands. So no keys in `maps` are the first key of
  // a binding with `maps`.
  const head = random.chance(40) ? random.one(chords) : null;
  const wild = random.chance(20) ? random.one(chords.filter(chord => chord !== head)) : undefined;
  const bindings = new Map();
  const add = binding => binding.keys.join('') === wild || bindings.set(binding.keys.join(''), binding);
  if (random.chance(30)) add({ keys: ['0'] });
  for (const keys of sequences(random, chords)) add({ keys });
  if (wild) add({ keys: [wild, '<Any>'] });
  if (head) {
    const targets = chords.filter(chord => chord !== head);
    const maps = () => random.some(0, 3, () => one(random, targets, 20));
    for (const rest of random.some(1, 2, () => random.some(0, 2, () => one(random, chords, 10))))
      add({ keys: [head, ...rest], maps: maps() });
  }
  const all = withNowait(random, [...bindings.values()], chords);
  return { bindings: all, typed: typedOn(random, all, chords) };
}

/** Returns sequences that are prefixes of each other more often than by chance. */
function sequences(random, chords) {
  const result = [];
  const first = () => one(random, chords, 4);
  const more = () => one(random, chords, 12);
  for (let i = random.below(9); i >= 0; i--) {
    const before = result.length > 0 && random.chance(60) ? random.one(result) : [first()];
    const start = before.slice(0, 1 + random.below(before.length));
    result.push([...start, ...random.some(0, 2, more)]);
  }
  return result;
}

/** Returns one of the chords, or a digit in a percentage of cases. */
function one(random, chords, digits) {
  return chords.length === 0 || random.chance(digits) ? random.one(DIGITS) : random.one(chords);
}

/**
 * Adds `nowait` to some bindings of some keymaps. If further keys have already been typed, Vim may prefer a longer mapping to one with
 * `<nowait>` (`:help map-nowait`), depending on the order in which they were defined; keynav never does. So the first key of such a
 * binding is not used anywhere else in a sequence.
 */
function withNowait(random, bindings, chords) {
  if (!random.chance(40)) return bindings;
  const later = new Set(bindings.flatMap(({ keys, maps = [] }) => [...keys.slice(1), ...maps]));
  const isPlain = ({ keys }) => keys.at(-1) !== '<Any>' && !later.has(keys[0]) && random.chance(70);
  const fast = bindings
    .filter(isPlain)
    .filter(({ keys }, i, all) => all.every(({ keys: other }, j) => j >= i || !begin(keys, other)));
  const firsts = new Set(fast.map(({ keys }) => keys[0]));
  const rest = [...chords, ...DIGITS].filter(chord => !firsts.has(chord));
  const longer = fast.map(({ keys }) => ({ keys: [...keys, random.one(rest)] }));
  const known = new Set(bindings.map(({ keys }) => keys.join('')));
  return [
    ...bindings.map(binding => (fast.includes(binding) ? { ...binding, nowait: true } : binding)),
    ...longer.filter(({ keys }) => !known.has(keys.join(''))),
  ];
}

/** Returns whether one of two sequences is a prefix of the other. */
function begin(a, b) {
  return a.every((key, i) => i >= b.length || key === b[i]);
}

function typedOn(random, bindings, chords) {
  const piece = () => {
    const { keys } = random.one(bindings);
    const sequence = keys.map(key => (key === '<Any>' ? one(random, chords, 20) : key));
    const percent = random.below(100);
    if (percent < 45) return sequence;
    if (percent < 65) return sequence.slice(0, random.below(sequence.length));
    if (percent < 75) return [random.one(chords)];
    return percent < 90 ? [...random.one(COUNTS)] : [PAUSE];
  };
  return random.some(1, 9, piece).flat();
}
