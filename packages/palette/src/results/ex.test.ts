/** Tests what the command line lists, runs and completes. */

import { expect } from '@open-wc/testing';
import { completion } from '../items/breadcrumbs.js';
import type { Item } from '../items/item.js';
import { english } from '../strings.js';
import { exItems, type ExParts } from './ex.js';

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

  it('runs the typed command, and goes to the item with the typed number', () => {
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

  it('waits for arguments that are still loading', async () => {
    const lazy = { ...theme, args: () => Promise.resolve(['far']) };
    const found = await exItems({ ...parts, commands: [lazy] }, 'theme f', signal);
    expect(found.map(({ title, completes }) => [title, completes])).to.deep.equal([['far', 'theme far']]);
  });
});
