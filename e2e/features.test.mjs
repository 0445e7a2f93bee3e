/** What not all browsers have, by real key presses: highlights for the cursor, view transitions. */

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

  /** The item that is shown as current: marked, focused, with an outline that can be seen. */
  const shown = id =>
    stage.until(
      `#${id} is marked, has the focus and a ring`,
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

  it('the current item is marked and has the ring', async () => {
    await stage.press('jj');
    await shown('one');
    await stage.press('j');
    await shown('cut');
    await stage.press('G');
    await shown('last');
    assert.deepEqual(await errors(), [true, []]);
  });

  it('n goes to each place of a query all the same', async () => {
    await stage.evaluate(() => globalThis.nav.setQuery('apple'));
    for (const [i, id] of ['one', 'two', 'three'].entries()) {
      await stage.press('n');
      await shown(id);
      await stage.says(`Match ${i + 1} of 4`);
    }
    assert.deepEqual(await errors(), [true, []]);
  });

  it('nothing is left after stop', async () => {
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
    await stage.until('the transition is over', () => globalThis.isDone);
    await stage.until(`#${id} has the focus`, wanted => document.activeElement.id === wanted, id);
  };

  for (const order of ['address first', 'content first', 'address first, content late', 'all late'])
    it(`${order}: the reader lands on the heading of the view that came, and goes on from there`, async t => {
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
