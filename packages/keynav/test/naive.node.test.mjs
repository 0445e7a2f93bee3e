/** Compares the engine with a naive implementation of its rules: all strings of keys on all small keymaps. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { IDLE, press, runsOf, timeout } from '../dist/core/engine.js';
import { readSequence } from '../dist/core/notation.js';
import { pressFor } from '../dist/core/press.js';
import { partsOf, printKeys } from '../dist/core/print.js';
import { find, insert, remove, trieOf } from '../dist/core/trie.js';
import { isTicking, keymapOf, NOTHING, type, wait } from './naive.mjs';

const NAMES = { E: '<Esc>', F: '<F2>', '*': '<Any>' };
const chord = sign => NAMES[sign] ?? sign;
const presses = new Map([...'abc0123456789EF'].map(sign => [sign, pressFor(chord(sign))]));

/** Returns a binding of the naive implementation as a binding of the engine, whose command is its keys. */
const toBinding = ({ keys, nowait, isNull, isOff }) => ({
  ...{ nowait, isOff, sequence: [...keys].map(chord) },
  command: isNull ? null : keys,
});

/** Describes a state and what ran, in the same words for both implementations. */
const describe = (pending, count, isWaiting, isTaken, ran) =>
  `pending ${pending}, count ${count}${isWaiting ? ', timeout' : ''}${isTaken ? ', handled' : ''}; ran: ${ran}`;

function describeEngine({ pending, count, waits, isTaken, run }) {
  const runs = runsOf(run).map(({ binding, count, argument }) => `${binding.command} ${count} ${argument};`);
  return describe(pending.length, count, waits, isTaken, runs.join(''));
}

function describeNaive(keymap, outcome) {
  const { typed, count, ran, isTaken } = outcome;
  return describe(typed.length, count, isTicking(keymap, outcome), isTaken, ran);
}

/** Both implementations after the same input: keys, `.` for the timeout, and `~` for a repeat of the last key. */
class Both {
  constructor(keymap, root, step = IDLE, outcome = NOTHING, typed = '') {
    Object.assign(this, { keymap, root, step, outcome, typed });
    this.rules = { isActive: ({ isOff }) => !isOff, hasCounts: () => keymap.hasCounts };
  }

  static on(bindings, hasCounts = true, root = trieOf(bindings.map(toBinding))) {
    return new Both(keymapOf(bindings, hasCounts), root);
  }

  /** Returns whether a sign is possible: `.` needs a running timeout, and `~` a key before it. */
  canFollow(sign) {
    if (sign === '.') return isTicking(this.keymap, this.outcome);
    return sign !== '~' || this.typed !== '';
  }

