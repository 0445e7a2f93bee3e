/** The first key on a page that has not loaded the engine: it runs its command, and the page and the browser keep their own keys. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openFirstKeyStage } from './first-key/stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`the first key in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openFirstKeyStage(engine, 'packages/palette/dist');
  });
  after(() => stage?.close());

  it('loads the engine, which is not requested before, and moves', async () => {
    await stage.open();
    await stage.settled();
    assert.deepEqual([stage.site.asked.includes(stage.file), await stage.isStarted()], [false, false]);
    await stage.press('j');
    await stage.becomes('top');
    assert.deepEqual(await stage.keys(), ['j!']);
    assert.equal(stage.site.asked.filter(asked => asked === stage.file).length, 1);
    await stage.press('j');
    await stage.becomes('one');
  });

  it('is left to the browser if it opens a palette and the page has none', async () => {
    await stage.open({ on: stage.bare });
    await stage.press('?');
    await stage.started();
    await stage.settled();
    assert.deepEqual(
      (await stage.keys()).filter(key => key.startsWith('?')),
      ['?'],
    );
  });

  it('leaves a text field if it is Esc', async () => {
    await stage.open();
    await stage.focus('field');
    await stage.press('<Esc>');
    await stage.until('the field is left', () => document.activeElement.id !== 'field');
  });

  it('is left to controls and to the browser if they use it', async () => {
    await stage.open({ isHeld: true });
    await stage.focus('box');
    await stage.press('<Space>');
    await stage.focus('link');
    await stage.press('<CR><Tab>');
    await stage.started();
    assert.deepEqual(
      await stage.evaluate(() => [
        document.querySelector('#box').checked,
        location.hash,
        document.activeElement.id,
      ]),
      [true, '#link', 'field'],
    );
    assert.deepEqual(
      (await stage.keys()).filter(key => key.endsWith('!')),
      [],
    );
  });

  it('is left to the page if the page prevents its default', async () => {
    await stage.open();
    await stage.evaluate(() =>
      document.addEventListener('keydown', event => event.key === 'j' && event.preventDefault()),
    );
    await stage.press('j');
    await stage.settled();
    assert.equal(await stage.isStarted(), false);
    await stage.press('k');
    await stage.started();
    assert.equal((await stage.current()) === '', false);
  });

  it('clicks an element that binds it, once the engine is loaded', async () => {
    await stage.open({ isHeld: true });
    await stage.press('q');
    stage.letGo();
    await stage.until('the element is clicked', () => globalThis.clicks.includes('own'));
    assert.equal(await stage.evaluate(() => globalThis.clicks.length), 1);
  });

  it('moves within a modal dialog of the page, where other commands do not run', async () => {
    await stage.open();
    await stage.evaluate(() => document.querySelector('#dialog').showModal());
    await stage.press(':');
    await stage.started();
    await stage.settled();
    assert.equal(await stage.evaluate(() => document.querySelector('vim-palette').open), false);
    assert.deepEqual(
      (await stage.keys()).filter(key => key.startsWith(':')),
      [':'],
    );
    await stage.press('j');
    await stage.until('the second button has the focus', () => document.activeElement.id === 'no');
  });

  it('belongs to the field of a web component that has the focus', async () => {
    await stage.open({ isHeld: true });
    await stage.evaluate(() => {
      const root = document.querySelector('#three').attachShadow({ mode: 'open' });
      root.innerHTML = '<input>';
      root.firstChild.focus();
    });
    await stage.press('<C-x>');
    await stage.settled();
    assert.equal(await stage.evaluate(() => document.activeElement.id), 'three');
    await stage.evaluate(() => document.activeElement.blur());
    await stage.press('<Esc>');
    await stage.started();
    await stage.settled();
    assert.equal(await stage.evaluate(() => document.querySelector('vim-palette').open), false);
  });

  it('tries again to load an engine that failed to load', async () => {
    await stage.open({ isBroken: true });
    await stage.evaluate(() => {
      globalThis.errors = [];
      console.error = message => globalThis.errors.push(message);
    });
    await stage.press('j');
    await stage.until('the failure is reported', () => globalThis.errors.length > 0);
    assert.equal(await stage.isStarted(), false);
    await stage.focus('field');
    await stage.press('typed');
    assert.equal(await stage.evaluate(() => document.querySelector('#field').value), 'typed');
    await stage.evaluate(() => document.activeElement.blur());
    stage.site.answers.delete(stage.file);
    // Firefox does not request a module again on the same page after a failure.
    if (engine === 'firefox') await stage.goto(stage.site.address);
    await stage.scriptHasRun();
    await stage.press('j');
    await stage.becomes('top');
  });
});

describe(`the engine loads without a key in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openFirstKeyStage(engine, 'packages/palette/dist');
  });
  after(() => stage?.close());

  it('when a pointer opens the palette, which then lists the commands', async () => {
    await stage.open({ isHeld: true });
    await stage.evaluate(() =>
      document.querySelector('vim-palette').show({ mode: 'commands', query: 'next block' }),
    );
    await stage.started();
    await stage.until(
      'the command is listed',
      () =>
        document.querySelector('vim-palette').shadowRoot.querySelector('[role=option] [part~=title]')
          ?.textContent === 'Next block',
    );
  });

  it('if single-character keys are off, and they remain off', async () => {
    await stage.open({ prepare: () => localStorage.setItem('keynav:characters', 'off') });
    await stage.started();
    await stage.press('j');
    await stage.settled();
    assert.deepEqual([await stage.current(), await stage.keys()], ['', ['j']]);
  });

  it('when the reader returns to a page, where the place is restored', async () => {
    await stage.open();
    await stage.press('jjj');
    await stage.becomes('two');
    await stage.leave(() => location.assign('desk.html'));
    await stage.until(
      'the other page is loaded',
      () => location.pathname === '/desk.html' && document.readyState === 'complete',
    );
    await stage.leave(() => history.back());
    await stage.until(
      'this page is loaded',
      () => location.pathname === '/' && document.readyState === 'complete',
    );
    await stage.becomes('two');
  });

  it('on desktop computers, unless the page wants to wait for a key', async () => {
    await stage.goto(`${stage.site.address}desk.html`);
    await stage.started();
  });

  // Only Chromium's driver emulates a touch device.
  it('but not on touch devices', { skip: engine !== 'chromium' }, async () => {
    const phone = await stage.context
      .browser()
      .newContext({ isMobile: true, hasTouch: true, viewport: { width: 360, height: 740 } });
    const page = await phone.newPage();
    const isStarted = () => page.evaluate(() => document[Symbol.for('keynav.owner.1')] !== undefined);
    await page.goto(`${stage.site.address}desk.html`);
    await page.waitForFunction(() => customElements.get('vim-palette') !== undefined);
    await stage.settled();
    assert.equal(await isStarted(), false);
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.querySelector('[data-keynav-current]') !== null);
    await phone.close();
  });
});
