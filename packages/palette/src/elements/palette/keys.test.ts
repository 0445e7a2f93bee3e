/** Checks what keys ask of the palette, the command line, and what is remembered. */

import { expect } from '@open-wc/testing';
import { exCompletion, exItems, type ExParts } from './ex.js';
import { askedBy, type KeyPlace } from './keys.js';
import { modeNamed, modeOfPrefix } from './modes.js';
import { recent } from './recent.js';

const place: KeyPlace = { mode: '', isInField: true, isEmpty: true, hasSelection: false, hasControlN: false };
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
    ['Tab', {}, { mode: 'ex' }, 'complete'],
    ['Tab', { shiftKey: true }, { mode: 'ex' }, undefined],
    ['Backspace', {}, {}, undefined],
    ['Backspace', {}, { mode: 'search' }, 'leave-mode'],
    ['Backspace', {}, { mode: 'search', isEmpty: false }, undefined],
    ['Home', {}, {}, undefined],
    ['j', {}, {}, undefined],
  ] as const) {
    it(`${JSON.stringify({ key, ...more, ...where })} asks for ${expected ?? 'nothing'}`, () =>
      expect(askedBy(press(key, more), { ...place, ...where })?.type).to.equal(expected));
  }

  it('of an input method is left alone', () => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['Enter', 'ArrowDown', 'Escape', 'Backspace'])
        expect(askedBy(press(key, more), { ...place, mode: 'search' }), key).to.equal(null);
  });
});

describe('a mode', () => {
  for (const [text, expected] of [
    ['>', 'commands'],
    [':', 'ex'],
    ['/', 'search'],
    ['@', 'pages'],
    ['#', 'headings'],
    ['?', 'keys'],
    ['a', undefined],
    ['', undefined],
  ] as const) {
    it(`${expected ?? 'none'} is led into by “${text}”`, () =>
      expect(modeOfPrefix(text)?.name).to.equal(expected));
  }

  it('of an unknown name is that without a tag', () => expect(modeNamed('nonsense').name).to.equal(''));
});

describe('the command line', () => {
  const done: string[] = [];
  const parts: ExParts = {
    words: [
      {
        name: 'theme',
        title: 'Change theme',
        arguments: () => [
          { id: 'nord-light', title: 'Nord Light' },
          { id: 'nord', title: 'Nord' },
          { id: 'dark', title: 'Dark' },
        ],
        run: id => done.push(`theme ${id}`),
      },
    ],
    commands: [{ id: 'move.next', kind: 'command', title: 'Down', path: 'Navigation' }],
    goTo: n => done.push(`${n}`),
  };
  const titles = (text: string) => exItems(parts, text).map(({ title }) => title);

  for (const [text, expected] of [
    ['', ['Change theme', 'Down']],
    ['th', ['Change theme']],
    ['theme ', ['Nord Light', 'Nord', 'Dark']],
    ['theme nord', ['Nord', 'Nord Light']],
    ['theme NORD L', ['Nord Light']],
    ['  theme   dark ', ['Dark']],
    ['move.n', ['Down']],
    ['down', ['Down']],
    ['12', ['Go to item 12']],
    ['theme zzz', ['Unknown theme: zzz']],
    ['nonsense', ['Unknown command: nonsense']],
    ['<img>', ['Unknown command: <img>']],
  ] as const) {
    it(`lists ${expected.join(', ')} for “${text}”`, () => expect(titles(text)).to.deep.equal(expected));
  }

  it('does what is typed', () => {
    exItems(parts, 'theme nord')[0]?.run?.();
    exItems(parts, '12')[0]?.run?.();
    expect(done).to.deep.equal(['theme nord', '12']);
  });

  for (const [text, expected] of [
    ['th', 'theme '],
    ['theme d', 'theme dark'],
    ['mo', 'move.next'],
    ['nonsense', 'nonsense'],
  ] as const) {
    it(`completes ${text} to “${expected}”`, () =>
      expect(exCompletion(text, exItems(parts, text)[0])).to.equal(expected));
  }
});

describe('what was chosen of late', () => {
  const storage = (text: string | null) => {
    let kept = text;
    return {
      getItem: () => kept,
      setItem: (_: string, value: string) => void (kept = value),
    } as unknown as Storage;
  };

  it('comes latest first, numbers and odd names too', () => {
    const remembered = recent(() => kept);
    const kept = storage(null);
    for (const id of ['b', '12', '__proto__', 'a', 'b', '3']) remembered.add(id);
    expect(remembered.ids()).to.deep.equal(['3', 'b', 'a', '__proto__', '12']);
  });

  it('lifts what was chosen often, up to a limit', () => {
    const kept = storage(null);
    const remembered = recent(() => kept);
    remembered.add('a');
    expect(remembered.boosts()('a')).to.equal(0.02);
    for (let i = 0; i < 50; i++) remembered.add('a');
    expect(remembered.boosts()('a')).to.equal(0.05);
    expect(remembered.boosts()('b')).to.equal(0);
  });

  it('is at most fifty', () => {
    const kept = storage(null);
    const remembered = recent(() => kept);
    for (let i = 0; i < 80; i++) remembered.add(`id ${i}`);
    expect(remembered.ids()).to.have.length(50);
    expect(remembered.ids()[0]).to.equal('id 79');
  });

  for (const garbage of ['', '{', 'null', '5', '{"a":1}', '[1,["a"],["b","x"],[null,2]]']) {
    it(`is nothing where storage holds ${garbage || 'nothing'}`, () => {
      const kept = storage(garbage);
      expect(recent(() => kept).ids()).to.deep.equal([]);
    });
  }

  it('lasts as long as the page where storage is denied', () => {
    const remembered = recent(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    remembered.add('a');
    expect(remembered.ids()).to.deep.equal(['a']);
  });
});
