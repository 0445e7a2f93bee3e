/** Checks what keys ask of the palette, the command line, and what is remembered. */

import { expect } from '@open-wc/testing';
import { exItems, type ExParts } from '../../results/ex.js';
import type { Item } from '../../items/item.js';
import { askedBy, type KeyPlace } from './keys.js';
import { modeNamed, modeOfPrefix, modes } from './modes.js';
import { recent } from '../../items/recent.js';
import { english } from '../../strings.js';
import { completion } from '../../items/breadcrumbs.js';

const place: KeyPlace = {
  mode: '',
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
    ['Tab', {}, { mode: 'ex' }, 'complete'],
    ['Tab', { shiftKey: true }, { mode: 'ex' }, undefined],
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
      expect(modeOfPrefix(text, modes)?.name).to.equal(expected));
  }

  it('of an unknown name is that without a tag', () =>
    expect(modeNamed('nonsense', modes, english).name).to.equal(''));

  it('is told in the site’s words', () => {
    const words = { modes: { ex: 'Befehlszeile' }, placeholders: { ex: 'theme nord' } };
    expect(modeNamed('ex', [], words)).to.include({ label: 'Befehlszeile', placeholder: 'theme nord' });
  });
});

describe('the command line', () => {
  const done: string[] = [];
  const theme: Item = {
    id: 'theme',
    kind: 'command',
    title: 'Change theme',
    path: '',
    args: () => [{ id: 'nord-light', title: 'Nord Light' }, { id: 'nord', title: 'Nord' }, 'dark'],
    run: id => done.push(`theme ${id}`),
  };
  const parts: ExParts = {
    commands: [theme, { id: 'move.next', kind: 'command', title: 'Down', path: 'Navigation' }],
    goTo: n => done.push(`${n}`),
    strings: english,
  };
  const { signal } = new AbortController();
  const items = (text: string) => exItems(parts, text, signal) as readonly Item[];
  const titles = (text: string) => items(text).map(({ title }) => title);

  for (const [text, expected] of [
    ['', ['Change theme', 'Down']],
    ['th', ['Change theme']],
    ['theme ', ['Nord Light', 'Nord', 'dark']],
    ['theme nord', ['Nord', 'Nord Light']],
    ['theme NORD L', ['Nord Light']],
    ['  theme   dark ', ['dark']],
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
    items('theme nord')[0]?.run?.('');
    items('12')[0]?.run?.('');
    expect(done).to.deep.equal(['theme nord', '12']);
  });

  for (const [text, expected] of [
    ['th', 'theme '],
    ['theme d', 'theme dark'],
    ['mo', 'move.next'],
    ['nonsense', 'nonsense'],
  ] as const) {
    it(`completes ${text} to “${expected}”`, () =>
      expect(completion(text, items(text)[0])).to.equal(expected));
  }

  it('waits for arguments that are on their way', async () => {
    const late = { ...theme, args: () => Promise.resolve(['far']) };
    const found = await exItems({ ...parts, commands: [late] }, 'theme f', signal);
    expect(found.map(({ title, completes }) => [title, completes])).to.deep.equal([['far', 'theme far']]);
  });
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
    const remembered = recent(() => kept, 'recent');
    const kept = storage(null);
    for (const id of ['b', '12', '__proto__', 'a', 'b', '3']) remembered.add(id);
    expect(remembered.ids()).to.deep.equal(['3', 'b', 'a', '__proto__', '12']);
  });

  it('boosts what was chosen often, up to a limit', () => {
    const kept = storage(null);
    let now = 0;
    const remembered = recent(
      () => kept,
      'recent',
      () => now,
    );
    remembered.add('a');
    expect(remembered.boosts().get('a')).to.equal(0.02);
    for (let i = 0; i < 50; i++) remembered.add('a');
    expect(remembered.boosts().get('a')).to.equal(0.05);
    expect(remembered.boosts().get('b')).to.equal(undefined);
    now = 180 * 24 * 3600 * 1000;
    expect(remembered.boosts().get('a')).to.be.below(0.02);
  });

  it('is forgotten one by one, or all', () => {
    const kept = storage(null);
    const remembered = recent(() => kept, 'recent');
    for (const id of ['a', 'b', 'c']) remembered.add(id);
    remembered.forget('b');
    expect(remembered.ids()).to.deep.equal(['c', 'a']);
    remembered.forgetAll();
    expect(remembered.ids()).to.deep.equal([]);
  });

  it('is at most fifty', () => {
    const kept = storage(null);
    const remembered = recent(() => kept, 'recent');
    for (let i = 0; i < 80; i++) remembered.add(`id ${i}`);
    expect(remembered.ids()).to.have.length(50);
    expect(remembered.ids()[0]).to.equal('id 79');
  });

  for (const garbage of ['', '{', 'null', '5', '{"a":1}', '[1,["a"],["b","x"],[null,2]]']) {
    it(`is nothing where storage holds ${garbage || 'nothing'}`, () => {
      const kept = storage(garbage);
      expect(recent(() => kept, 'recent').ids()).to.deep.equal([]);
    });
  }

  it('lasts as long as the page where storage is denied', () => {
    const remembered = recent(() => {
      throw new DOMException('denied', 'SecurityError');
    }, 'recent');
    remembered.add('a');
    expect(remembered.ids()).to.deep.equal(['a']);
  });
});
