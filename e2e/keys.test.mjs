/** Presses the keys of every row of the table of keys on the built site. */

import { after, before, describe, it } from 'node:test';
import { rows } from './rows.mjs';
import { scenes } from './rows/scenes.mjs';
import { openRowStage } from './rows/stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`the table of keys in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openRowStage(engine, 'packages/site/dist');
  });
  after(() => stage?.close());

  for (const row of rows) {
    for (const keys of row.keys) it(`${keys}: ${row.command}`, () => tryKeys(row, keys, row.checks));
    if (row.counted) {
      const keys = `${row.counted.count}${row.keys[0]}`;
      it(`${keys}: ${row.command} with a count`, () => tryKeys(row, keys, row.counted.checks));
    }
  }

  async function tryKeys({ command, scene, ended }, keys, checks) {
    const { before: steps, ...start } = scenes[scene];
    await stage.enter(start);
    for (const [i, check] of checks.entries()) {
      const was = await stage.take(steps[i] ?? []);
      await stage.press(keys);
      if (ended) await stage.settled(is => ended(is, was), `${keys} had an effect`);
      await stage.followHint(was);
      await stage.settled(is => check(is, was), `${command} after ${keys}: ${check}`);
    }
  }
});
