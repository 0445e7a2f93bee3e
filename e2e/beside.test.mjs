/** `h` and `l` in both directions of text: cards of a grid, and sidebars with names. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

/** The keys after `jj`, which moves to the heading and then to `a1`, and the id of the element that has the focus afterwards. */
const cases = {
  ltr: [
    ['l moves to the card on the right', 'l', 'a2'],
    ['a count moves by several cards', '2l', 'a3'],
    ['h moves to the card on the left', '2lh', 'a2'],
    ['from the last card of an incomplete row l moves to the sidebar', '7jl', 'second'],
    ['from the last card of a row l moves to the sidebar on the right', '2ll', 'second'],
    ['a count leads beyond the edge of the grid', '3l', 'second'],
    ['from the first card h moves to the sidebar on the left', 'h', 'first'],
    ['l returns to the card', '3jhl', 'b1'],
    ['j follows the order of the document', '2lj', 'b1'],
    ['of two columns of text, the item at the same height is next', '9jl', 'd2p'],
    ['H moves to the sidebar named left', 'H', 'first'],
    ['L moves to the sidebar named right', 'L', 'second'],
  ],
  rtl: [
    ['h moves to the card on the left', 'h', 'a2'],
    ['a count moves by several cards', '2h', 'a3'],
    ['l moves to the card on the right', '2hl', 'a2'],
    ['from the last card of a row h moves to the sidebar on the left, whatever its name', '2hh', 'second'],
    ['a count leads beyond the edge of the grid', '3h', 'second'],
    ['from the first card l moves to the sidebar on the right, whatever its name', 'l', 'first'],
    ['j follows the order of the document', '2hj', 'b1'],
    ['of two columns of text, the item at the same height is next', '9jh', 'd2p'],
    ['H moves to the sidebar named left, wherever it is', 'H', 'first'],
    ['L moves to the sidebar named right, wherever it is', 'L', 'second'],
  ],
};

for (const [direction, rows] of Object.entries(cases))
  describe(`side by side in ${direction} in ${engine}`, () => {
    let stage;
    before(async () => {
      stage = await openStage(engine);
    });
    after(() => stage?.close());

    for (const [claim, keys, id] of rows)
      it(`${claim} (${keys})`, async () => {
        await stage.openSmall(`beside.html?dir=${direction}`);
        await stage.press('jj');
        assert.equal(await stage.focus(), 'a1');
        await stage.press(keys);
        assert.equal(await stage.focus(), id);
      });

    it('zh hides the sidebar named left, and zl the one named right', async () => {
      await stage.openSmall(`beside.html?dir=${direction}`);
      const shown = () =>
        stage.evaluate(() => ['nav', 'aside'].filter(name => document.querySelector(name).checkVisibility()));
      await stage.press('jzh');
      assert.deepEqual(await shown(), ['aside']);
      await stage.press('zhzl');
      assert.deepEqual(await shown(), ['nav']);
    });
  });