  /** Returns both after one more sign, and fails if they differ. */
  after(sign) {
    const { keymap, root, outcome } = this;
    const typed = this.typed + sign;
    const step = this.#step(sign);
    const next = sign === '.' ? wait(keymap, outcome) : type(keymap, outcome, this.#key(sign), sign === '~');
    const [engine, naive] = [describeEngine(step), describeNaive(keymap, next)];
    const withoutHandled = text => text.replace(', handled', '');
    const isSame = sign === '.' ? withoutHandled(engine) === withoutHandled(naive) : engine === naive;
    if (!isSame)
      assert.fail(`bound: ${JSON.stringify(keymap)}\ntyped: ${typed}\nengine: ${engine}\nnaive:  ${naive}`);
    return new Both(keymap, root, step, next, typed);
  }

  #step(sign) {
    if (sign === '.') return timeout(this.root, this.step, this.rules);
    return press(this.root, this.step, presses.get(this.#key(sign)), this.rules, sign === '~');
  }

  #key(sign) {
    return sign === '~' ? this.typed.replace(/[.~]/g, '').at(-1) : sign;
  }
}

/** Returns both after all of these signs, except those that are not possible. */
function typeAll(both, typed) {
  let last = both;
  for (const sign of typed) if (last.canFollow(sign)) last = last.after(sign);
  return last;
}

/** Types every string up to a length. Returns the number of keys typed. */
function typeEvery(both, signs, length) {
  let keys = 0;
  for (const sign of signs) {
    if (!both.canFollow(sign) || (length === 0 && sign !== '.')) continue;
    keys += 1 + typeEvery(both.after(sign), signs, sign === '.' ? length : length - 1);
  }
  return keys;
}

/** Returns all subsets with up to `max` elements, in the order of the list. */
function choices(all, max) {
  if (max === 0) return [[]];
  return [[], ...all.flatMap((one, i) => choices(all.slice(i + 1), max - 1).map(rest => [one, ...rest]))];
}

const strings = (signs, length) =>
  length === 0 ? [''] : strings(signs, length - 1).flatMap(start => [...signs].map(sign => start + sign));
const plain = keys => keys.map(each => ({ keys: each }));

const short = plain([...strings('ab10', 1), ...strings('ab10', 2)]);
const long = plain(strings('ab10', 3));
const special = [
  ...plain('a aa ab aab * a* ab* 1* aE E aF 1 0 b'.split(' ')),
  ...['a', 'ab', 'b*', '1'].map(keys => ({ keys, nowait: true })),
  ...['a', 'ab', 'aa', 'a*', '1'].map(keys => ({ keys, isNull: true })),
  ...['a', 'aa', 'a*'].map(keys => ({ keys, isOff: true })),
];

const walks = [
  ['up to three bindings of one or two keys, five keys typed', short, 3, 'ab10.', 5],
  ['up to two bindings of up to three keys, four keys typed', [...short, ...long], 2, 'ab10.', 4],
  ['without counts', short, 2, 'ab10.', 4, false],
  ['wildcards, Esc, null, conditions, nowait, held keys, three keys typed', special, 3, 'ab10EF~.', 3],
  ['two such bindings, four keys typed', special, 2, 'ab10EF~.', 4],
];

for (const [scope, universe, max, signs, length, hasCounts] of walks) {
  test(`all keymaps and strings: ${scope}`, t => {
    const keymaps = choices(universe, max);
    const type = bindings => typeEvery(Both.on(bindings, hasCounts), signs, length);
    const keys = keymaps.reduce((sum, bindings) => sum + type(bindings), 0);
    t.diagnostic(`${keymaps.length} keymaps, ${keys} keys`);
  });
}

test('Esc discards a prefix even if its continuation with Esc was removed by null', () => {
  typeAll(Both.on([...plain(['aa', 'aE']), { keys: 'aE', isNull: true }]), 'aE');
  typeAll(Both.on([...plain(['aa', 'a', 'aE']), { keys: 'aE', isNull: true }]), 'aE');
  typeAll(Both.on([...plain(['aa', 'a']), { keys: 'aE', isOff: true }]), 'aE');
});

const keysOf = fc.stringMatching(/^[ab10EF]{0,3}[ab10EF*]$/);
const flags = fc.constantFrom({}, {}, {}, {}, { nowait: true }, { isNull: true }, { isOff: true });
const bindings = fc.array(
  fc
    .record({ keys: keysOf, flags })
    .map(({ keys, flags }) => ({ keys, ...flags }))
    .filter(({ keys, isNull, isOff }) => !(keys.includes('E') && (isNull || isOff))),
  { maxLength: 9 },
);
const typed = fc.stringMatching(/^[ab10EF~.]{0,16}$/);

test('longer keymaps and longer strings', () =>
  fc.assert(
    fc.property(bindings, typed, fc.boolean(), (bound, signs, hasCounts) => {
      typeAll(Both.on(bound, hasCounts), signs);
    }),
    { numRuns: 20_000 },
  ));

test('each key press belongs to at most one run', () =>
  fc.assert(
    fc.property(bindings, fc.stringMatching(/^[ab10EF]{1,16}$/), (bound, signs) => {
      const root = trieOf(bound.map(toBinding));
      const rules = { isActive: ({ isOff }) => !isOff, hasCounts: () => true };
      let [step, used] = [IDLE, 0];
      for (const [i, sign] of [...signs].entries()) {
        step = press(root, step, presses.get(sign), rules);
        for (const { binding, argument } of runsOf(step.run)) {
          // The keys of each run are in the typed keys, after those of the previous run.
          const start = signs.indexOf(binding.command.replace('*', argument), used);
          assert.ok(start >= used);
          used = start + binding.command.length;
          assert.ok(used <= i + 1);
        }
      }
    }),
    { numRuns: 20_000 },
  ));

test('the number of conditions that are checked does not explode on long sequences that cannot run', () => {
  let checks = 0;
  const rules = { isActive: () => (checks++, false), hasCounts: () => true };
  const root = trieOf(['a'.repeat(14), 'ab'.repeat(7)].map(keys => toBinding({ keys })));
  assert.equal(press(root, IDLE, presses.get('a'), rules).isTaken, false);
  assert.ok(checks < 100, `${checks} checks`);
});

/** Returns the contents of a tree: the path of each node that has bindings, with the bindings. */
function contentsOf(node, path = '') {
  const own = node.bindings.length > 0 ? [[path, node.bindings]] : [];
  return [...own, ...[...(node.next ?? [])].flatMap(([name, child]) => contentsOf(child, path + name))];
}

test('a tree contains the inserted bindings, and removing them restores it', () =>
  fc.assert(
    fc.property(bindings, bindings, fc.infiniteStream(fc.nat()), typed, (first, second, random, signs) => {
      const [kept, added] = [first.map(toBinding), second.map(toBinding)];
      const root = trieOf(kept);
      const before = new Map(contentsOf(root).map(([path, bound]) => [path, [...bound]]));
      for (const binding of added) {
        insert(root, binding);
        assert.equal(find(root, binding.sequence).bindings.at(-1), binding);
      }
      for (let remaining = added; remaining.length > 0;) {
        const removed = remaining[random.next().value % remaining.length];
        remaining = remaining.filter(binding => binding !== removed);
        assert.equal(remove(root, removed), root.bindings.length === 0 && !root.next?.size);
      }
      assert.deepEqual(new Map(contentsOf(root)), before);
      for (const binding of kept) assert.ok(find(root, binding.sequence).bindings.includes(binding));
      for (const { sequence } of added)
        assert.equal(
          find(root, sequence) === undefined,
          !kept.some(({ sequence: other }) => other.join('').startsWith(sequence.join(''))),
        );
      typeAll(Both.on(first, true, root), signs);
    }),
    { numRuns: 10_000 },
  ));

const character = fc.oneof(fc.stringMatching(/^[!-;=-~]$/), fc.constantFrom(...'éÉжЖ日ñ€½🙂'));
const NUMPAD = 'k0 k5 kPlus kMinus kDivide kEnter kPoint kDown kHome'.split(' ');
const name = fc.constantFrom(
  ...'Esc Tab Space BS Del CR Insert Home End PageUp PageDown Up Down Left Right lt Bar Bslash Enter'.split(
    ' ',
  ),
  ...'F1 F12 F35'.split(' '),
);
const anyChord = fc
  .tuple(fc.oneof(character, name), fc.subarray(['C-', 'A-', 'D-', 'S-']))
  .map(([key, held]) => {
    const isCharacter = [...key].length === 1;
    return readSequence(isCharacter && held.length === 0 ? key : `<${held.join('')}${key}>`, {})[0];
  });
const chords = fc.array(anyChord, { minLength: 1, maxLength: 5 });

test("keys that are printed in Vim's notation are parsed as the same keys", () =>
  fc.assert(
    fc.property(chords, fc.boolean(), (keys, isWild) => {
      const sequence = isWild ? [...keys, '<Any>'] : keys;
      assert.deepEqual(readSequence(printKeys(sequence, 'vim').join(''), {}), sequence);
    }),
    { numRuns: 20_000 },
  ));

for (const writing of ['apple', 'other']) {
  const readAgain = sequence => readSequence(printKeys(sequence, writing).join(' '), {});
  test(`chords that are printed for ${writing} platforms are parsed as the same chords`, () =>
    fc.assert(
      fc.property(chords, keys => {
        const held = keys.filter(each => partsOf(each).held.length > 0);
        if (held.length > 0) assert.deepEqual(readAgain(held), held);
      }),
      { numRuns: 20_000 },
    ));

  test(`a key of the numeric keypad, printed for ${writing} platforms, is parsed as the same key`, () => {
    for (const key of NUMPAD) assert.deepEqual(readAgain([`<C-${key}>`]), [`<C-${key}>`]);
  });

  test(`a letter without an uppercase letter of its own, printed for ${writing} platforms, is parsed as the same key`, () => {
    for (const letter of 'ßµſ') assert.deepEqual(readAgain([`<C-${letter}>`]), [`<C-${letter}>`]);
  });
}

test('a letter whose uppercase form has two letters is one key, also with Shift', () => {
  const sequence = readSequence('<S-ß>', {});
  assert.deepEqual(readSequence(printKeys(sequence, 'vim').join(''), {}), sequence);
});
