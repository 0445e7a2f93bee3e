/** Compares the engine with stored results of Vim: 1,500 random keymaps and the names of keys. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { IDLE, press, runsOf, timeout } from '../dist/core/engine.js';
import { readKeymap } from '../dist/core/keymap.js';
import { pressFor } from '../dist/core/press.js';
import { parseSequence } from '../dist/core/sequence.js';
import { trieOf } from '../dist/core/trie.js';

const read = name => JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'));
const rules = { isActive: () => true, hasCounts: () => true };

/** Returns what runs when keys are typed and the timeout follows, as [binding, count]. */
function ranBy({ bindings, typed }) {
  const root = trieOf(readKeymap(Object.fromEntries(bindings.map(keys => [keys, keys])), 'default', {}));
  const runs = [];
  let state = IDLE;
  const apply = step => {
    state = step;
    runs.push(...runsOf(step.run).map(({ binding, count }) => [binding.command, count]));
  };
  for (const chord of parseSequence(typed)) apply(press(root, state, pressFor(chord), rules));
  for (let i = 0; i < 10 && state.pending.length > 0; i++) apply(timeout(root, state, rules));
  return runs;
}

test('runs the same as Vim in all 1,500 cases', () => {
  const { cases } = read('vim-mappings');
  assert.equal(cases.length, 1500);
  for (const one of cases) assert.deepEqual(ranBy(one), one.runs, JSON.stringify(one));
});

test('two spellings are the same key exactly if Vim prints the same name for them', () => {
  const byName = new Map();
  for (const [spelling, name] of read('vim-key-names').names) {
    const chord = parseSequence(spelling).join('');
    assert.equal(byName.get(name) ?? chord, chord, spelling);
    byName.set(name, chord);
  }
  assert.equal(new Set(byName.values()).size, byName.size);
});
