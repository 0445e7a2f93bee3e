/** Who a key belongs to: the field, the widget, or us. */

import { expect } from '@open-wc/testing';
import { clear, stage } from '../../../test/stage.js';
import { focused, isLeavable, isTextField, isTypingIn, originOf, ownsKey } from './typing.js';

const fields: readonly (readonly [html: string, isTyping: boolean])[] = [
  ['<input>', true],
  ['<input type=search>', true],
  ['<input type=number>', true],
  ['<input type=date>', true],
  ['<input type=password>', true],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<div contenteditable></div>', true],
  ['<div contenteditable=plaintext-only></div>', true],
  ['<div role=textbox tabindex=0></div>', true],
  ['<div role=searchbox tabindex=0></div>', true],
  ['<div role=combobox tabindex=0></div>', true],
  ['<div role=spinbutton tabindex=0></div>', true],
  ['<div role=listbox tabindex=0></div>', true],
  ['<div role=menuitem tabindex=0></div>', true],
  ['<div role=treeitem tabindex=0></div>', true],
  ['<input type=checkbox>', false],
  ['<input type=radio>', false],
  ['<input type=range>', false],
  ['<input type=file>', false],
  ['<input type=submit>', false],
  ['<button>x</button>', false],
  ['<a href="#">x</a>', false],
  ['<p>x</p>', false],
  ['<div contenteditable=false></div>', false],
  ['<div role=slider tabindex=0></div>', false],
];
const arrows: readonly (readonly [html: string, isOwner: boolean])[] = [
  ['<input type=range>', true],
  ['<input type=radio>', true],
  ['<div role=slider></div>', true],
  ['<div role=tab></div>', true],
  ['<div role=gridcell></div>', true],
  ['<video></video>', true],
  ['<div focusgroup><button></button></div>', true],
  ['<button></button>', false],
  ['<input type=checkbox>', false],
  ['<p></p>', false],
];

describe('typing', () => {
  afterEach(clear);

  for (const [html, isTyping] of fields)
    it(`${html} ${isTyping ? 'takes' : 'leaves'} characters`, () =>
      expect(isTypingIn(stage(html).firstElementChild)).to.equal(isTyping));
  for (const [html, isOwner] of arrows) {
    it(`${html} ${isOwner ? 'owns' : 'leaves'} arrows, and no letters`, () => {
      const el = (stage(html).querySelector('button') ??
        document.body.lastElementChild?.firstElementChild) as Element;
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'ArrowDown' }))).to.equal(isOwner);
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'j' }))).to.equal(false);
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true }))).to.equal(false);
    });
  }
  it('a child of editable content is typing', () =>
    expect(isTypingIn(stage('<div contenteditable><b>x</b></div>').querySelector('b'))).to.equal(true));
  it('a select is no text field', () =>
    expect(isTextField(stage('<select></select>').firstElementChild as Element)).to.equal(false));
  it('nothing is no field', () => expect(isTypingIn(null)).to.equal(false));

  const left: readonly (readonly [html: string, isLeavable: boolean])[] = [
    ['<input>', true],
    ['<div contenteditable></div>', true],
    ['<select></select>', true],
    ['<div role=menuitem tabindex=0></div>', false],
    ['<input role=combobox aria-expanded=true>', false],
    ['<input role=combobox aria-expanded=false>', true],
    ['<button></button>', false],
  ];
  for (const [html, is] of left)
    it(`Esc ${is ? 'leaves' : 'is left to'} ${html}`, () =>
      expect(isLeavable(stage(html).firstElementChild)).to.equal(is));

  it('an input in nested shadow roots is seen', () => {
    const host = stage('<div></div>').firstElementChild as HTMLElement;
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const input = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
    let origin: Element | null = null;
    host.addEventListener('keydown', event => (origin = originOf(event)));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    input.focus();
    expect([origin, focused(document)]).to.deep.equal([input, input]);
  });
});
