/** The first key on a page that did not load the engine before: it acts, nothing typed is lost, and what is not ours is left alone. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';
import { serveSite } from './drop-in/site.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const chunks = path.join(root, 'packages/palette/dist/chunks');
const name = readdirSync(chunks).find(file => /^start-.*\.js$/.test(file));
const ENGINE = `/keynav/chunks/${name}`;
const folder = path.join(root, 'e2e/pages/waiting');

describe(`the first key in ${engine}`, () => {
  let browser;
  let site;
  let bare;
  before(async () => {
    site = await serveSite({ folders: [folder], palette: '<vim-palette></vim-palette>' });
    bare = await serveSite({ folders: [folder], palette: '' });
    browser = await openBrowser(engine);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    await bare?.stop();
  });

  /** Opens the page afresh. The engine's answer is held back for as long as `letGo` is not called. */
  const open = async ({ on = site, isHeld = false, isBroken = false, prepare = () => undefined } = {}) => {
    await browser.goto(on.address);
    await browser.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await browser.evaluate(prepare);
    on.answers.clear();
    if (isBroken) on.answers.set(ENGINE, response => response.writeHead(503).end());
    letGo();
    if (isHeld) letGo = on.hold(ENGINE);
    await browser.goto(on.address);
    await browser.release();
    await browser.until('the script has run', () => customElements.get('vim-palette') !== undefined);
    on.asked.length = 0;
  };
  let letGo = () => undefined;
  const isStarted = () => browser.evaluate(() => document[Symbol.for('keynav.owner.1')] !== undefined);
  /** Lets the engine come and waits for it. */
  const started = async () => {
    letGo();
    await browser.until('the engine is there', () => document[Symbol.for('keynav.owner.1')] !== undefined);
  };
  const current = () => browser.evaluate(() => document.querySelector('[data-keynav-current]')?.id ?? '');
  const becomes = id =>
    browser.until(
      `${id} is current`,
      wanted => document.querySelector('[data-keynav-current]')?.id === wanted,
      id,
    );
  const keys = () => browser.evaluate(() => globalThis.keys);
  const focus = id => browser.evaluate(wanted => document.getElementById(wanted).focus(), id);
  /** Waits until whatever the keys so far have asked for is done: a request sent after theirs is answered, and two frames have passed. */
  const settled = async () => {
    await browser.evaluate(() => {
      const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      globalThis.isSettled = false;
      void frame()
        .then(() => fetch('/judge/blank.html', { cache: 'no-store' }))
        .then(frame)
        .then(frame)
        .then(() => (globalThis.isSettled = true));
    });
    await browser.until('the page has settled', () => globalThis.isSettled);
  };

  it('nothing of the engine is asked for before it, and it moves', async () => {
    await open();
    await settled();
    assert.deepEqual([site.asked.includes(ENGINE), await isStarted()], [false, false]);
    await browser.press('j');
    await becomes('top');
    assert.deepEqual(await keys(), ['j!']);
    assert.equal(site.asked.filter(asked => asked === ENGINE).length, 1);
    await browser.press('j');
    await becomes('one');
  });

  it('a count and what follows, typed before the engine is there, act in order', async () => {
    await open({ isHeld: true });
    await browser.press('4jk');
    assert.equal(await isStarted(), false);
    letGo();
    await becomes('two');
    // The same with the engine there.
    await open();
    await browser.press('<Esc>');
    await started();
    await browser.press('4jk');
    await becomes('two');
  });

  it('what is typed behind the key for the palette is typed into its field', async () => {
    await open({ isHeld: true });
    await browser.press('/fou');
    assert.equal(await isStarted(), false);
    letGo();
    await browser.until(
      'the palette has it',
      () =>
        document.querySelector('vim-palette').open && document.querySelector('vim-palette').query === 'fou',
    );
    await browser.press('rth');
    await browser.until('the rest too', () => document.querySelector('vim-palette').query === 'fourth');
    assert.equal(
      await browser.evaluate(
        () => document.querySelector('vim-palette').shadowRoot.querySelector('[role=combobox]').value,
      ),
      'fourth',
    );
  });

  it('without a palette the key for it is the browser’s', async () => {
    await open({ on: bare });
    await browser.press('?');
    await started();
    await settled();
    assert.deepEqual(
      (await keys()).filter(key => key.startsWith('?')),
      ['?'],
    );
  });

  it('typing in a field is untouched, and loads nothing', async () => {
    await open();
    await focus('field');
    await browser.press('jk/5');
    await settled();
    assert.deepEqual(
      [await browser.evaluate(() => document.querySelector('#field').value), site.asked.includes(ENGINE)],
      ['jk/5', false],
    );
  });

  it('Mod+k in a field opens the palette', async () => {
    await open({ isHeld: true });
    await focus('field');
    await browser.press('<C-k>');
    letGo();
    await browser.until('it is open', () => document.querySelector('vim-palette').open);
  });

  it('Esc leaves a field', async () => {
    await open();
    await focus('field');
    await browser.press('<Esc>');
    await browser.until('it is left', () => document.activeElement.id !== 'field');
  });

  it('keys of widgets and of the browser do what they did', async () => {
    await open({ isHeld: true });
    await focus('box');
    await browser.press('<Space>');
    await focus('link');
    await browser.press('<CR><Tab>');
    await started();
    assert.deepEqual(
      await browser.evaluate(() => [
        document.querySelector('#box').checked,
        location.hash,
        document.activeElement.id,
      ]),
      [true, '#link', 'field'],
    );
    assert.deepEqual(
      (await keys()).filter(key => key.endsWith('!')),
      [],
    );
  });

  it('a key that the page prevents is the page’s', async () => {
    await open();
    await browser.evaluate(() =>
      document.addEventListener('keydown', event => event.key === 'j' && event.preventDefault()),
    );
    await browser.press('j');
    await settled();
    assert.equal(await isStarted(), false);
    await browser.press('k');
    await started();
    assert.equal((await current()) === '', false);
  });

  it('a key that the page itself gives to an element acts, though late', async () => {
    await open({ isHeld: true });
    await browser.press('q');
    letGo();
    await browser.until('it was clicked', () => globalThis.clicks.includes('own'));
    assert.equal(await browser.evaluate(() => globalThis.clicks.length), 1);
  });

  it('over a modal dialog of the page motions act, and the rest is silent', async () => {
    await open();
    await browser.evaluate(() => document.querySelector('#dialog').showModal());
    await browser.press(':');
    await started();
    await settled();
    assert.equal(await browser.evaluate(() => document.querySelector('vim-palette').open), false);
    assert.deepEqual(
      (await keys()).filter(key => key.startsWith(':')),
      [':'],
    );
    await browser.press('j');
    await browser.until('it moved inside', () => document.activeElement.id === 'no');
  });

  it('Enter behind it follows the link that it led to', async () => {
    await open({ isHeld: true });
    await browser.press('H<CR>');
    assert.equal(await isStarted(), false);
    letGo();
    await browser.until('it is followed', () => location.hash === '#side');
  });

  it('corrections of what is typed behind the key for the palette are made in its field', async () => {
    await open({ isHeld: true });
    await browser.press('/fox<BS>u<Space>r');
    assert.equal(await isStarted(), false);
    letGo();
    await browser.until('the palette has it', () => document.querySelector('vim-palette').query === 'fou r');
  });

  it('what is typed behind Mod+k in a field goes where that leads', async () => {
    await open({ isHeld: true });
    await focus('field');
    await browser.press('<C-k>fou');
    assert.equal(await isStarted(), false);
    letGo();
    await browser.until('the palette has it', () => document.querySelector('vim-palette').query === 'fou');
    assert.equal(await browser.evaluate(() => document.querySelector('#field').value), '');
  });

  it('who goes on to type keeps the field, whatever was pressed before', async () => {
    for (const keys of ['<Esc>', 'q']) {
      await open({ isHeld: true });
      if (keys === '<Esc>') await focus('field');
      await browser.press(keys);
      await focus('field');
      await browser.press('ab');
      await started();
      await settled();
      await browser.press('jj');
      assert.deepEqual(
        await browser.evaluate(() => [
          document.activeElement.id,
          document.querySelector('#field').value,
          globalThis.clicks.length,
        ]),
        ['field', 'abjj', 0],
        keys,
      );
    }
    await open({ isHeld: true });
    await browser.press('j');
    await focus('field');
    await browser.press('ab');
    await started();
    await settled();
    await browser.press('cd');
    assert.equal(await browser.evaluate(() => document.querySelector('#field').value), 'abcd');
  });

  it('a key in a field of a web component is that field’s', async () => {
    await open({ isHeld: true });
    await browser.evaluate(() => {
      const root = document.querySelector('#three').attachShadow({ mode: 'open' });
      root.innerHTML = '<input>';
      root.firstChild.focus();
    });
    await browser.press('<C-x>');
    await settled();
    assert.equal(await browser.evaluate(() => document.activeElement.id), 'three');
    await browser.evaluate(() => document.activeElement.blur());
    await browser.press('<Esc>');
    await started();
    await settled();
    assert.equal(await browser.evaluate(() => document.querySelector('vim-palette').open), false);
  });

  it('a dialog of the page that is kept hidden changes nothing', async () => {
    await open({ isHeld: true });
    await browser.evaluate(() => {
      document.querySelector('#four').innerHTML = '<span role="dialog" aria-modal="true" hidden>No</span>';
    });
    await browser.press('/fou');
    letGo();
    await browser.until('the palette has it', () => document.querySelector('vim-palette').query === 'fou');
    assert.equal((await keys())[0], '/!');
  });

  it('a count is dropped with the window', async () => {
    await open({ isHeld: true });
    await browser.press('4');
    await browser.evaluate(() => dispatchEvent(new Event('blur')));
    await started();
    await browser.press('j');
    await becomes('top');
  });

  it('keys that scroll are the browser’s, also behind the first', async () => {
    await open({ isHeld: true });
    await browser.press('j<PageDown><End><F6>');
    await started();
    assert.deepEqual(
      (await keys()).filter(key => /Page|End/.test(key)),
      ['PageDown', 'End'],
    );
  });

  it('back at a page the place is there again without a key', async () => {
    await open();
    await browser.press('jjj');
    await becomes('two');
    await browser.evaluate(() => location.assign('desk.html'));
    await browser.until(
      'the other page is there',
      () => location.pathname === '/desk.html' && document.readyState === 'complete',
    );
    await browser.evaluate(() => history.back());
    await browser.until(
      'this page is there',
      () => location.pathname === '/' && document.readyState === 'complete',
    );
    await becomes('two');
  });

  it('a click gives up what was typed', async () => {
    await open({ isHeld: true });
    await browser.press('3j');
    await browser.evaluate(() => {
      document.querySelector('#one').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    await started();
    await settled();
    assert.equal(await current(), '');
  });

  it('an engine that cannot be loaded takes one key only, and the next one tries again', async () => {
    await open({ isBroken: true });
    await browser.evaluate(() => {
      globalThis.told = [];
      console.error = message => globalThis.told.push(message);
    });
    await browser.press('j');
    await browser.until('the failure is told', () => globalThis.told.length > 0);
    assert.equal(await isStarted(), false);
    await focus('field');
    await browser.press('typed');
    assert.equal(await browser.evaluate(() => document.querySelector('#field').value), 'typed');
    await browser.evaluate(() => document.activeElement.blur());
    site.answers.delete(ENGINE);
    // Firefox remembers for as long as the page lives that a module could not be fetched.
    if (engine === 'firefox') await browser.goto(site.address);
    await browser.until('the script has run', () => customElements.get('vim-palette') !== undefined);
    await browser.press('j');
    await becomes('top');
  });

  it('the palette opened by pointer wants the engine, whose commands it then lists', async () => {
    await open({ isHeld: true });
    await browser.evaluate(() =>
      document.querySelector('vim-palette').show({ mode: 'commands', query: 'next block' }),
    );
    await started();
    await browser.until(
      'its commands are listed',
      () =>
        document.querySelector('vim-palette').shadowRoot.querySelector('[role=option] [part~=title]')
          ?.textContent === 'Next block',
    );
  });

  it('who switched single keys off has the engine at once, and the keys stay silent', async () => {
    await open({ prepare: () => localStorage.setItem('keynav:characters', 'off') });
    await started();
    await browser.press('j');
    await settled();
    assert.deepEqual([await current(), await keys()], ['', ['j']]);
  });

  it('where the page does not say when, a desk has the engine without a key', async () => {
    await browser.goto(`${site.address}desk.html`);
    await started();
  });

  // The drivers of the others cannot say that a finger is the pointer.
  it('and a phone waits for one', { skip: engine !== 'chromium' }, async () => {
    const phone = await browser.context
      .browser()
      .newContext({ isMobile: true, hasTouch: true, viewport: { width: 360, height: 740 } });
    const page = await phone.newPage();
    const isThere = () => page.evaluate(() => document[Symbol.for('keynav.owner.1')] !== undefined);
    await page.goto(`${site.address}desk.html`);
    await page.waitForFunction(() => customElements.get('vim-palette') !== undefined);
    await settled();
    assert.equal(await isThere(), false);
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.querySelector('[data-keynav-current]') !== null);
    await phone.close();
  });
});
