/** Random keymaps with keys typed on them, as nasty as they come. */

import { PAUSE } from './vim.mjs';

const CHORDS = [
  ...'gzabGZé]{?\'`",-+.;:/_',
  ...['<lt>', '<Bar>', '<Bslash>', '<Space>', '<CR>', '<A-x>', '<C-x>', '<C-p>', '<C-n>', '<C-w>'],
  ...['<F2>', '<Down>', '<C-Left>', '<S-Tab>', '<Home>'],
];
const DIGITS = [...'0123456789'];
const COUNTS = ['1', '2', '5', '9', '10', '12', '20', '100', '105', '01', '007', '123456789', '12345678901'];

/** A source of random numbers that can be repeated (mulberry32). */
class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number from 0, below `end`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** True in so many of a hundred cases. */
  chance(percent) {
    return this.below(100) < percent;
  }

  one(list) {
    return list[this.below(list.length)];
  }

  /** As many as `least`, up to `most`, of what `make` makes. */
  some(least, most, make) {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }
}

/**
 * As many random cases, the same for the same seed.
 * @returns {import('./vim.mjs').Case[]}
 */
export function nastyCases(seed, count) {
  const random = new Random(seed);
  return Array.from({ length: count }, () => nastyCase(random));
}

function nastyCase(random) {
  const chords = random.some(1, 5, () => random.one(CHORDS));
  // Vim looks what a mapping stands for up in all mappings, we in commands only: none begins with a key that one stands for.
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
  const all = hurried(random, [...bindings.values()], chords);
  return { bindings: all, typed: typedOn(random, all, chords) };
}

/** Sequences that begin each other more often than chance would have it. */
function sequences(random, chords) {
  const made = [];
  const first = () => one(random, chords, 4);
  const more = () => one(random, chords, 12);
  for (let i = random.below(9); i >= 0; i--) {
    const before = made.length > 0 && random.chance(60) ? random.one(made) : [first()];
    const start = before.slice(0, 1 + random.below(before.length));
    made.push([...start, ...random.some(0, 2, more)]);
  }
  return made;
}

/** A chord, or a digit in so many of a hundred cases. */
function one(random, chords, digits) {
  return chords.length === 0 || random.chance(digits) ? random.one(DIGITS) : random.one(chords);
}

/**
 * In some keymaps some bindings do not wait. Where keys are typed already behind such a binding Vim may take a longer one (`:help
 * map-nowait`; which, depends on the order of making), and we never do: so its first key is only ever typed first.
 */
function hurried(random, bindings, chords) {
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

/** Whether one of two sequences begins the other. */
function begin(a, b) {
  return a.every((key, i) => i >= b.length || key === b[i]);
}

function typedOn(random, bindings, chords) {
  const piece = () => {
    const { keys } = random.one(bindings);
    const whole = keys.map(key => (key === '<Any>' ? one(random, chords, 20) : key));
    const dice = random.below(100);
    if (dice < 45) return whole;
    if (dice < 65) return whole.slice(0, random.below(whole.length));
    if (dice < 75) return [random.one(chords)];
    return dice < 90 ? [...random.one(COUNTS)] : [PAUSE];
  };
  return random.some(1, 9, piece).flat();
}
