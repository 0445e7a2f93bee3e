/** The engine beside the real Vim: keymaps that are new in each run. */

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
const rules = { holds: () => true, hasCounts: () => true };

/** The keymap as ours is written: each command is the number of its binding. */
function keymapOf(bindings) {
  return bindings.map(({ keys, nowait, maps }, i) => {
    const what = maps ? { keys: maps.join('') || '<Nop>' } : { command: String(i) };
    return [keys.join(''), { ...what, nowait }];
  });
}

/** What we run; `pause` is what happens where time passes. */
function ranByUs(root, typed, pause) {
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
  return ranByUs(trieOf(readKeymap(Object.fromEntries(keymap), 'default', {})), typed, pause);
}

/** Vim has no keys to take back: what null hid must be as if it had never been. */
function ranBesideNulls({ bindings, typed }) {
  const hidden = typed.flatMap((_, i) => [typed.slice(i, i + 2), typed.slice(i, i + 3)]);
  const bound = new Set(bindings.map(({ keys }) => keys.join('')));
  const names = hidden.map(keys => keys.filter(key => key !== PAUSE).join(''));
  const taken = names.filter(name => name !== '' && !bound.has(name));
  const layers = [
    ...readKeymap(Object.fromEntries(taken.map(name => [name, 'hidden'])), 'default', {}),
    ...readKeymap(Object.fromEntries(keymapOf(bindings)), 'site', {}),
    ...readKeymap(Object.fromEntries(taken.map(name => [name, null])), 'user', {}),
  ];
  return ranByUs(trieOf(layers), typed, 'time');
}

const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const all = ones => ones.map((_, i) => ones.filter((_, j) => i !== j));

/** The least of a case on which we and Vim still differ. */
function shrunk(one, ranOf) {
  const smaller = [
    ...all(one.typed).map(typed => ({ ...one, typed })),
    ...all(one.bindings).map(bindings => ({ ...one, bindings })),
  ].filter(({ bindings }) => bindings.length > 0);
  const vim = ranInVim(smaller);
  const still = smaller.find((each, i) => !isSame(ranOf(each), vim[i]));
  return still ? shrunk(still, ranOf) : one;
}

function told(one, ranOf, seed) {
  const { bindings, typed } = shrunk(one, ranOf);
  const [vim] = ranInVim([{ bindings, typed }]);
  const name = ([i, count, argument]) => `${count || ''}${bindings[i]?.keys.join('') ?? i}${argument}`;
  const what = ({ keys, nowait, maps }) =>
    keys.join('') + (nowait ? ' nowait' : '') + (maps ? ` -> ${maps.join('') || '<Nop>'}` : '');
  return [
    `KEYNAV_SEED=${seed} node --test packages/keynav/test/vim.node.test.mjs makes this case again`,
    `bound: ${bindings.map(what).join(', ')}`,
    `typed: ${typed.join(' ')} (${PAUSE}: time passes)`,
    `Vim ran: ${vim.map(name).join(', ')}`,
    `we ran:  ${ranOf({ bindings, typed }).map(name).join(', ')}`,
  ].join('\n');
}

const seed = Number(process.env.KEYNAV_SEED || randomInt(2 ** 31));
const cases = nastyCases(seed, CASES);
let answers;

/** Every case where we run something else than Vim; the answers are the same for all tests. */
function check(ranOf) {
  answers ??= ranInVim(cases);
  assert.ok(answers.flat().length > CASES, 'most cases run something');
  const wrong = cases.filter((one, i) => !isSame(ranOf(one), answers[i]));
  if (wrong.length > 0)
    assert.fail(`${wrong.length} of ${CASES} cases differ\n${told(wrong[0], ranOf, seed)}`);
}

test(`runs what Vim runs, in ${CASES} keymaps that nobody has seen before`, () =>
  check(one => ranAs(one, 'time')));

test('a key mapped to nothing only decides what is pending, as in Vim', () =>
  check(one => ranAs(one, 'key')));

test('what null takes away leaves no trace', () => check(ranBesideNulls));
