/** Keys beyond the table of motions: text fields, addresses, placement, repeat. */

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

  it('i is the first that can be seen, 2i the second, 9i the last', async () => {
    const gone = [];
    for (const keys of ['i', '2i', '3i', '9i']) {
      await stage.press(keys);
      gone.push(await stage.focus());
      await stage.press('<Esc>');
    }
    assert.deepEqual(gone, ['first', 'second', 'third', 'third']);
  });

  it('without a count it is the one that was used last, and what is typed there is text', async () => {
    await stage.press('2iij<Esc>');
    await stage.press('jjiij');
    assert.equal(await stage.evaluate(() => document.querySelector('#second').value), 'ijij');
  });

  it('without any field there is a notice', async () => {
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

  it('o opens the only link of a block, and tells where there is nothing to open', async () => {
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

  it('yy copies the address, yh that of the heading, or they say that they cannot', async () => {
    const address = stage.server.address + POST;
    await stage.press('j3]yy');
    await stage.until('it is told', () =>
      /^Copied |does not let|did not let/.test(globalThis.notices.at(-1)),
    );
    // Only Chromium's driver allows a page to read what was copied.
    if (engine === 'chromium')
      assert.equal(await stage.evaluate(() => navigator.clipboard.readText()), address);
    const id = await stage.evaluate(() => document.activeElement.id);
    await stage.press('yh');
    await stage.until(
      'it is told',
      wanted => globalThis.notices.at(-1) === `Copied ${wanted}` || /not let/.test(globalThis.notices.at(-1)),
      `${address}#${id}`,
    );
    if (engine === 'chromium')
      assert.equal(await stage.evaluate(() => navigator.clipboard.readText()), `${address}#${id}`);
  });

  it('- goes one level up the path, 2- two', async () => {
    await stage.press('-');
    await stage.arrived('posts/2026/');
    await stage.open(POST);
    await stage.press('2-');
    await stage.arrived('/posts/');
  });

  it('zt, zb and zz put the current item to the top, the bottom and the middle of what is free', async () => {
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

  it('. repeats the last change, not the motions since', async () => {
    const hidden = () => stage.evaluate(() => document.documentElement.getAttribute('data-keynav-hidden'));
    await stage.press('jzljjG.');
    assert.equal((await hidden()) ?? '', '');
    await stage.press('.');
    assert.equal(await hidden(), 'right');
    await stage.press('zhzl.');
    assert.equal(await hidden(), 'left right');
  });
});
