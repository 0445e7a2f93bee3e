/** The keys for text fields, links, addresses, scrolling and repetition. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const POST = 'posts/2026/11-keys-on-the-web/';

describe(`text fields in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('fields.html'));

  it('i focuses the first visible field, 2i the second, 9i the last', async () => {
    const gone = [];
    for (const keys of ['i', '2i', '3i', '9i']) {
      await stage.press(keys);
      gone.push(await stage.focus());
      await stage.press('<Esc>');
    }
    assert.deepEqual(gone, ['first', 'second', 'third', 'third']);
  });

  it('i without a count focuses the field that was used last, and keys typed there are text', async () => {
    await stage.press('2iij<Esc>');
    await stage.press('jjiij');
    assert.equal(await stage.evaluate(() => document.querySelector('#second').value), 'ijij');
  });

  it('i shows a notice if there is no field', async () => {
    await stage.evaluate(() => document.querySelector('form').remove());
    await stage.press('i');
    await stage.says('No text field on this page');
  });
});

describe(`keys for the current item and the page in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine, 'packages/site/dist');
  });
  after(() => stage?.close());
  beforeEach(async () => {
    await stage.open(POST);
    await stage.evaluate(() => {
      globalThis.notices = [];
      document.addEventListener('keynav-notice', ({ detail }) => globalThis.notices.push(detail.text));
    });
  });

  it('o opens the only link of a block, or shows a notice', async () => {
    await stage.press('jo');
    await stage.says('Nothing to open here');
    const target = await stage.evaluate(() => {
      const block = [...document.querySelectorAll('main p')].find(
        el => el.querySelectorAll('a[href^="/"]').length === 1 && el.querySelectorAll('a').length === 1,
      );
      block.id = 'aim';
      document[Symbol.for('keynav.owner.1')].page.items.focus(block, 'nearest');
      return new URL(block.querySelector('a').href).pathname;
    });
    await stage.press('o');
    await stage.arrived(target);
  });

  it('yy copies the address of the page, yh that of the heading, or they show a notice', async () => {
    const address = stage.server.address + POST;
    await stage.press('j3]yy');
    const isNotice = wanted =>
      [`Copied ${wanted}`, 'The browser did not allow copying'].includes(globalThis.notices.at(-1));
    await stage.until('there is a notice', isNotice, address);
    // Only Chromium's driver allows a page to read the clipboard.
    if (engine === 'chromium')
      assert.equal(await stage.evaluate(() => navigator.clipboard.readText()), address);
    const id = await stage.evaluate(() => document.activeElement.id);
    await stage.press('yh');
    await stage.until('there is a notice', isNotice, `${address}#${id}`);
    if (engine === 'chromium')
      assert.equal(await stage.evaluate(() => navigator.clipboard.readText()), `${address}#${id}`);
  });

  it('- goes up one level of the path, 2- two levels', async () => {
    await stage.press('-');
    await stage.arrived('posts/2026/');
    await stage.open(POST);
    await stage.press('2-');
    await stage.arrived('/posts/');
  });

  it('zt, zb and zz scroll the current item to the top, the bottom and the middle between the bars', async () => {
    await stage.press('20G');
    const free = await stage.evaluate(() => ({
      top: document.querySelector('[data-keynav-region=navbar]').getBoundingClientRect().bottom,
      bottom: document.querySelector('vim-statusline').getBoundingClientRect().top,
    }));
    const box = () =>
      stage.evaluate(() => {
        const { top, bottom } = document.querySelector('[data-keynav-current]').getBoundingClientRect();
        return { top, bottom };
      });
    await stage.press('zt');
    assert.ok(Math.abs((await box()).top - free.top) < 30, JSON.stringify([await box(), free]));
    await stage.press('zb');
    assert.ok(Math.abs((await box()).bottom - free.bottom) < 30, JSON.stringify([await box(), free]));
    await stage.press('zz');
    const { top, bottom } = await box();
    assert.ok(
      Math.abs((top + bottom - free.top - free.bottom) / 2) < 30,
      JSON.stringify([top, bottom, free]),
    );
  });

  it('. repeats the last change, not later motions', async () => {
    const hidden = () => stage.evaluate(() => document.documentElement.getAttribute('data-keynav-hidden'));
    await stage.press('jzljjG.');
    assert.equal((await hidden()) ?? '', '');
    await stage.press('.');
    assert.equal(await hidden(), 'right');
    await stage.press('zhzl.');
    assert.equal(await hidden(), 'left right');
  });
});
