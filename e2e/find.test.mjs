/** Words found where nobody sees them yet, by real key presses: in shadow roots, in what is hidden until found, in closed sections. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`find under covers in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('folded.html'));

  const look = query => stage.evaluate(text => globalThis.nav.setQuery(text), query);
  /** Waits until that has the focus, be it in a shadow root, and can be seen. */
  const isSeen = id =>
    stage.until(
      `#${id} has the focus and is on the screen`,
      wanted => {
        let el = document.activeElement;
        while (el.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
        const { top, bottom } = el.getBoundingClientRect();
        return el.id === wanted && el.checkVisibility() && top >= 0 && bottom <= innerHeight && bottom > top;
      },
      id,
    );
  const heard = () => stage.evaluate(() => globalThis.heard);
  const hidden = () => stage.evaluate(() => document.querySelectorAll('[hidden=until-found]').length);

  it('n goes through all of them in the order in which they are read, and round', async () => {
    await look('plum');
    await stage.press('j');
    for (const [i, id] of ['plain', 'unfolded', 'both', 'shadowed', 'slotted', 'deep'].entries()) {
      await stage.press('n');
      await isSeen(id);
      await stage.says(`Match ${i + 1} of 6`);
    }
    await stage.press('n');
    await isSeen('plain');
    await stage.says('Search wrapped. Match 1 of 6');
    await stage.press('N');
    await isSeen('deep');
    await stage.press('2N');
    await isSeen('shadowed');
    assert.deepEqual(await stage.evaluate(() => globalThis.errors), []);
  });

  it('what is hidden until found is told and shown only when the reader comes to it', async () => {
    await look('plum');
    await stage.press('n');
    await isSeen('plain');
    assert.deepEqual([await heard(), await hidden()], [[], 3]);
    await stage.press('n');
    await isSeen('unfolded');
    assert.deepEqual([await heard(), await hidden()], [['until'], 2]);
    await stage.press('n');
    await isSeen('both');
    assert.deepEqual([await heard(), await hidden()], [['until', 'inner'], 1]);
    assert.equal(await stage.evaluate(() => document.querySelector('#closed').open), true);
  });

  it('a match in a summary leaves its section closed', async () => {
    await look('pear');
    await stage.press('n');
    await isSeen('summary');
    assert.equal(await stage.evaluate(() => document.querySelector('#closed').open), false);
  });

  it('from an item in a shadow root j and n go on from there', async () => {
    await look('plum');
    await stage.press('4n');
    await isSeen('shadowed');
    await stage.press('j');
    await isSeen('slotted');
    await stage.press('n');
    // The item is the match itself.
    await isSeen('slotted');
    await stage.press('jj');
    await isSeen('last');
    await stage.press('N');
    await isSeen('deep');
  });

  it('after stop what was unfolded stays so, and nothing else is left', async () => {
    await look('plum');
    const was = await stage.evaluate(() => document.querySelector('main').innerHTML);
    await stage.press('nnn');
    await isSeen('both');
    const is = await stage.evaluate(() => {
      globalThis.end();
      return document.querySelector('main').innerHTML;
    });
    const unfolded = was
      .replace('<div id="until" hidden="until-found">', '<div id="until">')
      .replace('<div id="inner" hidden="until-found">', '<div id="inner">')
      .replace('<details id="closed">', '<details id="closed" open="">');
    assert.equal(is, unfolded);
  });
});
