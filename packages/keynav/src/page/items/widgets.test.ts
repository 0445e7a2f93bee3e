/** Tests that a walk never enters widgets that react to letters, but stops beside them, and that Enter leads in and Esc out. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';

/** A component whose shadow content chooses by typed letters. */
class LetterSelect extends HTMLElement {
  value = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).innerHTML =
      '<div role=combobox tabindex=0 aria-expanded=false aria-label=Food>Pick</div>';
    this.addEventListener('keydown', ({ key }) => (this.value = key));
  }
}
customElements.define('x-letter-select', LetterSelect);

const frame = '<iframe id=w title=Player srcdoc="<button>Play</button>"></iframe>';
const kinds: readonly (readonly [kind: string, html: string])[] = [
  ['editable content', '<div id=w contenteditable><p>draft</p></div>'],
  ['a text field', '<textarea id=w></textarea>'],
  ['a text field in a list of controls', '<div><button>x</button><input id=w></div>'],
  ['a select', '<select id=w><option>Green<option>Jade</select>'],
  ['a text box of a script', '<div id=w role=textbox tabindex=0>draft</div>'],
  ['a tree', '<ul id=w role=tree><li role=treeitem tabindex=0>Jam<li role=treeitem tabindex=-1>Kale</ul>'],
  ['a list box', '<ul id=w role=listbox tabindex=0><li role=option>Jam<li role=option>Kale</ul>'],
  ['a menu bar', '<div id=w role=menubar><a role=menuitem tabindex=0 href="#">File</a></div>'],
  [
    'a grid',
    '<div id=w role=grid><div role=row><span role=gridcell tabindex=0>1</span><span role=gridcell tabindex=-1>2</span></div></div>',
  ],
  ['an application', '<div id=w role=application tabindex=0>Map</div>'],
  ['a drawing with keys', '<canvas id=w tabindex=0></canvas>'],
  ['a frame', frame],
  ['a frame in a box of its own', `<div>${frame}</div>`],
  ['a component that chooses by letters', '<x-letter-select id=w></x-letter-select>'],
];

/** A component of several controls, one of which is a field. */
class Toolbox extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<button>More</button><div><input></div>';
  }
}
customElements.define('x-toolbox-of-controls', Toolbox);

