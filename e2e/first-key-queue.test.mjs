/** Keys pressed while the engine loads: they run in order, or are typed where the first key leads. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openFirstKeyStage } from './first-key/stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`keys pressed while the engine loads in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openFirstKeyStage(engine, 'packages/palette/dist');
  });
  after(() => stage?.close());

  const fieldValue = () => stage.evaluate(() => document.querySelector('#field').value);

  it('run in order, with their count', async () => {
    await stage.open({ isHeld: true });
    await stage.press('4jk');
    assert.equal(await stage.isStarted(), false);
    stage.letGo();
    await stage.becomes('two');
    // They lead to the same item if the engine is loaded before.
    await stage.open();
    await stage.press('<Esc>');
    await stage.started();
    await stage.press('4jk');
    await stage.becomes('two');
  });

  it('include Enter, which follows the link that the keys before it lead to', async () => {
    await stage.open({ isHeld: true });
    await stage.press('H<CR>');
    assert.equal(await stage.isStarted(), false);
    stage.letGo();
    await stage.until('the link is followed', () => location.hash === '#side');
  });

  it('do not include keys by which the browser scrolls', async () => {
    await stage.open({ isHeld: true });
    await stage.press('j<PageDown><End><F6>');
    await stage.started();
    assert.deepEqual(
      (await stage.keys()).filter(key => /Page|End/.test(key)),
      ['PageDown', 'End'],
    );
  });

  it('are typed into the palette after a key that opens it', async () => {
    await stage.open({ isHeld: true });
    await stage.press('/fou');
    assert.equal(await stage.isStarted(), false);
    stage.letGo();
    await stage.paletteHas('fou');
    await stage.press('rth');
    await stage.paletteHas('fourth');
    assert.equal(
      await stage.evaluate(
        () => document.querySelector('vim-palette').shadowRoot.querySelector('[role=combobox]').value,
      ),
      'fourth',
    );
  });

  it('correct the text for the palette', async () => {
    await stage.open({ isHeld: true });
    await stage.press('/fox<BS>u<Space>r');
    assert.equal(await stage.isStarted(), false);
    stage.letGo();
    await stage.paletteHas('fou r');
  });

  it('are typed into the palette although the page contains a hidden dialog', async () => {
    await stage.open({ isHeld: true });
    await stage.evaluate(() => {
      document.querySelector('#four').innerHTML = '<span role="dialog" aria-modal="true" hidden>No</span>';
    });
    await stage.press('/fou');
    stage.letGo();
    await stage.paletteHas('fou');
    assert.equal((await stage.keys())[0], '/!');
  });

  it('stay in a text field, and do not load the engine', async () => {
    await stage.open();
    await stage.focus('field');
    await stage.press('jk/5');
    await stage.settled();
    assert.deepEqual([await fieldValue(), stage.site.asked.includes(stage.file)], ['jk/5', false]);
  });

  it('open the palette from a text field if they are Mod+k', async () => {
    await stage.open({ isHeld: true });
    await stage.focus('field');
    await stage.press('<C-k>');
    stage.letGo();
    await stage.until('the palette is open', () => document.querySelector('vim-palette').open);
  });

  it('after Mod+k in a text field are typed into the palette, not into the field', async () => {
    await stage.open({ isHeld: true });
    await stage.focus('field');
    await stage.press('<C-k>fou');
    assert.equal(await stage.isStarted(), false);
    stage.letGo();
    await stage.paletteHas('fou');
    assert.equal(await fieldValue(), '');
  });

  it('are discarded when the reader goes on in a text field', async () => {
    for (const keys of ['<Esc>', 'q']) {
      await stage.open({ isHeld: true });
      if (keys === '<Esc>') await stage.focus('field');
      await stage.press(keys);
      await stage.focus('field');
      await stage.press('ab');
      await stage.started();
      await stage.settled();
      await stage.press('jj');
      assert.deepEqual(
        await stage.evaluate(() => [
          document.activeElement.id,
          document.querySelector('#field').value,
          globalThis.clicks.length,
        ]),
        ['field', 'abjj', 0],
        keys,
      );
    }
    await stage.open({ isHeld: true });
    await stage.press('j');
    await stage.focus('field');
    await stage.press('ab');
    await stage.started();
    await stage.settled();
    await stage.press('cd');
    assert.equal(await fieldValue(), 'abcd');
  });

  it('are discarded when the window loses the focus', async () => {
    await stage.open({ isHeld: true });
    await stage.press('4');
    await stage.evaluate(() => dispatchEvent(new Event('blur')));
    await stage.started();
    await stage.press('j');
    await stage.becomes('top');
  });

  it('are discarded by a click', async () => {
    await stage.open({ isHeld: true });
    await stage.press('3j');
    await stage.evaluate(() => {
      document.querySelector('#one').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    await stage.started();
    await stage.settled();
    assert.equal(await stage.current(), '');
  });
});
