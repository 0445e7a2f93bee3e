/** Random input for everything that reads text from outside: only our own errors, never a crash. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { it } from 'node:test';
import { readPlaces } from '../packages/keynav/dist/core/jumps.js';
import { readPlace } from '../packages/keynav/dist/core/memory.js';
import { printKeys, speakKeys } from '../packages/keynav/dist/core/print.js';
import { KeynavError } from '../packages/keynav/dist/core/problems.js';
import { parseSequence, printSequence } from '../packages/keynav/dist/core/sequence.js';
import { entriesOf, IndexError } from '../packages/palette/dist/search/corpus.js';
import { piecesOf } from '../packages/palette/dist/search/mark.js';
import { scanner } from '../packages/palette/dist/search/search.js';

const notation = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        'C-',
        'S-',
        'A-',
        'D-',
        'Mod-',
        'CR',
        'Esc',
        'lt',
        'Any',
        'leader',
        'F1',
        'k5',
        ' ',
        'j',
        'é',
        '日',
        '<C-',
        '<S-Tab>',
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
);

it('key notation: reads and prints the same, or refuses with a code and a position inside the text', () => {
  fc.assert(
    fc.property(notation, text => {
      let sequence;
      try {
        sequence = parseSequence(text);
      } catch (error) {
        assert.ok(error instanceof KeynavError, String(error));
        assert.ok(error.position >= 0 && error.position <= text.length + 1);
        return;
      }
      assert.deepEqual(parseSequence(printSequence(sequence)), sequence);
      assert.equal(printKeys(sequence, true).length, sequence.length);
      assert.ok(speakKeys(sequence).length > 0);
    }),
    { numRuns: 400_000 },
  );
});

it('stored places: whatever is in storage is read or left out', () => {
  const stored = fc.oneof(fc.json({ maxDepth: 3 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(stored, text => {
      readPlaces(text);
      readPlace(text);
    }),
    { numRuns: 100_000 },
  );
});

it('index files: entries, or an error that names the index', () => {
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

it('queries and titles: any text searches any text, and marks lie inside the title', () => {
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