describe('a walk', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  for (const [kind, html] of kinds)
    it(`passes ${kind} in both directions without entering it`, async () => {
      stage(`<main><h1 id=h>Post</h1><p id=a>Before.</p>${html}<p id=b>After.</p></main>`);
      started();
      const widget = byId('w');
      const before = widget.outerHTML;
      const entered: string[] = [];
      const enter = (event: Event): void => void entered.push((event.target as Element).localName);
      widget.addEventListener('focusin', enter);
      const stops: string[] = [];
      for (const key of 'jjjjjjkkkkkk') {
        await pressKeys(key);
        stops.push(focusedId());
        expect(document.activeElement === document.body, `the focus is on the body after ${key}`).to.equal(
          false,
        );
      }
      expect([widget.outerHTML, entered]).to.deep.equal([before, []]);
      expect([stops.includes('b'), stops.at(-1)]).to.deep.equal([true, 'h']);
      expect(document.querySelectorAll('[data-keynav-own]:not([role=status])')).to.have.length(0);
    });

  it('stops once beside a widget, with its name and what to press', async () => {
    stage(
      '<main><p id=a>Before.</p><div id=w contenteditable aria-label=Draft>x</div><p id=b>After.</p></main>',
    );
    started();
    const notices: string[] = [];
    const note = (event: Event): void =>
      void notices.push((event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', note);
    later(() => document.removeEventListener('keynav-notice', note));
    const box = byId('w').getBoundingClientRect();
    await pressKeys('jj');
    const stop = document.activeElement as HTMLElement;
    expect(stop.getAttribute('aria-label')).to.equal('Draft: Enter goes in, Esc comes back');
    expect(stop.nextElementSibling?.id).to.equal('w');
    const { left, top, width, height } = stop.getBoundingClientRect();
    expect([left, top, width, height].map(Math.round)).to.deep.equal(
      [box.left, box.top, box.width, box.height].map(Math.round),
    );
    expect(byId('w').getBoundingClientRect().top).to.equal(box.top);
    await pressKeys('j');
    expect([focusedId(), stop.isConnected]).to.deep.equal(['b', false]);
    await pressKeys('kjk');
    expect(notices).to.deep.equal(['Enter or i goes in, Esc comes back']);
  });
  for (const key of ['<CR>', 'o', 'i'])
    it(`goes into the widget by ${key}, and back by Esc`, async () => {
      stage('<main><p>Before.</p><div id=w contenteditable>x</div><p id=b>After.</p></main>');
      const nav = started();
      await pressKeys(`jj${key}`);
      expect([focusedId(), nav.mode()]).to.deep.equal(['w', 'insert']);
      await pressKeys('<Esc>');
      await until(() => nav.mode() === 'normal', 'the widget is left');
      expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
      await pressKeys('j');
      expect(focusedId()).to.equal('b');
    });
  it('goes into a tree by Enter, where letters belong to the tree, and back by Esc', async () => {
    stage(
      '<main><p>Before.</p><ul role=tree><li id=t role=treeitem tabindex=0>Jam<li role=treeitem tabindex=-1>Kale</ul><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('t');
    await pressKeys('j');
    expect(focusedId()).to.equal('t');
    await pressKeys('<Esc>j');
    expect(focusedId()).to.equal('b');
  });
  it('enters a component of several controls, and stops beside its field', async () => {
    stage(
      '<main><p>Before.</p><x-toolbox-of-controls id=w></x-toolbox-of-controls><p id=b>After.</p></main>',
    );
    started();
    const { shadowRoot } = byId('w');
    await pressKeys('jj');
    expect(shadowRoot?.activeElement?.textContent).to.equal('More');
    await pressKeys('jj');
    expect([focusedId(), shadowRoot?.querySelector('input')?.value]).to.deep.equal(['b', '']);
  });
  it('leaves a tree by Esc although one of its nodes is open', async () => {
    stage(
      '<main><p>Before.</p><ul role=tree><li id=t role=treeitem tabindex=0 aria-expanded=true>Jam<ul role=group><li role=treeitem tabindex=-1>Red</ul></ul><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('t');
    await pressKeys('<Esc>j');
    expect(focusedId()).to.equal('b');
  });
  it('writes nothing into a main that is an editor as a whole', async () => {
    stage(
      '<main id=m contenteditable><h1>Draft</h1><p>One.</p></main><footer><a id=f href="#">x</a></footer>',
    );
    started();
    const before = byId('m').outerHTML;
    await pressKeys('jjk');
    expect([byId('m').outerHTML, byId('m').contains(document.activeElement)]).to.deep.equal([before, false]);
    await pressKeys('<F6>');
    expect(focusedId()).to.equal('f');
  });
  for (const [list, html] of [
    [
      'a menu without managed focus',
      '<ul role=menu><li role=none><a id=x role=menuitem href="#x">x</a></ul>',
    ],
    ['a sortable table', '<table role=grid><tr><th tabindex=0>Name<tr><td><a id=x href="#x">x</a></table>'],
  ] as const)
    it(`walks ${list} as any other content, and its links open`, async () => {
      stage(`<nav>${html}<a id=y href="#y">y</a></nav><main><p>Text.</p></main>`);
      started();
      let clicks = 0;
      byId('x').addEventListener('click', event => (event.preventDefault(), clicks++));
      byId('x').focus();
      await pressKeys('jko');
      expect([focusedId(), clicks]).to.deep.equal(['x', 1]);
    });
  it('goes into a frame by Enter, and back by Esc', async () => {
    stage(`<main><p>Before.</p>${frame}<p id=b>After.</p></main>`);
    started();
    const inner = byId('w') as HTMLIFrameElement;
    await until(() => inner.contentDocument?.querySelector('button'), 'the frame is loaded');
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('w');
    await pressKeys('<Esc>');
    await until(() => focusedId() !== 'w', 'the frame is left');
    expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
    await pressKeys('j');
    expect(focusedId()).to.equal('b');
  });
  it('leaves an editor that uses Esc itself by F6', async () => {
    stage('<main><p>Before.</p><div id=w contenteditable>x</div><p id=b>After.</p></main>');
    started();
    let isInserting = true;
    byId('w').addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !isInserting) return;
      isInserting = false;
      event.preventDefault();
    });
    await pressKeys('jj<CR><Esc><Esc>');
    expect(focusedId()).to.equal('w');
    await pressKeys('<F6>');
    expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
  });
  it('stops beside a widget in a list item and in a cell', async () => {
    stage(
      '<main><ul><li id=l><div contenteditable>x</div></li></ul><table><tr><td><button>a</button><input id=t></td></tr></table><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('j');
    expect(focusedId()).to.equal('l');
    await pressKeys('G');
    expect(focusedId()).to.equal('b');
    expect((byId('t') as HTMLInputElement).value).to.equal('');
  });
});
