/** Tests bindings and commands of a running engine. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { byId, clear, focusedId, later, PAGE, prevented, reports, stage, started } from '../../test/stage.js';
import { keynav } from '../engine/engine.js';
import { vim } from '../keymaps/vim.js';

describe('a running engine', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  describe('bindings and commands', () => {
    it('an error in a command is reported once, and the next key works', async () => {
      stage(PAGE);
      const reported = reports();
      const nav = keynav({ keymap: [vim, { x: 'test.throw', y: 'test.when' }] });
      nav.commands.add(
        {
          name: 'test.throw',
          title: 'T',
          group: 'G',
          run: () => {
            throw new Error('on purpose');
          },
        },
        {
          name: 'test.when',
          title: 'W',
          group: 'G',
          when: () => {
            throw new Error('also on purpose');
          },
          run: () => true,
        },
      );
      later(nav.start());
      await pressKeys('5xj');
      expect([reported.length, focusedId(), nav.pending().count]).to.deep.equal([1, 'h', 0]);
      await pressKeys('2yj');
      expect([reported.length, focusedId()]).to.deep.equal([2, 'p1']);
    });
    it('null removes all bindings of a prefix, so that its key is left to the page', async () => {
      stage(PAGE);
      const nothing = { zz: null, zt: null, zb: null, zh: null, zl: null, zj: null, zk: null, zf: null };
      started({ keymap: [vim, nothing] });
      const seen = prevented();
      await pressKeys('z');
      expect(seen).to.deep.equal([false]);
    });
    it('removing a binding restores the earlier one', () => {
      stage(`${PAGE}`);
      const nav = started();
      const undo = nav.bind(document.documentElement, { j: 'move.last' });
      nav.feed('j');
      expect(focusedId()).to.equal('p12');
      undo();
      nav.feed('gj');
      expect(focusedId()).to.equal('p1');
    });
    it('a binding of an element runs only inside it, until its signal is aborted', async () => {
      stage(PAGE);
      const nav = started();
      const stop = new AbortController();
      nav.bind(byId('left'), { qq: 'region.main' }, { signal: stop.signal });
      const seen = prevented();
      await pressKeys('jqH');
      expect([focusedId(), seen]).to.deep.equal(['l1', [true, false, true]]);
      await pressKeys('qq');
      expect(focusedId()).to.equal('h');
      stop.abort();
      await pressKeys('Hqq');
      expect(focusedId()).to.equal('l1');
      nav.bind(byId('left'), { qq: 'region.main' }, { signal: stop.signal });
      await pressKeys('qq');
      expect(focusedId()).to.equal('l1');
    });
    it('null for an element removes a binding only there', async () => {
      stage(PAGE);
      started().bind(byId('left'), { j: null });
      await pressKeys('Hj');
      expect(focusedId()).to.equal('l1');
      await pressKeys('Jj');
      expect(focusedId()).to.equal('p1');
    });
    it('two spellings of one sequence in a keymap cause a warning', () => {
      const warned: unknown[] = [];
      const real = console.warn;
      console.warn = (...words: unknown[]) => void warned.push(words[0]);
      later(() => (console.warn = real));
      keynav({ keymap: { '<C-p>': 'move.next', '<c-P>': 'move.last' } });
      keynav({ keymap: [vim, { j: 'move.last' }] });
      expect(warned).to.have.length(1);
      expect(warned[0]).to.contain('move.next').and.to.contain('move.last');
    });
    it('single-character keys can be switched off, and that is remembered', async () => {
      stage(PAGE);
      const nav = started();
      nav.run('keys.toggle-characters');
      const seen = prevented();
      await pressKeys('jz<C-d>');
      expect([nav.characterKeys(), seen]).to.deep.equal([false, [false, false, true]]);
      const stored = localStorage.getItem('keynav:characters') as string;
      clear();
      localStorage.setItem('keynav:characters', stored);
      expect(started().characterKeys()).to.equal(false);
    });
    it('. repeats the last change, with its count or a new one', () => {
      stage(PAGE);
      const nav = started({ keymap: vim });
      const counts: number[] = [];
      nav.commands.add({
        name: 'test.change',
        title: 'T',
        group: 'G',
        changes: true,
        run: (_, { count }) => void counts.push(count),
      });
      nav.bind(document.documentElement, { x: 'test.change' });
      nav.feed('3x..j5.');
      expect(counts).to.deep.equal([3, 3, 3, 5]);
    });
    it('the keys of a command do not include those that the browser reserves', () => {
      const nav = keynav({ keymap: [vim, { j: 'move.last' }] });
      const keys = (command: string) => nav.keysFor(command).map(sequence => sequence.join(''));
      expect([keys('move.next'), keys('move.last')]).to.deep.equal([['<Down>'], ['j', 'G']]);
      expect(keys('document.next')).to.deep.equal(nav.apple ? ['<C-n>', '>'] : ['>']);
      nav.bind(document.body, { G: null });
      expect(keys('move.last')).to.include('G');
    });
    it('run returns whether a command of that name did something', () => {
      stage(PAGE);
      const nav = started();
      expect([
        nav.run('move.next'),
        nav.run('no.such'),
        nav.run('theme.show'),
        nav.run('move.previous'),
      ]).to.deep.equal([true, false, false, false]);
    });
    it('an offered dialog is opened by its key, and closed by Esc', () => {
      const nav = started();
      let isOpen = false;
      const withdraw = nav.offer('keys', {
        show: () => (isOpen = true),
        hide: () => (isOpen = false),
        isOpen: () => isOpen,
      });
      nav.feed('?');
      expect(isOpen).to.equal(true);
      nav.feed('<Esc>');
      expect(isOpen).to.equal(false);
      withdraw();
      expect(nav.run('keys.show')).to.equal(false);
    });
  });
});
