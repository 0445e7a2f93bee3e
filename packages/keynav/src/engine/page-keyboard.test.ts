/** Keys pressed for real: what is taken, what is left, what waits. */

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
    it('5j moves five items and gives exactly one focusin', async () => {
      stage(PAGE);
      started();
      await pressKeys('j');
      const focusins = counted('focusin');
      await pressKeys('5j');
      expect([focusedId(), focusins()]).to.deep.equal(['p5', 1]);
    });
    it('a matched or a pending key is prevented, an unbound one is untouched', async () => {
      stage(PAGE);
      started();
      const seen = prevented();
      await pressKeys('j5zzq<Esc>');
      expect(seen).to.deep.equal([true, true, true, true, false, false]);
    });
    it('Esc drops what is pending and is swallowed for it', async () => {
      stage(PAGE);
      const nav = started();
      const seen = prevented();
      await pressKeys('z<Esc>');
      expect([seen, nav.pending().keys]).to.deep.equal([[true, true], '']);
    });
    it('a key that the page has prevented is left alone', async () => {
      stage(PAGE);
      started();
      byId('main').addEventListener('keydown', event => event.preventDefault());
      await pressKeys('jj');
      expect(focusedId()).to.equal('h');
    });
    it('a key that the page stops is heard with capture', async () => {
      stage(PAGE);
      started({ capture: true });
      document.body.addEventListener('keydown', event => event.stopPropagation(), { once: true });
      await pressKeys('j');
      expect(focusedId()).to.equal('h');
    });
    it('shows what is pending and what may follow', () => {
      const nav = started();
      nav.feed('3z');
      const { keys, count, continuations } = nav.pending();
      expect([keys, count]).to.deep.equal(['z', 3]);
      expect(continuations.map(({ keys: all }) => all)).to.include.members(['zz', 'zt', 'zj']);
      expect(continuations[0]?.title).to.equal('Centre the current item');
      expect(continuations[0]?.rest).to.deep.equal(['z']);
    });
    it('losing the window drops what is pending', () => {
      const nav = started();
      nav.feed('5z');
      window.dispatchEvent(new FocusEvent('blur'));
      expect([nav.pending().keys, nav.pending().count]).to.deep.equal(['', 0]);
    });
    it('modifiers pressed in between change nothing', () => {
      stage(PAGE);
      const nav = started();
      nav.feed('jz');
      for (const key of ['Shift', 'Control', 'AltGraph', 'CapsLock', 'Dead'])
        document.body.dispatchEvent(pressed(key));
      expect(nav.pending().keys).to.equal('z');
    });
    it('an event without a key, as autofill sends, is no error', () => {
      const reported = reports();
      started();
      document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
      expect(reported).to.deep.equal([]);
    });
    it('a held key moves on, but a toggle runs once', () => {
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
    it('with g and gg bound the clock decides', () => {
      stage(PAGE);
      const nav = started({ keymap: [vim, { gg: 'move.last' }], timeoutlen: 1 });
      nav.feed('jjg');
      expect(focusedId()).to.equal('p1');
      return new Promise<void>(done => {
        document.addEventListener('keynav-pending', () => done(), { once: true });
      }).then(() => expect(focusedId()).to.equal('h'));
    });
    it('without a clock g waits for ever', () => {
      stage(PAGE);
      const nav = started({ keymap: [vim, { gg: 'move.last' }], timeoutlen: false });
      nav.feed('jg');
      expect(nav.pending().keys).to.equal('g');
      nav.feed('g');
      expect(focusedId()).to.equal('p12');
    });
    it('pause leaves every key to the page until resume', async () => {
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
    it('a key event from a script works as a real one does', () => {
      stage(PAGE);
      started();
      document.body.dispatchEvent(pressed('о', { code: 'KeyJ' }));
      expect(focusedId()).to.equal('h');
    });
    it('F6 goes round the regions and is left to the browser after the last', async () => {
      stage(PAGE);
      started();
      const seen = prevented();
      await pressKeys('H<F6>');
      document.activeElement?.dispatchEvent(pressed('F6'));
      expect([focusedId(), seen]).to.deep.equal(['h', [true, true, false]]);
    });
  });
});
