/** The engine beside a naive reading of its rules: every string of keys on every small keymap. */

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

/** A binding of the naive matcher as one of ours, named by its keys. */
const ours = ({ keys, nowait, isNull, isOff }) => ({
  ...{ nowait, isOff, sequence: [...keys].map(chord) },
  command: isNull ? null : keys,
});

/** What has become of a key, told alike by both. */
const told = (pending, count, ticks, isTaken, ran) =>
  `pending ${pending}, count ${count}${ticks ? ', the clock runs' : ''}${isTaken ? ', taken' : ''}; ran: ${ran}`;

function toldByUs({ pending, count, waits, isTaken, run }) {
  const runs = runsOf(run).map(({ binding, count, argument }) => `${binding.command} ${count} ${argument};`);
  return told(pending.length, count, waits, isTaken, runs.join(''));
}

function toldByNaive(keymap, outcome) {
  const { typed, count, ran, isTaken } = outcome;
  return told(typed.length, count, isTicking(keymap, outcome), isTaken, ran);
}

/** Both after the same keys; `.` is time passing, `~` the last key held until it comes again. */
class Both {
  constructor(keymap, root, step = IDLE, outcome = NOTHING, typed = '') {
    Object.assign(this, { keymap, root, step, outcome, typed });
    this.rules = { holds: ({ isOff }) => !isOff, hasCounts: () => keymap.hasCounts };
  }

  static on(bindings, hasCounts = true, root = trieOf(bindings.map(ours))) {
    return new Both(keymapOf(bindings, hasCounts), root);
  }

  /** Time passes only where a clock runs, and only a key that was pressed is held. */
  canFollow(sign) {
    if (sign === '.') return isTicking(this.keymap, this.outcome);
    return sign !== '~' || this.typed !== '';
  }

