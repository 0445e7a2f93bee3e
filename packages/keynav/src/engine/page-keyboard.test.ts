/** Tests with real key presses which keys are handled, which are left to the page, and which stay pending. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import {
  byId,
  clear,
  counted,
  focusedId,
  PAGE,
  pressed,
  prevented,
  reports,
  stage,
  started,
} from '../../test/stage.js';
import { vim } from '../keymaps/vim.js';

describe('the keyboard', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  describe('keys', () => {
    it('5j moves five items with exactly one focus event', async () => {
      stage(PAGE);
      started();
      await pressKeys('j');
      const focusins = counted('focusin');
      await pressKeys('5j');
      expect([focusedId(), focusins()]).to.deep.equal(['p5', 1]);
    });
    it('5gg is the fifth item, as in Vim: the second g stays there', async () => {
      stage(PAGE);
      started();
      await pressKeys('5gg');
      expect(focusedId()).to.equal('p4');
      await pressKeys('g');
      expect(focusedId()).to.equal('h');
      await pressKeys('5gjg');
      expect(focusedId()).to.equal('h');
      await pressKeys('5g2g');
      expect(focusedId()).to.equal('p1');
    });
    it('a bound or pending key is prevented, an unbound one is left to the page', async () => {
      stage(PAGE);
      started();
      const seen = prevented();
      await pressKeys('j5zzq<Esc>');
      expect(seen).to.deep.equal([true, true, true, true, false, false]);
    });
    it('Esc discards the pending keys and is prevented', async () => {
      stage(PAGE);
      const nav = started();
      const seen = prevented();
      await pressKeys('z<Esc>');
      expect([seen, nav.pending().keys]).to.deep.equal([[true, true], '']);
    });
    it('a key that the page has prevented is ignored', async () => {
      stage(PAGE);
      started();
      byId('main').addEventListener('keydown', event => event.preventDefault());
      await pressKeys('jj');
      expect(focusedId()).to.equal('h');
    });
    it('a key whose propagation the page stops is handled with the option capture', async () => {
      stage(PAGE);
      started({ capture: true });
      document.body.addEventListener('keydown', event => event.stopPropagation(), { once: true });
      await pressKeys('j');
      expect(focusedId()).to.equal('h');
    });
    it('pending keys are returned with their possible continuations', () => {
      const nav = started();
      nav.feed('3z');
      const { keys, count, continuations } = nav.pending();
      expect([keys, count]).to.deep.equal(['z', 3]);
      expect(continuations.map(({ keys: all }) => all)).to.include.members(['zz', 'zt', 'zj']);
      expect(continuations[0]?.title).to.equal('Centre the current item');
      expect(continuations[0]?.rest).to.deep.equal(['z']);
    });
    it('pending keys are discarded when the window loses the focus', () => {
      const nav = started();
      nav.feed('5z');
      window.dispatchEvent(new FocusEvent('blur'));
      expect([nav.pending().keys, nav.pending().count]).to.deep.equal(['', 0]);
    });
    it('modifiers do not break a pending sequence', () => {
      stage(PAGE);
      const nav = started();
      nav.feed('jz');
      for (const key of ['Shift', 'Control', 'AltGraph', 'CapsLock', 'Dead'])
        document.body.dispatchEvent(pressed(key));
      expect(nav.pending().keys).to.equal('z');
    });
    it('an event without a key, as autofill sends it, is not an error', () => {
      const reported = reports();
      started();
      document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
      expect(reported).to.deep.equal([]);
    });
    it('a held key repeats a motion, but runs a toggle only once', () => {
      stage(PAGE);
      started().feed('j');
      for (const repeat of [false, true, true])
        byId('main').dispatchEvent(pressed('j', { code: 'KeyJ', repeat }));
      const before = byId('left').hidden;
      document.body.dispatchEvent(pressed('z'));
      document.body.dispatchEvent(pressed('h'));
      document.body.dispatchEvent(pressed('h', { repeat: true }));
      expect([focusedId(), before, byId('left').hidden]).to.deep.equal(['p3', false, true]);
    });
    it('with g and gg bound, g runs after the timeout', () => {
      stage(PAGE);
      const nav = started({ keymap: [vim, { gg: 'move.last' }], timeoutlen: 1 });
      nav.feed('jjg');
      expect(focusedId()).to.equal('p1');
      return new Promise<void>(done => {
        document.addEventListener('keynav-pending', () => done(), { once: true });
      }).then(() => expect(focusedId()).to.equal('h'));
    });
    it('without a timeout g waits without limit', () => {
      stage(PAGE);
      const nav = started({ keymap: [vim, { gg: 'move.last' }], timeoutlen: false });
      nav.feed('jg');
      expect(nav.pending().keys).to.equal('g');
      nav.feed('g');
      expect(focusedId()).to.equal('p12');
    });
    it('a paused engine leaves every key to the page until it is resumed', async () => {
      stage(PAGE);
      const nav = started();
      nav.pause();
      const seen = prevented();
      await pressKeys('j');
      expect([focusedId(), seen]).to.deep.equal(['body', [false]]);
      nav.resume();
      await pressKeys('j');
      expect(focusedId()).to.equal('h');
    });
    it('a key event from a script is handled like a real one', () => {
      stage(PAGE);
      started();
      document.body.dispatchEvent(pressed('о', { code: 'KeyJ' }));
      expect(focusedId()).to.equal('h');
    });
    it('F6 goes through the regions and is left to the browser after the last one', async () => {
      stage(PAGE);
      started();
      const seen = prevented();
      await pressKeys('H<F6>');
      document.activeElement?.dispatchEvent(pressed('F6'));
      expect([focusedId(), seen]).to.deep.equal(['h', [true, true, false]]);
    });
  });
});
