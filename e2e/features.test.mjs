/** Features that not all browsers support: CSS highlights and view transitions. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`without CSS highlights in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('find.html?highlights=none'));

  /** Waits until an item is marked as current and has the focus and a visible outline. */
  const shown = id =>
    stage.until(
      `#${id} is marked and has the focus and an outline`,
      wanted => {
        const el = document.querySelector('[data-keynav-current]');
        const { outlineStyle, outlineWidth } = getComputedStyle(el);
        return (
          el.id === wanted &&
          document.activeElement === el &&
          document.querySelectorAll('[data-keynav-current]').length === 1 &&
          outlineStyle !== 'none' &&
          parseFloat(outlineWidth) > 0
        );
      },
      id,
    );
  const errors = () => stage.evaluate(() => [CSS.highlights === undefined, globalThis.errors]);

  it('the current item is marked and has an outline', async () => {
    await stage.press('jj');
    await shown('one');
    await stage.press('j');
    await shown('cut');
    await stage.press('G');
    await shown('last');
    assert.deepEqual(await errors(), [true, []]);
  });

  it('n moves to each match of a query', async () => {
    await stage.evaluate(() => globalThis.nav.setQuery('apple'));
    for (const [i, id] of ['one', 'two', 'three'].entries()) {
      await stage.press('n');
      await shown(id);
      await stage.says(`Match ${i + 1} of 4`);
    }
    assert.deepEqual(await errors(), [true, []]);
  });

  it('stop removes all changes to the page', async () => {
    const was = await stage.evaluate(() => document.body.innerHTML);
    await stage.press('jjj');
    await shown('cut');
    const is = await stage.evaluate(() => {
      globalThis.end();
      return document.body.innerHTML;
    });
    assert.equal(is, was);
  });
});

describe(`view transitions in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());

  const isThere = () => stage.evaluate(() => typeof document.startViewTransition === 'function');
  const arrivedAt = async id => {
    await stage.until('the transition has ended', () => globalThis.isDone);
    await stage.until(`#${id} has the focus`, wanted => document.activeElement.id === wanted, id);
  };

  for (const order of ['address first', 'content first', 'address first, content late', 'all late'])
    it(`${order}: the heading of the new view is current, and motions continue there`, async t => {
      await stage.openSmall(`transition.html?order=${encodeURIComponent(order)}`);
      if (!(await isThere())) return t.skip('this version has no view transitions');
      await stage.press('jG<CR>');
      await arrivedAt('home-on');
      assert.deepEqual(
        await stage.evaluate(() => [document.querySelectorAll('[data-keynav-current]').length, scrollY]),
        [1, 0],
      );
      await stage.press('j');
      assert.equal(await stage.focus(), 'home-on0');
      await stage.press('G<CR>');
      await arrivedAt('home-on-on');
      assert.deepEqual(await stage.evaluate(() => globalThis.errors), []);
    });
});
