/** Pages that focus a field by themselves, and pages that are put back from copies. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`pages that move the focus in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());

  const value = () => stage.evaluate(() => document.getElementById('field').value);

  it('a field that a script focused at load takes no key of a reader who walks', async () => {
    await stage.openSmall('focused.html');
    assert.equal(await stage.focus(), 'field');
    await stage.press('j');
    assert.deepEqual([await stage.focus(), await value()], ['title', '']);
    await stage.press('j');
    assert.equal(await stage.focus(), 'one');
  });

  it('another character is typed into it, and so are all later ones; a notice explains Esc', async () => {
    await stage.openSmall('focused.html');
    await stage.press('wjk');
    assert.deepEqual([await stage.focus(), await value()], ['field', 'wjk']);
    assert.deepEqual(await stage.evaluate(() => globalThis.notices), ['Esc leaves the field']);
  });

  it('Esc leaves it', async () => {
    await stage.openSmall('focused.html');
    await stage.press('<Esc>');
    await stage.until('the field is left', () => document.activeElement.id !== 'field');
  });

  it('digits and keys of other commands are typed into it', async () => {
    await stage.openSmall('focused.html');
    await stage.press('5C');
    assert.deepEqual([await stage.focus(), await value()], ['field', '5C']);
  });

  it('after Tab away and back, every character is typed', async () => {
    await stage.openSmall('focused.html');
    await stage.press('<S-Tab>');
    await stage.evaluate(() => document.getElementById('field').focus());
    await stage.press('j');
    assert.equal(await value(), 'j');
  });

  it('a body that is put back from a copy has no copies of marks and live regions', async () => {
    await stage.openSmall('snapshots.html');
    await stage.press('jjjf');
    await stage.until('a notice was given', () => document.querySelector('[role=status]') !== null);
    await stage.press('<Esc>');
    const title = text =>
      stage.until(`${text} is shown`, wanted => document.querySelector('h1').textContent === wanted, text);
    await stage.evaluate(() => globalThis.visit(2));
    await title('Page 2');
    await stage.press('j');
    for (const [steps, text] of [
      [-1, 'Page 1'],
      [1, 'Page 2'],
      [-1, 'Page 1'],
    ]) {
      await stage.evaluate(n => history.go(n), steps);
      await title(text);
      await stage.press('j');
      // Firefox's driver may answer before the page has received the key.
      await stage.until(
        `an item of ${text} is current`,
        () => document.querySelector('main [data-keynav-current]') !== null,
      );
      const counts = await stage.evaluate(() =>
        ['body > [role=status]', '[data-keynav-current]', '[tabindex]'].map(
          selector => document.querySelectorAll(selector).length,
        ),
      );
      const [regions, marks, stops] = counts;
      assert.ok(regions <= 1 && marks === 1 && stops <= 1, `${text}: ${counts}`);
    }
  });

  // WebKitGTK 2.50 has no Navigation API, and in Firefox 153 this fails in some runs, for a reason that is not known yet.
  if (engine === 'chromium')
    it('back in such a page returns to the item', async () => {
      await stage.openSmall('snapshots.html');
      await stage.press('jjj');
      assert.equal(await stage.focus(), 'two');
      await stage.evaluate(() => globalThis.visit(2));
      await stage.until('page 2 is shown', () => document.querySelector('h1').textContent === 'Page 2');
      await stage.press('j');
      await stage.evaluate(() => history.back());
      await stage.until('the item has the focus again', () => document.activeElement.id === 'two');
    });
});