  /** Both after one more sign. */
  after(sign) {
    const { keymap, root, outcome } = this;
    const typed = this.typed + sign;
    const step = this.#step(sign);
    const next = sign === '.' ? wait(keymap, outcome) : type(keymap, outcome, this.#key(sign), sign === '~');
    const [we, they] = [toldByUs(step), toldByNaive(keymap, next)];
    const isSame = sign === '.' ? we.replace(', taken', '') === they.replace(', taken', '') : we === they;
    if (!isSame)
      assert.fail(`bound: ${JSON.stringify(keymap)}\ntyped: ${typed}\nours:  ${we}\nnaive: ${they}`);
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

/** Both after all of these signs, but for those that cannot follow. */
function typeAll(both, typed) {
  let last = both;
  for (const sign of typed) if (last.canFollow(sign)) last = last.after(sign);
  return last;
}

/** Types every string up to a length; answers how many keys that took. */
function typeEvery(both, signs, length) {
  let keys = 0;
  for (const sign of signs) {
    if (!both.canFollow(sign) || (length === 0 && sign !== '.')) continue;
    keys += 1 + typeEvery(both.after(sign), signs, sign === '.' ? length : length - 1);
  }
  return keys;
}

/** Every choice of up to so many of these, in their order. */
function choices(all, most) {
  if (most === 0) return [[]];
  return [[], ...all.flatMap((one, i) => choices(all.slice(i + 1), most - 1).map(rest => [one, ...rest]))];
}

const strings = (signs, length) =>
  length === 0 ? [''] : strings(signs, length - 1).flatMap(start => [...signs].map(sign => start + sign));
const plain = keys => keys.map(each => ({ keys: each }));

const short = plain([...strings('ab10', 1), ...strings('ab10', 2)]);
const long = plain(strings('ab10', 3));
const odd = [
  ...plain('a aa ab aab * a* ab* 1* aE E aF 1 0 b'.split(' ')),
  ...['a', 'ab', 'b*', '1'].map(keys => ({ keys, nowait: true })),
  ...['a', 'ab', 'aa', 'a*', '1'].map(keys => ({ keys, isNull: true })),
  ...['a', 'aa', 'a*'].map(keys => ({ keys, isOff: true })),
];

const walks = [
  ['up to three bindings of one or two keys, five keys typed', short, 3, 'ab10.', 5],
  ['up to two bindings of up to three keys, four keys typed', [...short, ...long], 2, 'ab10.', 4],
  ['without counts', short, 2, 'ab10.', 4, false],
  ['wildcards, Esc, null, conditions, nowait, held keys, three keys typed', odd, 3, 'ab10EF~.', 3],
  ['two such bindings, four keys typed', odd, 2, 'ab10EF~.', 4],
];

for (const [claim, universe, most, signs, length, hasCounts] of walks) {
  test(`every keymap and every string: ${claim}`, t => {
    const keymaps = choices(universe, most);
    const type = bindings => typeEvery(Both.on(bindings, hasCounts), signs, length);
    const keys = keymaps.reduce((sum, bindings) => sum + type(bindings), 0);
    t.diagnostic(`${keymaps.length} keymaps, ${keys} keys`);
  });
}

test('Esc drops a prefix also where null took away what went on with Esc', () => {
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

test('longer keymaps, longer strings', () =>
  fc.assert(
    fc.property(bindings, typed, fc.boolean(), (some, signs, hasCounts) => {
      typeAll(Both.on(some, hasCounts), signs);
    }),
    { numRuns: 20_000 },
  ));

test('each key press is part of one run at most', () =>
  fc.assert(
    fc.property(bindings, fc.stringMatching(/^[ab10EF]{1,16}$/), (some, signs) => {
      const root = trieOf(some.map(ours));
      const rules = { holds: ({ isOff }) => !isOff, hasCounts: () => true };
      let [step, used] = [IDLE, 0];
      for (const [i, sign] of [...signs].entries()) {
        step = press(root, step, presses.get(sign), rules);
        for (const { binding, argument } of runsOf(step.run)) {
          // What ran stands in what was typed, behind what ran before it.
          const at = signs.indexOf(binding.command.replace('*', argument), used);
          assert.ok(at >= used);
          used = at + binding.command.length;
          assert.ok(used <= i + 1);
        }
      }
    }),
    { numRuns: 20_000 },
  ));

test('a long sequence that cannot run costs no more than a look at each of its keys', () => {
  let looks = 0;
  const rules = { holds: () => (looks++, false), hasCounts: () => true };
  const root = trieOf(['a'.repeat(14), 'ab'.repeat(7)].map(keys => ours({ keys })));
  assert.equal(press(root, IDLE, presses.get('a'), rules).isTaken, false);
  assert.ok(looks < 100, `${looks} looks`);
});

/** A tree as what can be seen of it: the bindings of each place that has any, in order. */
function places(node, path = '') {
  const here = node.bindings.length > 0 ? [[path, node.bindings]] : [];
  return [...here, ...[...(node.next ?? [])].flatMap(([name, below]) => places(below, path + name))];
}

test('a tree holds what was put in, and taking out restores what was there', () =>
  fc.assert(
    fc.property(bindings, bindings, fc.infiniteStream(fc.nat()), typed, (some, more, dice, signs) => {
      const [kept, added] = [some.map(ours), more.map(ours)];
      const root = trieOf(kept);
      const before = new Map(places(root).map(([path, there]) => [path, [...there]]));
      for (const binding of added) {
        insert(root, binding);
        assert.equal(find(root, binding.sequence).bindings.at(-1), binding);
      }
      for (let left = added; left.length > 0;) {
        const gone = left[dice.next().value % left.length];
        left = left.filter(binding => binding !== gone);
        assert.equal(remove(root, gone), root.bindings.length === 0 && !root.next?.size);
      }
      assert.deepEqual(new Map(places(root)), before);
      for (const binding of kept) assert.ok(find(root, binding.sequence).bindings.includes(binding));
      for (const { sequence } of added)
        assert.equal(
          find(root, sequence) === undefined,
          !kept.some(({ sequence: other }) => other.join('').startsWith(sequence.join(''))),
        );
      typeAll(Both.on(some, true, root), signs);
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
  .map(([key, held]) => readSequence(`<${held.join('')}${key}>`, {})[0]);
const chords = fc.array(anyChord, { minLength: 1, maxLength: 5 });

test('keys that are printed as Vim writes them read as the same keys', () =>
  fc.assert(
    fc.property(chords, fc.boolean(), (some, isWild) => {
      const sequence = isWild ? [...some, '<Any>'] : some;
      assert.deepEqual(readSequence(printKeys(sequence, 'vim').join(''), {}), sequence);
    }),
    { numRuns: 20_000 },
  ));

for (const writing of ['apple', 'other']) {
  const readAgain = sequence => readSequence(printKeys(sequence, writing).join(' '), {});
  test(`chords that are printed as on ${writing} platforms read as the same chords`, () =>
    fc.assert(
      fc.property(chords, some => {
        const held = some.filter(each => partsOf(each).held.length > 0);
        if (held.length > 0) assert.deepEqual(readAgain(held), held);
      }),
      { numRuns: 20_000 },
    ));

  test(`so does a key of the numpad, as on ${writing} platforms`, () => {
    for (const key of NUMPAD) assert.deepEqual(readAgain([`<C-${key}>`]), [`<C-${key}>`]);
  });

  test(`so does a letter that has no capital of its own, as on ${writing} platforms`, () => {
    for (const letter of 'ßµſ') assert.deepEqual(readAgain([`<C-${letter}>`]), [`<C-${letter}>`]);
  });
}

test('a letter with a capital of two letters is one key, with Shift too', () => {
  const sequence = readSequence('<S-ß>', {});
  assert.deepEqual(readSequence(printKeys(sequence, 'vim').join(''), {}), sequence);
});
