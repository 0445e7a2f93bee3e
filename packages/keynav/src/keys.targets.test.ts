/** Tests keys bound with `bind` on different targets: which binding runs, where, and until when. */

import { expect } from '@open-wc/testing';
import { bound, each, key, listeners, say, whatRan } from '../test/bound.js';
import { clock } from '../test/clock.js';
import { pressKeys } from '../test/real.js';
import { byId, clear, reports, stage } from '../test/stage.js';
import { bind } from './keys.js';

describe('bound keys', () => {
  beforeEach(() => window.focus());
  afterEach(() => {
    clear();
    whatRan();
  });

  describe('on one target', () => {
    it('override earlier ones until they are removed', () => {
      bound({ j: say('first'), k: say('first') });
      const stop = bound({ j: say('second'), k: null });
      expect([key('j'), key('k'), whatRan()]).to.deep.equal([true, false, 'second']);
      stop();
      expect([key('j'), key('k'), whatRan()]).to.deep.equal([true, true, 'first first']);
    });
    it('can be removed in any order', () => {
      const stops = ['a', 'b', 'c'].map(name => bound({ j: say(name) }));
      for (const [i, active] of [
        [1, 'c'],
        [2, 'a'],
        [0, ''],
      ] as const) {
        stops[i]?.();
        stops[i]?.();
        key('j');
        expect(whatRan()).to.equal(active);
      }
    });
    it('run the last binding if one key has several spellings', () => {
      bound({ '<C-p>': say('a'), '<C-P>': say('b'), 'Ctrl+P': say('c') });
      key('p', { ctrlKey: true });
      expect(whatRan()).to.equal('c');
    });
    it('leave a prefix to the page, without a timeout, if null removes all longer ones', () => {
      bound(each('zz zh g gg'));
      bound({ zz: null, zh: null, gg: null });
      expect([key('z'), key('g'), whatRan()]).to.deep.equal([false, true, 'g']);
    });
    it('can remove themselves and bind others while they run', () => {
      const stop = bound({ j: () => (stop(), bound(each('k'))) });
      expect([key('j'), key('j'), key('k'), whatRan()]).to.deep.equal([true, false, true, 'k']);
    });
    it('use the last timeoutlen', () => {
      const pass = clock();
      bound(each('g gg'), { timeoutlen: 5000 });
      bound(each('x'), { timeoutlen: 50 });
      key('g');
      pass(50);
      expect(whatRan()).to.equal('g');
    });
    it('keep the options of a call until it is undone', () => {
      bound(each('j'));
      const stop = bound(each('k'), { counts: false });
      expect(key('5')).to.equal(false);
      stop();
      expect([key('5'), key('j'), whatRan()]).to.deep.equal([true, true, '5j']);
    });
    it('leave no listeners when they are removed or their signal is aborted', () => {
      const remaining = listeners();
      bind(window, each('g gg'))();
      const controller = new AbortController();
      bind(window, each('j'), { capture: true, signal: controller.signal });
      expect(remaining()).to.include.members(['keydown', 'blur', 'pagehide']);
      controller.abort();
      expect(remaining().join(' ')).to.equal('');
    });
    it('leave no listeners if the keymap is empty', () => {
      const remaining = listeners();
      bind(window, {})();
      expect(remaining().join(' ')).to.equal('');
    });
    it('leave no listeners on their signal', () => {
      const remaining = listeners();
      bind(window, each('j'), { signal: new AbortController().signal })();
      expect(remaining().join(' ')).to.equal('');
    });
    it('are not bound if the signal is already aborted', () => {
      bound(each('j'), { signal: AbortSignal.abort() });
      expect(key('j')).to.equal(false);
    });
  });

  describe('on several targets', () => {
    it('on an element run only inside it, and before those on the window', () => {
      stage('<div id=in><p id=p></p></div>');
      bound({ j: say('window') });
      bound({ j: say('element') }, {}, byId('in'));
      key('j');
      key('j', {}, byId('p'));
      expect(whatRan()).to.equal('window element');
    });
    it('with capture run even if the page stops the propagation of key events', () => {
      stage('<p id=p></p>').addEventListener('keydown', event => event.stopPropagation());
      bound(each('j'));
      bound(each('k'), { capture: true });
      expect([key('j', {}, byId('p')), key('k', {}, byId('p')), whatRan()]).to.deep.equal([false, true, 'k']);
    });
    it('do not run if the page has prevented the event', () => {
      stage('<p id=p></p>').addEventListener('keydown', event => event.preventDefault());
      bound(each('j'));
      key('j', {}, byId('p'));
      expect(whatRan()).to.equal('');
    });
    it('with trusted run for real key presses only', async () => {
      bound(each('j'), { trusted: true });
      expect(key('j')).to.equal(false);
      await pressKeys('j');
      expect(whatRan()).to.equal('j');
    });
    it('ignore an event without a key, as autofill sends it', () => {
      const reported = reports();
      bound(each('j'));
      document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
      expect(reported).to.deep.equal([]);
    });
  });
});
