/** What stands beside what, by real key presses: cards in grids, sidebars with names, whichever way the text runs. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

/** Keys after `j`, which leads to the heading, and `j` again, which leads to `a1`; then where the focus is. */
const cases = {
  ltr: [
    ['l goes to the card at the right', 'l', 'a2'],
    ['with a count over several', '2l', 'a3'],
    ['h goes to the card at the left', '2lh', 'a2'],
    ['in the last row, which is not full, l goes on to the sidebar', '7jl', 'second'],
    ['from the last card of a row l goes to the sidebar at the right', '2ll', 'second'],
    ['a count goes over the edge of the grid', '3l', 'second'],
    ['from the first card h goes to the sidebar at the left', 'h', 'first'],
    ['and l comes back to the card', '3jhl', 'b1'],
    ['j goes in the order of the page', '2lj', 'b1'],
    ['text beside text is as high on the screen', '9jl', 'd2p'],
    ['H and L go to the sidebars by their names', 'H', 'first'],
    ['L too', 'L', 'second'],
  ],
  rtl: [
    ['h goes to the card at the left', 'h', 'a2'],
    ['with a count over several', '2h', 'a3'],
    ['l goes to the card at the right', '2hl', 'a2'],
    ['from the last card of a row h goes to the sidebar at the left, whatever its name', '2hh', 'second'],
    ['a count goes over the edge of the grid', '3h', 'second'],
    ['from the first card l goes to the sidebar at the right, whatever its name', 'l', 'first'],
    ['j goes in the order of the page', '2hj', 'b1'],
    ['text beside text is as high on the screen', '9jh', 'd2p'],
    ['H goes to the sidebar that is called left, wherever it stands', 'H', 'first'],
    ['L goes to the one that is called right', 'L', 'second'],
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

    it('zh hides the sidebar that is called left, and zl the other', async () => {
      await stage.openSmall(`beside.html?dir=${direction}`);
      const shown = () =>
        stage.evaluate(() => ['nav', 'aside'].filter(name => document.querySelector(name).checkVisibility()));
      await stage.press('jzh');
      assert.deepEqual(await shown(), ['aside']);
      await stage.press('zhzl');
      assert.deepEqual(await shown(), ['nav']);
    });
  });
