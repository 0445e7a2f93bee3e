/** Tests which keys go to link hints while these are loading. */

import { expect } from '@open-wc/testing';
import { pressKeys, turn, until } from '../../../test/real.js';
import { byId, clear, focusedId, noticesOf, PAGE, stage, started } from '../../../test/stage.js';

describe('hints that are loading', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('receive letters that are typed before they are visible', async () => {
    stage(PAGE);
    const nav = started();
    byId('l2').addEventListener('click', event => event.preventDefault());
    await pressKeys('fj');
    await until(() => focusedId() === 'l2', 'the link has the focus');
    expect(nav.mode()).to.equal('normal');
  });
  it('are cancelled by Esc, and later keys run commands', async () => {
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
  it('are cancelled by a click, so that keys are typed into the clicked field', async () => {
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
  it('are cancelled when the window loses the focus', async () => {
    stage(PAGE);
    const nav = started();
    nav.feed('f');
    window.dispatchEvent(new FocusEvent('blur'));
    expect(nav.mode()).to.equal('normal');
    await import('./overlay.js');
    await turn();
    expect(document.querySelector('[popover]') === null).to.equal(true);
  });
  it('ignore repeated events of the key that opened them', async () => {
    stage(PAGE);
    const nav = started();
    nav.feed('f');
    const repeat = { key: 'f', code: 'KeyF', repeat: true, bubbles: true, cancelable: true };
    for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', repeat));
    await until(() => document.querySelector('[popover]'), 'the hints are drawn');
    expect(nav.mode()).to.equal('hint');
    await pressKeys('<Esc>');
  });
  it('do not open a link that the page has removed meanwhile, and say so', async () => {
    stage(PAGE);
    const nav = started();
    const before = location.href;
    const notices = noticesOf();
    nav.feed('f');
    await until(() => document.querySelector('[popover]'), 'the hints are drawn');
    byId('l2').remove();
    await pressKeys('j');
    expect([notices.at(-1), nav.mode(), location.href]).to.deep.equal([
      'The page has removed this link',
      'normal',
      before,
    ]);
  });
  it('never appear after the engine has stopped', async () => {
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
