/** Fuzz tests for all code that parses text from outside: it may throw only the project's own errors. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { it } from 'node:test';
import { IDLE, press, timeout } from '../packages/keynav/dist/core/engine.js';
import { readPlaces } from '../packages/keynav/dist/core/marks.js';
import { conflictsIn, readKeymap } from '../packages/keynav/dist/core/keymap.js';
import { printLines, readLines } from '../packages/keynav/dist/core/lines.js';
import { readPlace } from '../packages/keynav/dist/core/memory.js';
import { pressFor } from '../packages/keynav/dist/core/press.js';
import { partsOf, printKeys, speakKeys } from '../packages/keynav/dist/core/print.js';
import { KeynavError } from '../packages/keynav/dist/core/problems.js';
import { parseSequence, printSequence } from '../packages/keynav/dist/core/sequence.js';
import { trieOf } from '../packages/keynav/dist/core/trie.js';
import { entriesOf } from '../packages/palette/dist/search/entries.js';
import { IndexError } from '../packages/palette/dist/search/index-format.js';
import { piecesOf } from '../packages/palette/dist/search/mark.js';
import { scanner } from '../packages/palette/dist/search/search.js';

/** Generates text that is joined from parts with a meaning in the syntax, and text of any characters. */
const textOf = (parts, maxLength) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...parts), { maxLength }).map(chosen => chosen.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength }) },
  );

const VIM =
  '< > C- S- A- D- Mod- CR Esc lt Any Nop leader F1 k5 j é 日 🙂 <C- <S-Tab> <leader> <Any> | \\ [ ] 5'.split(
    ' ',
  );
const OTHERS = 'Ctrl+ Shift+ Alt+ Option+ Meta+ Cmd+ Mod+ ⌃ ⌥ ⌘ ⇧ ↑ ↓ Enter Space P + - K'.split(' ');
const LINES = 'map unmap nmap move.next a.b draft $ zz <C-s> <Escc> 5 0 __proto__ constructor toString'.split(
  ' ',
);
const STARTS = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  ' ',
  ' ',
  '\t',
  '\u00a0',
  '\n"',
  '\n#',
  'keynav 1\n',
  'keynav 2\n',
  '\nmap ',
  '\nunmap ',
];
const WRITINGS = ['vim', 'apple', 'other'];

const notation = textOf([...VIM, ...OTHERS, ' '], 8);
const options = fc.record(
  { apple: fc.boolean(), leader: fc.constantFrom(',', '<Space>', '', '<b', '$&', '<leader>', 'Ctrl+K') },
  { requiredKeys: [] },
);

/** Returns the result of `parse`, or `undefined` if it throws a `KeynavError` whose position is inside the text. Fails on other errors. */
function read(parse) {
  try {
    return parse();
  } catch (error) {
    assert.ok(error instanceof KeynavError, String(error));
    assert.ok(error.message.startsWith('keynav: '));
    assert.ok(error.position >= 0 && error.position <= error.text.length, error.message);
    return undefined;
  }
}

/** Whether the key is one of the symbols for modifiers: printed before another key, it would be parsed as a modifier of that key. */
const isModifierSymbol = chord => /^[⌃⌥⌘⇧]$/.test(partsOf(chord).key);
/** Whether the key is on the numeric keypad: other notations print its name as two words, which are not parsed as one key. */
const isPad = chord => /^k./.test(partsOf(chord).key);

it('key notation: is parsed and printed as the same keys, or fails with a code and a position inside the text', () => {
  fc.assert(
    fc.property(notation, options, (text, settings) => {
      const sequence = read(() => parseSequence(text, settings));
      if (!sequence || sequence.some(isModifierSymbol)) return;
      assert.ok(sequence.length > 0 && !sequence.slice(0, -1).includes('<Any>'));
      assert.deepEqual(parseSequence(printSequence(sequence)), sequence);
      for (const writing of WRITINGS) {
        const printed = printKeys(sequence, writing);
        assert.equal(printed.length, sequence.length);
        assert.ok(printed.every(chord => chord.length > 0));
      }
      assert.ok(speakKeys(sequence).length > 0);
    }),
    { numRuns: 600_000 },
  );
});

it('printed chords: chords with a modifier, printed for any platform, are parsed as the same chords', () => {
  fc.assert(
    fc.property(notation, options, (text, settings) => {
      const sequence = read(() => parseSequence(text, settings)) ?? [];
      const chords = sequence.filter(chord => partsOf(chord).held.length > 0 && !isPad(chord));
      if (chords.length === 0) return;
      for (const writing of WRITINGS) {
        const printed = printKeys(chords, writing).join(writing === 'vim' ? '' : ' ');
        assert.deepEqual(parseSequence(printed), chords);
      }
    }),
    { numRuns: 300_000 },
  );
});

it("readers' key lines: invalid lines are reported as problems, and the parsed keymap survives printing and parsing", () => {
  const isCommand = name => name === 'draft';
  fc.assert(
    fc.property(textOf([...LINES, ...STARTS, ...STARTS, ...VIM], 24), options, (text, settings) => {
      const { keymap, problems } = readLines(text, isCommand);
      assert.ok(problems.every(problem => problem instanceof KeynavError));
      const again = readLines(printLines(keymap), isCommand);
      assert.deepEqual([{ ...again.keymap }, again.problems], [{ ...keymap }, []]);
      const rejected = [];
      const bindings = readKeymap(keymap, 'user', settings, problem => rejected.push(problem));
      assert.ok(rejected.every(problem => problem instanceof KeynavError));
      assert.equal(bindings.length + rejected.length, Object.keys(keymap).length);
      conflictsIn(bindings);
      typeAll(bindings);
    }),
    { numRuns: 300_000 },
  );
});

/** Types the sequences of all bindings on their tree, and fails if conditions are checked too often. */
function typeAll(bindings) {
  const root = trieOf(bindings);
  let checks = 0;
  const isActive = () => (assert.ok(++checks < 100_000, 'too many conditions were checked'), true);
  const rules = { isActive, hasCounts: () => true };
  let step = IDLE;
  for (const { sequence } of bindings) {
    for (const chord of sequence) step = press(root, step, pressFor(chord), rules);
    step = timeout(root, step, rules);
  }
}

it('stored places: any stored text is parsed or ignored', () => {
  const stored = fc.oneof(fc.json({ maxDepth: 3 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(stored, text => {
      readPlaces(text);
      readPlace(text);
    }),
    { numRuns: 100_000 },
  );
});

it('index files: give entries with unique ids, or throw an IndexError', () => {
  const column = fc.array(
    fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.integer(), fc.constant(null)), {
      maxLength: 5,
    }),
    { maxLength: 6 },
  );
  const list = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record(
      { v: fc.integer(), base: fc.string(), pages: column, heads: column, sections: fc.array(fc.string()) },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(list, value => {
      try {
        const entries = entriesOf(value);
        assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
      } catch (error) {
        assert.ok(error instanceof IndexError, String(error));
      }
    }),
    { numRuns: 100_000 },
  );
});

it('queries and titles: any query can be searched in any title, and the marked pieces add up to the title', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 24 }),
  );
  fc.assert(
    fc.property(text, text, (title, query) => {
      const entry = { id: 'x', kind: 'page', title, path: 'a/b' };
      for (const { ranges } of scanner([entry]).search(query, 5)) {
        assert.equal(
          piecesOf(title, ranges)
            .map(piece => piece.text)
            .join(''),
          title,
        );
      }
    }),
    { numRuns: 100_000 },
  );
});
