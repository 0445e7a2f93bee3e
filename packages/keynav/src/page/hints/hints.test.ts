/** Hints that are still on their way: whose keys are whose. */

import { expect } from '@open-wc/testing';
import { pressKeys, turn, until } from '../../../test/real.js';
import { byId, clear, focusedId, PAGE, stage, started } from '../../../test/stage.js';

describe('hints on their way', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('take the letters typed before they can be seen', async () => {
    stage(PAGE);
    const nav = started();
    byId('l2').addEventListener('click', event => event.preventDefault());
    await pressKeys('fj');
    await until(() => focusedId() === 'l2', 'the link has the focus');
    expect(nav.mode()).to.equal('normal');
  });
  it('are given up by Esc, and the keys after it are keys again', async () => {
    stage(PAGE);
    const nav = started();
    nav.feed('f');
    const type = (key: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    type('Escape');
    expect(nav.mode()).to.equal('normal');
    type('j');
    expect(focusedId()).to.equal('h');
    await pressKeys('j');
    expect(focusedId()).to.equal('p1');
    expect(document.querySelector('[popover]') === null).to.equal(true);
  });
  it('are given up by a click, so that what is typed then is text', async () => {
    stage(`${PAGE}<input id=field>`);
    const nav = started();
    nav.feed('f');
    byId('field').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    byId('field').focus();
    const event = new KeyboardEvent('keydown', { key: 'h', bubbles: true, cancelable: true });
    byId('field').dispatchEvent(event);
    expect([event.defaultPrevented, nav.mode()]).to.deep.equal([false, 'insert']);
    await import('./overlay.js');
    await turn();
    expect(document.querySelector('[popover]') === null).to.equal(true);
  });
  it('take no repeat of the key that called them', async () => {
    stage(PAGE);
    const nav = started();
    nav.feed('f');
    const repeat = { key: 'f', code: 'KeyF', repeat: true, bubbles: true, cancelable: true };
    for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', repeat));
    await until(() => document.querySelector('[popover]'), 'the letters are there');
    expect(nav.mode()).to.equal('hint');
    await pressKeys('<Esc>');
  });
  it('never come after stop', async () => {
    stage(PAGE);
    started().feed('f');
    clear();
    stage(PAGE);
    await import('./overlay.js');
    await turn();
    expect(document.querySelector('[popover]') === null).to.equal(true);
    let isTaken = true;
    const event = new KeyboardEvent('keydown', { key: 'j', cancelable: true, bubbles: true });
    window.addEventListener('keydown', ({ defaultPrevented }) => (isTaken = defaultPrevented), {
      once: true,
    });
    document.body.dispatchEvent(event);
    expect(isTaken).to.equal(false);
  });
});
