/** Compares the engine with the real Vim, on keymaps that are generated anew in each run. */

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { IDLE, press, runsOf, timeout } from '../dist/core/engine.js';
import { readKeymap } from '../dist/core/keymap.js';
import { pressFor } from '../dist/core/press.js';
import { parseSequence } from '../dist/core/sequence.js';
import { trieOf } from '../dist/core/trie.js';
import { nastyCases } from './nasty.mjs';
import { PAUSE, ranInVim } from './vim.mjs';

const CASES = 2_000;
const rules = { isActive: () => true, hasCounts: () => true };

/** Returns the entries of a keymap of the engine, in which each command is the index of its binding. */
function keymapOf(bindings) {
  return bindings.map(({ keys, nowait, maps }, i) => {
    const target = maps ? { keys: maps.join('') || '<Nop>' } : { command: String(i) };
    return [keys.join(''), { ...target, nowait }];
  });
}

/** Returns what the engine runs. `PAUSE` is a timeout if `pause` is `time`, otherwise a key. */
function ranByEngine(root, typed, pause) {
  const ran = [];
  let step = IDLE;
  const apply = next => {
    step = next;
    for (const { binding, count, argument } of runsOf(step.run))
      ran.push([Number(binding.command), count, argument]);
  };
  const wait = () => {
    for (let i = 0; i < 50 && step.pending.length > 0; i++) apply(timeout(root, step, rules));
  };
  for (const key of typed)
    if (key === PAUSE && pause === 'time') wait();
    else apply(press(root, step, pressFor(parseSequence(key)[0]), rules));
  wait();
  return ran;
}

function ranAs({ bindings, typed }, pause) {
  const keymap = [...keymapOf(bindings), [PAUSE, { keys: '<Nop>' }]];
  return ranByEngine(trieOf(readKeymap(Object.fromEntries(keymap), 'default', {})), typed, pause);
}

/** Returns what the engine runs with additional bindings that null removes. Vim has no such thing: they must have no effect. */
function ranWithNulls({ bindings, typed }) {
  const hidden = typed.flatMap((_, i) => [typed.slice(i, i + 2), typed.slice(i, i + 3)]);
  const bound = new Set(bindings.map(({ keys }) => keys.join('')));
  const names = hidden.map(keys => keys.filter(key => key !== PAUSE).join(''));
  const taken = names.filter(name => name !== '' && !bound.has(name));
  const layers = [
    ...readKeymap(Object.fromEntries(taken.map(name => [name, 'hidden'])), 'default', {}),
    ...readKeymap(Object.fromEntries(keymapOf(bindings)), 'site', {}),
    ...readKeymap(Object.fromEntries(taken.map(name => [name, null])), 'user', {}),
  ];
  return ranByEngine(trieOf(layers), typed, 'time');
}

const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const withoutEach = list => list.map((_, i) => list.filter((_, j) => i !== j));

/** Returns the smallest part of a case on which the engine and Vim still differ. */
function shrunk(one, ranOf) {
  const smaller = [
    ...withoutEach(one.typed).map(typed => ({ ...one, typed })),
    ...withoutEach(one.bindings).map(bindings => ({ ...one, bindings })),
  ].filter(({ bindings }) => bindings.length > 0);
  const vim = ranInVim(smaller);
  const different = smaller.find((each, i) => !isSame(ranOf(each), vim[i]));
  return different ? shrunk(different, ranOf) : one;
}

function report(one, ranOf, seed) {
  const { bindings, typed } = shrunk(one, ranOf);
  const [vim] = ranInVim([{ bindings, typed }]);
  const name = ([i, count, argument]) => `${count || ''}${bindings[i]?.keys.join('') ?? i}${argument}`;
  const print = ({ keys, nowait, maps }) =>
    keys.join('') + (nowait ? ' nowait' : '') + (maps ? ` -> ${maps.join('') || '<Nop>'}` : '');
  return [
    `To reproduce: KEYNAV_SEED=${seed} node --test packages/keynav/test/vim.node.test.mjs`,
    `bound: ${bindings.map(print).join(', ')}`,
    `typed: ${typed.join(' ')} (${PAUSE}: timeout)`,
    `Vim ran:    ${vim.map(name).join(', ')}`,
    `keynav ran: ${ranOf({ bindings, typed }).map(name).join(', ')}`,
  ].join('\n');
}

const seed = Number(process.env.KEYNAV_SEED || randomInt(2 ** 31));
const cases = nastyCases(seed, CASES);
let runsOfVim;

/** Fails if the engine runs something else than Vim in any case. Vim runs once for all tests. */
function check(ranOf) {
  runsOfVim ??= ranInVim(cases);
  assert.ok(runsOfVim.flat().length > CASES, 'most cases run something');
  const different = cases.filter((one, i) => !isSame(ranOf(one), runsOfVim[i]));
  if (different.length > 0)
    assert.fail(`${different.length} of ${CASES} cases differ\n${report(different[0], ranOf, seed)}`);
}

test(`runs the same as Vim with ${CASES} new random keymaps`, () => check(one => ranAs(one, 'time')));

test('a key mapped to nothing only resolves the pending keys, as in Vim', () =>
  check(one => ranAs(one, 'key')));

test('bindings that null removes have no effect', () => check(ranWithNulls));
