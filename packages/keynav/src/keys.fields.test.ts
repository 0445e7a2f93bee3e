/** Tests keys bound with `bind` in fields and widgets. */

import { expect } from '@open-wc/testing';
import { bound, each, key, whatRan } from '../test/bound.js';
import { pressKeys } from '../test/real.js';
import { byId, clear, stage } from '../test/stage.js';

describe('bound keys', () => {
  beforeEach(() => window.focus());
  afterEach(() => {
    clear();
    whatRan();
  });

  describe('in fields', () => {
    const where: readonly (readonly [html: string, does: string])[] = [
      ['<input id=x>', ''],
      ['<input id=x type=search>', ''],
      ['<textarea id=x></textarea>', ''],
      ['<select id=x><option>1</select>', ''],
      ['<div contenteditable><b id=x>b</b></div>', ''],
      ...'textbox searchbox combobox spinbutton listbox menuitem treeitem'
        .split(' ')
        .map(role => [`<div id=x role=${role} tabindex=0></div>`, ''] as const),
      ...'checkbox radio range file button'
        .split(' ')
        .map(type => [`<input id=x type=${type}>`, 'j'] as const),
      ['<button id=x>b</button>', 'j'],
      ['<a id=x href="#">a</a>', 'j'],
      ['<div id=x role=slider tabindex=0></div>', 'j'],
    ];
    for (const [html, does] of where)
      it(`${does ? 'run' : 'run only with inFields'} in ${html}`, () => {
        stage(html);
        bound({ ...each('j'), ...each('<C-j>', { inFields: true }) });
        expect(key('j', {}, byId('x'))).to.equal(does !== '');
        expect(whatRan()).to.equal(does);
        expect(key('j', { ctrlKey: true }, byId('x'))).to.equal(true);
        expect(whatRan()).to.equal('<C-j>');
      });

    it('run by default with the option inFields, and digits are text', async () => {
      stage('<input id=x>');
      bound({ ...each('j'), ...each('k', { inFields: false }) }, { inFields: true });
      byId('x').focus();
      await pressKeys('5jk');
      expect([whatRan(), (byId('x') as HTMLInputElement).value]).to.deep.equal(['j', '5k']);
    });
    it('are typed in a field in open shadow roots, and run on a button there', async () => {
      const root = stage('<div id=x></div>').querySelector('div')?.attachShadow({ mode: 'open' });
      const inner = root?.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const [input, button] = ['input', 'button'].map(name =>
        inner?.appendChild(document.createElement(name)),
      );
      bound(each('j'));
      bound(each('k'), {}, byId('x'));
      input?.focus();
      await pressKeys('jk');
      expect([whatRan(), (input as HTMLInputElement).value]).to.deep.equal(['', 'jk']);
      button?.focus();
      await pressKeys('jk');
      expect(whatRan()).to.equal('j k');
    });
    it('include Enter with inFields, in any field', () => {
      stage('<input id=input><textarea id=area></textarea>');
      bound(each('<CR>', { inFields: true }));
      key('Enter', {}, byId('area'));
      expect(whatRan()).to.equal('<CR>');
      key('Enter', {}, byId('input'));
      expect(whatRan()).to.equal('<CR>');
    });
    it('are removed by null in fields too', () => {
      stage('<input id=x>');
      bound(each('<C-s>', { inFields: true }));
      bound({ '<C-s>': null });
      expect(key('s', { ctrlKey: true }, byId('x'))).to.equal(false);
      expect(whatRan()).to.equal('');
    });
    it('are no longer pending after a key that a widget handles', () => {
      stage('<a id=x href="#">a</a>');
      bound(each('zz'));
      key('z', {}, byId('x'));
      expect(key('Enter', {}, byId('x'))).to.equal(false);
      key('z', {}, byId('x'));
      expect(whatRan()).to.equal('');
    });
    it('stay pending during composition and after dead keys', () => {
      stage('<input id=x>');
      bound(each('zz'));
      key('z');
      const inField = key('z', { isComposing: true }, byId('x'));
      expect([inField, key('Dead'), key('Process')]).to.deep.equal([false, false, false]);
      key('z');
      expect(whatRan()).to.equal('zz');
    });
  });

  describe('on widgets', () => {
    it('do not override Space and Enter on a button, nor Enter on a link', async () => {
      stage('<button id=b>b</button><a id=a href="#a">a</a>');
      const clicked: string[] = [];
      for (const id of 'ba') byId(id).addEventListener('click', () => clicked.push(id));
      bound(each('<Space> <CR>'));
      byId('b').focus();
      await pressKeys(' <CR>');
      byId('a').focus();
      await pressKeys('<CR>');
      expect([clicked.join(''), whatRan()]).to.deep.equal(['bba', '']);
    });
    for (const [html, isLeft] of [
      ['<input id=x type=range>', true],
      ['<input id=x type=radio>', true],
      ['<div id=x role=slider></div>', true],
      ['<div id=x role=tab></div>', true],
      ['<input id=x type=checkbox>', false],
      ['<p id=x>p</p>', false],
    ] as const)
      it(`${isLeft ? 'leave arrow keys to' : 'run for arrow keys on'} ${html}`, () => {
        stage(html);
        bound(each('<Down>'));
        expect(key('ArrowDown', {}, byId('x'))).to.equal(!isLeft);
      });
  });
});
