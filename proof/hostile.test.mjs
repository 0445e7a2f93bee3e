/**
 * Walks thousands of random real keys over the built site under hostile conditions. No error is thrown, no motion leaves the focus on
 * the body, the tab order stays, a key still moves at the end, and `stop()` leaves the page as it was.
 */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../e2e/browsers.mjs';
import { random } from '../e2e/pages/app/random.js';
import { waitFor } from '../e2e/wait-for.mjs';
import { wantedEngines } from '../scripts/browsers/engines.mjs';
import { CONDITIONS, serveHostile } from './hostile/server.mjs';

/** The number of key presses for all conditions of an engine. */
const KEYS = Number(process.env.KEYNAV_KEYS ?? 10_000);
const seed = Number(process.env.KEYNAV_SEED ?? 20261201);
/** Keys that are pressed by one call. */
const BATCH = 40;
/** At least one of this many keys moves. */
const RARE = 30;

const MOTIONS = [...'jjjjjkkkgGhhll][}{du', 'zz', 'zt', '3j', '5G', '<Down>', '<Up>', '<C-d>', '<C-u>'];
const PLACES = ['zj', 'zk', 'H', 'J', 'K', 'L', '<C-h>', '<C-l>', 'zh', 'zl', 'ma', "'a", "''", '<F6>'];
const PAGES = ['>', '<lt>', 'o', '<CR>', '-', 'fj', 'fd'];
/** The history of a frame is that of its app. */
const HISTORY = ['O', 'I', '<C-o>'];
const DIALOGS = ['<C-p>', ':', '/', '?', '<C-x>', 'zf', '/key', '/a<CR>', '<C-x>j', 'n', 'N', 'C', 'E'];
const WAYS_OUT = ['<Esc>', '<Esc>', '<Esc><Esc>', '<Tab>', '<S-Tab>', '.', 'yy', 'i'];

/** Returns random keys; `ways` are those that lead to other pages; without any, those of the site's dialogs and of sections are left out. */
function randomKeys({ next, pick }, ways) {
  const kind = next(100);
  if (kind < 60) return pick(MOTIONS);
  if (kind < 75) return pick(PLACES);
  if (kind < 85) return pick(WAYS_OUT);
  if (ways.length === 0) return pick(MOTIONS);
  return kind < 95 ? pick(DIALOGS) : pick(ways);
}

function waysOf(name) {
  if (name === 'with the engine alone') return [];
  return name === 'in a frame of an app' ? PAGES : [...PAGES, ...HISTORY];
}

for (const engine of wantedEngines())
  describe(`random keys on the site in ${engine} (KEYNAV_SEED=${seed})`, () => {
    let site;
    let browser;
    before(async () => {
      site = await serveHostile();
      browser = await openBrowser(engine);
      await browser.goto(site.address);
      site.names = await browser.evaluate(() => {
        const names = new Set();
        for (const type of Object.getOwnPropertyNames(window).filter(name => /^HTML\w*Element$/.test(name)))
          for (let at = window[type].prototype; at; at = Object.getPrototypeOf(at))
            for (const name of Object.getOwnPropertyNames(at)) names.add(name);
        return [...names];
      });
    });
    after(async () => {
      await browser?.close();
      await site?.stop();
    });

    /** Waits for the engine of the page that the last keys led to. Tab may have left the frame. */
    async function settled() {
      await browser.until('the engine runs', () => {
        const view = document.querySelector('iframe')?.contentWindow ?? window;
        if (view !== window) view.focus();
        return view.judge && view.document[Symbol.for('keynav.owner.1')] !== undefined;
      });
    }

    /** Lets the page report. Returns the number of moves since the last time. */
    async function judged() {
      const { reports, moves } = site.report;
      await browser.evaluate(() => (document.querySelector('iframe')?.contentWindow ?? window).judge.end());
      await waitFor('the page has reported', () => site.report.reports > reports);
      return site.report.moves - moves;
    }

    /** Returns what a message about the page should contain. */
    const stateNow = () =>
      browser.evaluate(() => {
        const { document: doc, location } = document.querySelector('iframe')?.contentWindow ?? window;
        const nav = doc[Symbol.for('keynav.owner.1')];
        const { activeElement } = doc;
        return [
          location.href,
          activeElement.outerHTML.slice(0, 100),
          nav?.mode(),
          JSON.stringify(nav?.pending()),
        ].join(' ');
      });

    async function walk(name) {
      const chance = random(seed);
      site.condition = CONDITIONS[name];
      await browser.goto(site.address + (site.condition.start ?? ''));
      await browser.until('the page is loaded', () => document.readyState === 'complete');
      await browser.release();
      site.forget();
      const share = Math.ceil(KEYS / Object.keys(CONDITIONS).length);
      for (let pressed = 0; pressed < share; pressed += BATCH) {
        let keys = '';
        for (let i = 0; i < BATCH; i++) keys += randomKeys(chance, waysOf(name));
        await settled();
        await browser.press(keys);
        // Back may have left the site, and a link may have led to its feed.
        const url = await browser.url();
        if (!url.startsWith(site.address) || url.endsWith('.xml'))
          await browser.goto(site.address + (site.condition.start ?? ''));
        if (site.report.problems.length > 5) break;
      }
    }

    for (const name of Object.keys(CONDITIONS))
      it(`change nothing that they should not: ${name}`, async () => {
        await walk(name);
        await settled();
        await judged();
        await browser.press('<Esc><Esc><Esc><Esc>zjgj');
        assert.ok((await judged()) > 0, `keys no longer move: ${await stateNow()}`);
        const { problems, keys, moves } = site.report;
        assert.deepEqual(problems, []);
        assert.ok(moves > keys / RARE, `${moves} of ${keys} keys moved`);
        console.log(`| ${engine} | ${name} | ${keys} | ${moves} |`);
        if (name === 'with the engine alone')
          assert.equal(await browser.evaluate(() => globalThis.stopped()), '');
      });
  });
