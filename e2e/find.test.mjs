/** Find in shadow roots, in content that is hidden until found, and in closed sections. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`find in hidden content in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('folded.html'));

  const look = query => stage.evaluate(text => globalThis.nav.setQuery(text), query);
  /** Waits until an element has the focus, possibly in a shadow root, and is visible. */
  const isSeen = id =>
    stage.until(
      `#${id} has the focus and is visible`,
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

  it('n moves to all matches in reading order, and wraps', async () => {
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

  it('content that is hidden until found receives its event and is shown only when its match is current', async () => {
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

  it('a section stays closed if the match is in its summary', async () => {
    await look('pear');
    await stage.press('n');
    await isSeen('summary');
    assert.equal(await stage.evaluate(() => document.querySelector('#closed').open), false);
  });

  it('j and n continue from an item in a shadow root', async () => {
    await look('plum');
    await stage.press('4n');
    await isSeen('shadowed');
    await stage.press('j');
    await isSeen('slotted');
    await stage.press('n');
    // The next match is in the current item.
    await isSeen('slotted');
    await stage.press('jj');
    await isSeen('last');
    await stage.press('N');
    await isSeen('deep');
  });

  it('stop removes all changes, but opened content stays open', async () => {
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
