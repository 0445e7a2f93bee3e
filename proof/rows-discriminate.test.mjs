/**
 * Proves that each row of the table of keys fails if another command runs instead of its own: presses the keys of other rows
 * in the scene of the row, after which its checks must not hold. By default, the keys are those of the commands of the same
 * family and of the most frequent commands; with `ALL_PAIRS=1`, those of all commands.
 */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rows } from '../e2e/rows.mjs';
import { scenes } from '../e2e/rows/scenes.mjs';
import { openRowStage } from '../e2e/rows/stage.mjs';

const areAllWanted = process.env.ALL_PAIRS === '1';
/** The commands whose keys are pressed in every scene. */
const FREQUENT = ['move.next', 'move.next-block', 'move.last', 'item.open'];
/** The commands with effects of the same kind, by the first words of their names. */
const FAMILIES = [
  ['move'],
  ['region', 'sidebar'],
  ['section', 'sidebar', 'command'],
  ['palette', 'theme', 'font', 'search', 'keys'],
  ['dialog'],
  ['document', 'history'],
  ['hint', 'item'],
  ['mark', 'find'],
  ['address'],
];

describe('each row', () => {
  let stage;
  /** The scene that was entered last, its first state, and the state after the last key. */
  let last = {};
  before(async () => {
    stage = await openRowStage('chromium', 'packages/site/dist');
  });
  after(() => stage?.close());

  for (const { scene, count, cases } of groupsOf(rows))
    it(`fails for the commands of other rows in the scene ${scene.name}${count && ` with the count ${count}`}`, async () => {
      const wrong = [];
      for (const other of rows.filter(row => cases.some(one => isRival(row, one.row)))) {
        const passed = await passing(other, { scene, count, cases });
        for (const { row, alike } of cases)
          if (passed.has(row) !== (row === other) && !(passed.has(row) && alike.includes(other.command)))
            wrong.push(`${row.command} ${passed.has(row) ? 'passes' : 'fails'} after ${other.keys[0]}`);
      }
      assert.deepEqual(wrong, []);
    });

  /** Presses the keys of a row, repeatedly while the checks of any rows hold. Returns the rows whose checks all held. */
  async function passing(other, { scene, count, cases }) {
    const passed = new Set();
    let left = cases;
    for (let i = 0; left.length > 0; i++) {
      const was = i > 0 ? await stage.take(scene.before[i] ?? []) : await begin(scene, other);
      last.is = await pressUntilDone(other, `${count}${other.keys[0]}`, scene, was);
      left = left.filter(({ checks }) => checks[i](last.is, was));
      for (const { row, checks } of left) if (checks.length === i + 1) passed.add(row);
      left = left.filter(({ row }) => !passed.has(row));
    }
    return passed;
  }

  /** Enters the first state of a scene, without loading its page again if possible. Returns this state. */
  async function begin(scene, other) {
    const { is, state } = last;
    if (scene === last.scene && is.visit === state.visit && is.mode !== 'hint') {
      if (is.open) await stage.press('<Esc>');
      const found = await stage.take(scene.again);
      if (JSON.stringify(found) === JSON.stringify(state)) return state;
    }
    // Otherwise the previous page in the history would depend on the keys pressed before.
    if (other.command === 'history.back') await stage.open('talks/');
    await stage.enter(scene);
    last = { scene, state: await stage.take(scene.before[0]) };
    return last.state;
  }

  /** Presses keys, waits for the effect of their command if it is active here, and for two frames. Returns the state of the page. */
  async function pressUntilDone({ command, ended }, keys, scene, was) {
    const isIdle = scene.idle.includes('*') || scene.idle.includes(command);
    const isAwaited = ended && !isIdle && (await stage.evaluate(isCommandActive, command));
    await stage.press(keys);
    if (isAwaited) {
      const claim = `${keys} had an effect in the scene ${scene.name}`;
      const { mode } = await stage.settled(is => ended(is, was), claim);
      if (mode === 'hint') await stage.followHint(was);
    }
    const is = await stage.lookAfterFrames();
    // A long region is counted in several tasks.
    return is && is.item !== null
      ? is
      : stage.settled(({ isLoaded, item }) => isLoaded && item !== null, 'the items are counted');
  }
});

/** Returns the scenes with the rows that use them, without a count and with each count. */
function groupsOf(all) {
  const found = new Map();
  const add = (row, count, { checks, alike = [] }) => {
    const key = `${row.scene} ${count}`;
    if (!found.has(key)) found.set(key, { scene: scenes[row.scene], count: `${count}`, cases: [] });
    found.get(key).cases.push({ row, checks, alike });
  };
  for (const row of all) {
    add(row, '', row);
    if (row.counted) add(row, row.counted.count, row.counted);
  }
  return [...found.values()];
}

/** Returns whether the keys of `other` are pressed in the scene of `row`. */
function isRival(other, row) {
  if (areAllWanted || other === row || FREQUENT.includes(other.command)) return true;
  const familyOf = ({ command }) => command.split('.')[0];
  return FAMILIES.some(family => family.includes(familyOf(row)) && family.includes(familyOf(other)));
}

/** Runs in the browser. Returns whether a command would run if its keys were pressed. */
function isCommandActive(command) {
  const nav = document[Symbol.for('keynav.owner.1')];
  const context = nav.keyContext();
  return nav.bindings().some(binding => binding.command === command && context.isActive(binding));
}
