/** Tests whether a key belongs to a field, to a widget, or to keynav. */

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
    it(`${html} ${isTyping ? 'receives' : 'does not receive'} typed characters`, () =>
      expect(isTypingIn(stage(html).firstElementChild)).to.equal(isTyping));
  for (const [html, isOwner] of arrows) {
    it(`${html} ${isOwner ? 'handles' : 'does not handle'} arrow keys, and handles no letters`, () => {
      const el = (stage(html).querySelector('button') ??
        document.body.lastElementChild?.firstElementChild) as Element;
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'ArrowDown' }))).to.equal(isOwner);
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'j' }))).to.equal(false);
      expect(ownsKey(el, new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true }))).to.equal(false);
    });
  }
  it('an element inside editable content receives typed characters', () =>
    expect(isTypingIn(stage('<div contenteditable><b>x</b></div>').querySelector('b'))).to.equal(true));
  it('a select is not a text field', () =>
    expect(isTextField(stage('<select></select>').firstElementChild as Element)).to.equal(false));
  it('without a focused element nothing receives typed characters', () =>
    expect(isTypingIn(null)).to.equal(false));

  const leavable: readonly (readonly [html: string, isLeavable: boolean])[] = [
    ['<input>', true],
    ['<div contenteditable></div>', true],
    ['<select></select>', true],
    ['<div role=menuitem tabindex=0></div>', false],
    ['<input role=combobox aria-expanded=true>', false],
    ['<input role=combobox aria-expanded=false>', true],
    ['<button></button>', false],
  ];
  for (const [html, canLeave] of leavable)
    it(`Esc ${canLeave ? 'leaves' : 'is left to'} ${html}`, () =>
      expect(isLeavable(stage(html).firstElementChild)).to.equal(canLeave));

  it('an input in nested shadow roots is found by events and by the focus', () => {
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
