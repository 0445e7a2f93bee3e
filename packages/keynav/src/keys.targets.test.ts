/** Keys bound by one function, on whatever gives key events: which binding counts, where it is heard, what stop leaves. */

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
    it('later ones win over earlier ones, and stop brings those back', () => {
      bound({ j: say('first'), k: say('first') });
      const stop = bound({ j: say('second'), k: null });
      expect([key('j'), key('k'), whatRan()]).to.deep.equal([true, false, 'second']);
      stop();
      expect([key('j'), key('k'), whatRan()]).to.deep.equal([true, true, 'first first']);
    });
    it('they can be taken away in any order', () => {
      const stops = ['a', 'b', 'c'].map(name => bound({ j: say(name) }));
      for (const [i, left] of [
        [1, 'c'],
        [2, 'a'],
        [0, ''],
      ] as const) {
        stops[i]?.();
        stops[i]?.();
        key('j');
        expect(whatRan()).to.equal(left);
      }
    });
    it('of one key written twice the last counts', () => {
      bound({ '<C-p>': say('a'), '<C-P>': say('b'), 'Ctrl+P': say('c') });
      key('p', { ctrlKey: true });
      expect(whatRan()).to.equal('c');
    });
    it('null of all that begins with a key gives the key back, and its clock', () => {
      bound(each('zz zh g gg'));
      bound({ zz: null, zh: null, gg: null });
      expect([key('z'), key('g'), whatRan()]).to.deep.equal([false, true, 'g']);
    });
    it('a command may take its own binding away, and bind another', () => {
      const stop = bound({ j: () => (stop(), bound(each('k'))) });
      expect([key('j'), key('j'), key('k'), whatRan()]).to.deep.equal([true, false, true, 'k']);
    });
    it('the timeoutlen that was told last counts', () => {
      const pass = clock();
      bound(each('g gg'), { timeoutlen: 5000 });
      bound(each('x'), { timeoutlen: 50 });
      key('g');
      pass(50);
      expect(whatRan()).to.equal('g');
    });
    it('what a call told counts until its stop', () => {
      bound(each('j'));
      const stop = bound(each('k'), { counts: false });
      expect(key('5')).to.equal(false);
      stop();
      expect([key('5'), key('j'), whatRan()]).to.deep.equal([true, true, '5j']);
    });
    it('stop and abort leave no listener', () => {
      const left = listeners();
      bind(window, each('g gg'))();
      const controller = new AbortController();
      bind(window, each('j'), { capture: true, signal: controller.signal });
      expect(left()).to.include.members(['keydown', 'blur', 'pagehide']);
      controller.abort();
      expect(left().join(' ')).to.equal('');
    });
    it('nor does stop where nothing was bound', () => {
      const left = listeners();
      bind(window, {})();
      expect(left().join(' ')).to.equal('');
    });
    it('nor on a signal that lives on', () => {
      const left = listeners();
      bind(window, each('j'), { signal: new AbortController().signal })();
      expect(left().join(' ')).to.equal('');
    });
    it('a signal that was aborted before binds nothing', () => {
      bound(each('j'), { signal: AbortSignal.abort() });
      expect(key('j')).to.equal(false);
    });
  });

  describe('where they are heard', () => {
    it('on an element only inside it, and before the window', () => {
      stage('<div id=in><p id=p></p></div>');
      bound({ j: say('window') });
      bound({ j: say('element') }, {}, byId('in'));
      key('j');
      key('j', {}, byId('p'));
      expect(whatRan()).to.equal('window element');
    });
    it('with capture also where the page stops its keys', () => {
      stage('<p id=p></p>').addEventListener('keydown', event => event.stopPropagation());
      bound(each('j'));
      bound(each('k'), { capture: true });
      expect([key('j', {}, byId('p')), key('k', {}, byId('p')), whatRan()]).to.deep.equal([false, true, 'k']);
    });
    it('not where the page has prevented them', () => {
      stage('<p id=p></p>').addEventListener('keydown', event => event.preventDefault());
      bound(each('j'));
      key('j', {}, byId('p'));
      expect(whatRan()).to.equal('');
    });
    it('with trusted not from scripts, but from a keyboard', async () => {
      bound(each('j'), { trusted: true });
      expect(key('j')).to.equal(false);
      await pressKeys('j');
      expect(whatRan()).to.equal('j');
    });
    it('an event without a key, as autofill sends, is no error', () => {
      const reported = reports();
      bound(each('j'));
      document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
      expect(reported).to.deep.equal([]);
    });
  });
});
