/** Tests that keys that the page uses itself are left to it, by real keys. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';

/** Listens to keys on the document until the end of the test, as the scripts of most pages do. */
function onKey(act: (key: string) => void): void {
  const listener = (event: KeyboardEvent): void => act(event.key);
  document.addEventListener('keydown', listener);
  later(() => document.removeEventListener('keydown', listener));
}

const PROSE = '<main><h1 id=h>Post</h1><p id=a>One.</p><p id=b>Two.</p></main>';
const SECTION = '<details id=d open><summary>x</summary>y</details>';

describe('a key that the page uses', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('is typed into the field that the page focuses at the first letter', async () => {
    stage(`${PROSE}<textarea id=box></textarea>`);
    started();
    onKey(key => key.length === 1 && byId('box').focus());
    await pressKeys('jam');
    expect((byId('box') as HTMLTextAreaElement).value).to.equal('jam');
  });
  for (const attribute of ['aria-keyshortcuts="m k Control+J"', 'data-keynav-leave="m k <c-j>"'])
    it(`is left to an element with ${attribute}, and to what is inside it`, async () => {
      stage(
        `<main><p id=a>One.</p><div ${attribute}><button id=x>Play</button></div><p id=b>Two.</p></main>`,
      );
      started();
      byId('x').focus();
      await pressKeys('k<C-j>');
      expect(focusedId()).to.equal('x');
      await pressKeys('j');
      expect(focusedId()).to.equal('b');
      await pressKeys('k');
      expect(focusedId()).to.equal('x');
    });
  it('is left to an element only at the beginning, and not after a count or other keys', async () => {
    stage('<main data-keynav-leave="j z"><p id=a>One.</p><p id=b>Two.</p><p id=c>Three.</p></main>');
    const nav = started({ keymap: { j: 'move.next', g: 'move.first', yj: 'move.last' } });
    await pressKeys('g');
    await pressKeys('jj');
    expect(focusedId()).to.equal('a');
    await pressKeys('1j');
    expect(focusedId()).to.equal('b');
    await pressKeys('yj');
    expect([focusedId(), nav.pending().keys]).to.deep.equal(['c', '']);
  });
  it('runs although keynav itself describes its keys on the focused element', async () => {
    stage('<main><p id=a>One.</p><button id=x data-keynav-keys=q>Play</button><p id=b>Two.</p></main>');
    started();
    await pressKeys('jj');
    expect([focusedId(), byId('x').getAttribute('aria-keyshortcuts')]).to.deep.equal(['x', 'q']);
    let clicks = 0;
    byId('x').addEventListener('click', () => clicks++);
    await pressKeys('q');
    expect(clicks).to.equal(1);
  });
  it('is a motion that goes on from an element where the page stops all keys, when it is released', async () => {
    stage('<main><p id=a>One.</p><div id=box><button id=x>Play</button></div><p id=b>Two.</p></main>');
    started();
    byId('box').addEventListener('keydown', event => event.stopPropagation());
    await pressKeys('jjj');
    expect(focusedId()).to.equal('b');
    await pressKeys('k2k');
    expect(focusedId()).to.equal('a');
  });
  it('stays with the page that stops it, if it is no motion or the page has moved the focus there', async () => {
    stage(
      '<main><p id=a>One.</p><ul id=box><li><button id=x>Play</button><li><button id=y>Stop</button></ul></main>',
    );
    started();
    let clicks = 0;
    byId('box').addEventListener('keydown', event => event.stopPropagation());
    byId('box').addEventListener('click', () => clicks++);
    await pressKeys('jjo');
    expect([focusedId(), clicks]).to.deep.equal(['x', 0]);
    byId('y').focus();
    await pressKeys('k');
    expect(focusedId()).to.equal('y');
  });
  it('with Shift is another key, for letters only', async () => {
    stage(
      '<main><p id=a>One.</p><button id=x aria-keyshortcuts="g ] Shift+J">Play</button><p id=b>Two.</p></main>',
    );
    started();
    byId('x').focus();
    await pressKeys('g]J');
    expect(focusedId()).to.equal('x');
    await pressKeys('G');
    expect(focusedId()).to.equal('b');
  });
  it('does not also collapse sections, if the page has shown something at it', async () => {
    stage(`<main>${SECTION}<p>x</p></main><output id=did></output>`);
    started();
    onKey(key => key === 'C' && (byId('did').textContent += key));
    await pressKeys('jC');
    expect([(byId('d') as HTMLDetailsElement).open, byId('did').textContent]).to.deep.equal([true, 'C']);
    await pressKeys('E');
    expect(byId('did').textContent).to.equal('C');
  });
  it('does not also move, on a page that distinguishes keys', async () => {
    stage(`${PROSE}<output id=did></output>`);
    started();
    onKey(key => key === 'j' && (byId('did').textContent += key));
    await pressKeys('gj');
    expect([focusedId(), byId('did').textContent]).to.deep.equal(['h', 'j']);
  });
  it('moves on a page that changes at every key', async () => {
    stage(`${PROSE}<output id=did></output>`);
    started();
    onKey(key => (byId('did').textContent += key));
    await pressKeys('qwert');
    await pressKeys('jj');
    expect(focusedId()).to.equal('a');
  });
  it('is not every key at which the page marks the focused element or the body', async () => {
    stage(PROSE);
    started();
    onKey(key => {
      document.activeElement?.classList.toggle(`at-${key}`);
      document.body.classList.toggle('by-keys');
      // Neither changes anything.
      byId('a').removeAttribute('hidden');
      byId('h').hidden = false;
    });
    later(() => document.body.removeAttribute('class'));
    await pressKeys('jj');
    expect(focusedId()).to.equal('a');
  });
});

describe('Esc', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('closes the list of a combobox, and leaves the field only when pressed again', async () => {
    stage(`${PROSE}<div><input id=c role=combobox aria-expanded=true></div>`);
    started();
    byId('c').addEventListener('keydown', ({ key, target }) => {
      if (key === 'Escape') (target as Element).setAttribute('aria-expanded', 'false');
    });
    byId('c').focus();
    await pressKeys('<Esc>');
    expect([focusedId(), byId('c').getAttribute('aria-expanded')]).to.deep.equal(['c', 'false']);
    await pressKeys('<Esc>');
    expect(focusedId()).not.to.equal('c');
  });
  it('leaves a field of one line after the page has used it once', async () => {
    stage(`${PROSE}<div><input id=c></div>`);
    started();
    byId('c').addEventListener('keydown', event => event.key === 'Escape' && event.preventDefault(), {
      once: true,
    });
    byId('c').focus();
    await pressKeys('<Esc>');
    expect(focusedId()).to.equal('c');
    await pressKeys('<Esc>');
    expect(focusedId()).not.to.equal('c');
  });
});
