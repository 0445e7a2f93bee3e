/** Tests what keys do in an open palette. */

import { expect } from '@open-wc/testing';
import { askedBy, type Asked, type KeyPlace } from './keys.js';

const place: KeyPlace = {
  isCompleting: false,
  isInside: false,
  hasActions: false,
  isInField: true,
  isEmpty: true,
  hasSelection: false,
  hasControlN: false,
};
const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

describe('a key in the palette', () => {
  for (const [key, more, where, expected] of [
    ['Escape', {}, {}, 'escape'],
    ['Enter', {}, {}, 'choose'],
    ['Enter', {}, { isInField: false }, undefined],
    ['c', { ctrlKey: true }, {}, 'close'],
    ['c', { ctrlKey: true }, { hasSelection: true }, undefined],
    ['p', { ctrlKey: true }, {}, 'close'],
    ['p', { ctrlKey: true }, { hasControlN: true }, 'move'],
    ['u', { ctrlKey: true }, {}, 'clear'],
    ['x', { ctrlKey: true }, {}, undefined],
    ['Tab', {}, {}, undefined],
    ['Tab', {}, { isCompleting: true }, 'complete'],
    ['Tab', { shiftKey: true }, { isCompleting: true }, undefined],
    ['Backspace', {}, {}, undefined],
    ['Tab', {}, { hasActions: true }, 'actions'],
    ['Tab', { shiftKey: true }, { hasActions: true }, undefined],
    ['ArrowDown', { altKey: true }, {}, 'move-group'],
    ['ArrowUp', { altKey: true }, {}, 'move-group'],
    ['Backspace', {}, { isInside: true }, 'back'],
    ['Backspace', {}, { isInside: true, isEmpty: false }, undefined],
    ['Home', {}, {}, undefined],
    ['j', {}, {}, undefined],
  ] as const) {
    it(`${JSON.stringify({ key, ...more, ...where })} means ${expected ?? 'nothing'}`, () =>
      expect(askedBy(press(key, more), { ...place, ...where })?.type).to.equal(expected));
  }

  /** Returns what a key asks for that reaches an element. */
  function askedIn(el: Element, key: string, more: object): Asked | null {
    let asked: Asked | null = null;
    el.addEventListener('keydown', event => (asked = askedBy(event as KeyboardEvent, place)), { once: true });
    el.dispatchEvent(press(key, more));
    return asked;
  }

  it('of an input method is ignored', () => {
    const field = document.createElement('input');
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['Enter', 'ArrowDown', 'Escape', 'Backspace'])
        expect(askedIn(field, key, more), key).to.equal(null);
  });
  it('with Ctrl does nothing during a composition, and is kept from the browser if it has a meaning', () => {
    const field = document.createElement('input');
    const types = ['j', 'k', 'p', 'u', 'a'].map(
      key => askedIn(field, key, { isComposing: true, ctrlKey: true })?.type,
    );
    expect(types).to.deep.equal(['nothing', 'nothing', 'nothing', 'nothing', undefined]);
  });
  it('outside a field is not part of a composition, even if it is marked so', () =>
    expect(askedIn(document.createElement('div'), 'Escape', { isComposing: true })?.type).to.equal('escape'));
});
