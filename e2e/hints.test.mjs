/** Link hints: which elements have hints, and what opens when their letters are typed. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openHintStage } from './hints/stage.mjs';
import { waitFor } from './wait-for.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`link hints in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openHintStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('hints.html'));

  const screenshot = async () => {
    const file = path.join(tmpdir(), `keynav-hints-${process.pid}.png`);
    await stage.screenshot(file);
    return readFile(file);
  };

  it('f and a letter open a link', async () => {
    const { plain } = await stage.hints();
    await stage.press(plain);
    await stage.follows('plain');
    assert.deepEqual([await stage.focus(), await stage.mode()], ['plain', 'normal']);
  });

  it('the letter of a text field focuses it and is not typed', async () => {
    const { field } = await stage.hints();
    await stage.press(`${field}jj`);
    assert.deepEqual(
      [await stage.focus(), await stage.evaluate(() => document.querySelector('#field').value)],
      ['field', 'jj'],
    );
  });

  it('links in open shadow roots have hints, even if a root contains only a link or text', async () => {
    await stage.evaluate(() => {
      document.querySelector('#many').innerHTML = '<x-only></x-only> <x-nested></x-nested>';
    });
    const found = await stage.hints();
    assert.ok(found.inner && found.only && found.around, JSON.stringify(found));
    await stage.press(found.inner);
    await stage.follows('inner');
  });

  it('links that are closed, covered, empty or off screen have no hints', async () => {
    await stage.evaluate(() => {
      document.querySelector('#many').innerHTML =
        '<a id="far" href="#" style="position:absolute;top:9000px">x</a>';
    });
    const found = Object.keys(await stage.hints()).sort();
    assert.deepEqual(found, ['around', 'button', 'field', 'inner', 'opener', 'plain', 'summary']);
  });

  it('an open modal dialog has hints above it, and only on its own elements', async () => {
    await stage.evaluate(() => document.querySelector('#opener').click());
    const found = await stage.hints();
    assert.deepEqual(Object.keys(found), ['inside']);
    // Hit tests find nothing outside of a modal dialog, so only a screenshot shows that the hints are above it.
    const screenshotWith = async visibility => {
      await stage.evaluate(
        value => void (document.querySelector('body > [popover]').style.visibility = value),
        visibility,
      );
      return screenshot();
    };
    // A screenshot may be taken before the last change is painted.
    await waitFor(
      'the page looks different without the badge',
      async () => !(await screenshotWith('hidden')).equals(await screenshotWith('visible')),
    );
    await stage.press(found.inside);
    await stage.follows('inside');
  });

  it('no label is the beginning of another', async () => {
    await stage.addManyLinks();
    const letters = Object.values(await stage.hints());
    assert.ok(letters.length > 40);
    assert.deepEqual(
      letters.filter(one => letters.some(other => other !== one && other.startsWith(one))),
      [],
    );
  });

  it('a scroll container has a hint that leads into it, and scroll keys act there', async () => {
    await stage.evaluate(() => {
      const lines = Array.from({ length: 40 }, (_, i) => `<p id="line${i}">Line ${i}</p>`).join('');
      document.querySelector('#many').outerHTML =
        `<div id="box" style="height:300px;overflow:auto">${lines}</div>`;
      document.querySelector('#box').scrollTop =
        document.querySelector('#line9').offsetTop - document.querySelector('#box').offsetTop;
    });
    const { box } = await stage.hints();
    await stage.press(box);
    await stage.becomes('Line 9');
    const was = await stage.evaluate(() => document.querySelector('#box').scrollTop);
    await stage.press('<C-d>');
    assert.ok((await stage.evaluate(() => document.querySelector('#box').scrollTop)) > was + 50);
  });

  it('with data-keynav-hints="words", words select a link, and the rest of a word runs no command', async () => {
    await stage.evaluate(() => document.documentElement.setAttribute('data-keynav-hints', 'words'));
    const all = await stage.hints();
    assert.ok(
      Object.values(all).every(letters => /^\d+$/.test(letters)),
      JSON.stringify(all),
    );
    await stage.press('plain link');
    await stage.follows('plain');
    assert.equal(await stage.evaluate(() => globalThis.nav.pending().keys), '');
  });

  it('F opens a link in a new tab without an opener, and keeps the focus', async () => {
    await stage.press('j');
    const { plain } = await stage.hints('F');
    if (engine === 'webkit') return clickedForTab(plain);
    const tab = await newTab(stage, () => stage.press(plain));
    assert.deepEqual([await tab.opener(), await stage.focus(), await stage.hash()], [null, 'h1', '']);
    await tab.close();
  });

  /** WebKit's test browser opens tabs only by middle clicks, so there the test checks that the click requests a tab. */
  async function clickedForTab(letters) {
    await stage.evaluate(() =>
      document.querySelector('#plain').addEventListener('click', event => {
        globalThis.hasCtrl = event.ctrlKey;
        event.preventDefault();
      }),
    );
    await stage.press(letters);
    assert.deepEqual(
      [await stage.evaluate(() => globalThis.hasCtrl), await stage.focus(), await stage.hash()],
      [true, 'h1', ''],
    );
  }
});

/** Runs a function that opens a tab. Returns functions of the tab: `opener` and `close`. */
async function newTab(stage, act) {
  const pages = () => (stage.engine === 'chromium' ? stage.context.pages() : stage.page.browser().pages());
  await act();
  const tab = await waitFor('a tab is opened', async () => (await pages()).find(one => one !== stage.page));
  return { opener: () => tab.evaluate(() => globalThis.opener), close: () => tab.close() };
}
