/** Tests what keys do in an open palette. */

import { expect } from '@open-wc/testing';
import { askedBy, type KeyPlace } from './keys.js';

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

  it('of an input method is ignored', () => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['Enter', 'ArrowDown', 'Escape', 'Backspace'])
        expect(askedBy(press(key, more), place), key).to.equal(null);
  });
});
