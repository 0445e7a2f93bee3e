/** Presses the keys of twelve layouts, and types with three input methods, through the X server, as a keyboard does. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { waitFor } from '../e2e/wait-for.mjs';
import { wantedEngines } from '../scripts/browsers/engines.mjs';
import { openDesk } from './keyboards/desk.mjs';
import { CHECKS, compositions, keyOn, LAYOUTS, METHODS, SPECIAL } from './keyboards/layouts.mjs';
import { serveKeyboards } from './keyboards/server.mjs';

/** How often it is checked whether a key has had its effect: for about five seconds. */
const ATTEMPTS = 110;

/** The cells of the table by row and engine. */
const rows = new Map();

function note(row, engine, all, failed) {
  if (!rows.has(row)) rows.set(row, new Map());
  rows.get(row).set(engine, `${all - failed.length} of ${all}`);
}

after(() => {
  console.log(`| Layout or input method | ${wantedEngines().join(' | ')} |`);
  console.log(`| --- |${' --- |'.repeat(wantedEngines().length)}`);
  for (const [row, cells] of rows)
    console.log(
      `| ${row} | ${wantedEngines()
        .map(engine => cells.get(engine) ?? '-')
        .join(' | ')} |`,
    );
});

for (const engine of wantedEngines())
  describe(`real keys in ${engine}`, () => {
    let site;
    let desk;
    before(async () => {
      site = await serveKeyboards();
      desk = await openDesk({ methods: METHODS });
      await desk.open(engine, site.address);
      await waitFor('the browser shows the page', () => site.state?.isReady);
    });
    after(async () => {
      await desk?.close();
      await site?.stop();
    });

    async function visit(query) {
      site.visit(query);
      await waitFor(`the page ${query} is ready`, () => site.state?.isReady);
      await desk.focus();
      await waitFor('the window has the focus', () => site.state.hasFocus);
      site.take();
    }

    /** Presses the keys of each check. `acts` are what is not a key. Returns the names of those that did something else, with what the page received. */
    async function failing(checks, keyOf, acts = {}) {
      const failed = [];
      for (const [name, keys, isRight] of checks) {
        for (const key of keys) await (acts[key] ?? (() => desk.press([keyOf(key)])))();
        const isSo = await waitFor(name, () => isRight(site.state), ATTEMPTS).catch(() => false);
        const received = site.take().join(', ');
        if (!isSo) failed.push(`${name} (${received}: ${JSON.stringify(site.state)})`);
      }
      return failed;
    }

    for (const layout of [...LAYOUTS, ...SPECIAL])
      it(`do what they say on ${layout.name}`, async () => {
        await desk.useMethod('keyboard-us');
        await desk.layout(layout.words);
        await visit(`?${layout.words.join('')}`);
        const { checks = CHECKS } = layout;
        const failed = await failing(checks, key => keyOn(layout, key));
        note(layout.name, engine, checks.length, failed);
        assert.deepEqual(failed, []);
      });

    for (const method of METHODS)
      it(`do what they say with ${method} switched on`, async () => {
        await desk.layout(['us']);
        await visit(`?${method}`);
        const checks = compositions(method);
        const acts = { on: () => desk.useMethod(method), click: () => desk.clickBeside() };
        const failed = await failing(checks, key => key, acts);
        note(method, engine, checks.length, failed);
        assert.deepEqual(failed, []);
      });
  });
