/** Tests layers of bindings, the trie, the command table and the keymaps. */

import { expect } from '@open-wc/testing';
import { arrows } from '../keymaps/arrows.js';
import { vim } from '../keymaps/vim.js';
import { web, webApple } from '../keymaps/web.js';
import { typist } from '../../test/press.js';
import { allCommands } from '../commands/index.js';
import { Commands } from './command.js';
import type { Chord } from './chord.js';
import { IDLE, press, runsOf } from './engine.js';
import { conflictsIn, readKeymap, type Binding, type Keymap } from './keymap.js';
import type { Sequence } from './notation.js';
import { pressFor } from './press.js';
import { KeynavError } from './problems.js';
import { isOnlyCharacters, parseSequence } from './sequence.js';
import { continuations, find, trieOf } from './trie.js';

const layers = (...keymaps: Keymap[]) =>
  trieOf(keymaps.flatMap((keymap, i) => readKeymap(keymap, i === 0 ? 'default' : 'site', {})));
const bound = (root: ReturnType<typeof layers>) =>
  [...continuations(root)].map(({ keys, command }) => `${keys} ${command}`).sort();
const key = (chord: string) => pressFor(parseSequence(chord)[0] as Chord);
const always = { isActive: () => true, hasCounts: () => true };

describe('layers', () => {
  it('a later layer wins', () =>
    expect(bound(layers({ j: 'a', k: 'b' }, { j: 'c' }))).to.deep.equal(['j c', 'k b']));
  it('null takes a binding away', () =>
    expect(bound(layers({ j: 'a', k: 'b' }, { j: null }))).to.deep.equal(['k b']));
  it('after null no key waits for what nobody can type', () => {
    const root = layers({ g: 'a', gg: 'b' }, { gg: null });
    const step = press(root, IDLE, key('g'), always);
    expect([step.waits, runsOf(step.run).length]).to.deep.equal([false, 1]);
  });
  it('after null of every longer one a prefix is free again', () => {
    const root = layers({ zz: 'a', zh: 'b' }, { zz: null, zh: null });
    expect(press(root, IDLE, key('z'), always).isTaken).to.equal(false);
  });
  it('a binding after null is there again', () =>
    expect(bound(layers({ j: 'a' }, { j: null }, { j: 'c' }))).to.deep.equal(['j c']));
  it('null for one element hides nothing elsewhere', () => {
    const scope = {};
    const scoped: Binding[] = readKeymap({ j: null }, 'region', {}).map(binding => ({ ...binding, scope }));
    const root = trieOf([...readKeymap({ j: 'a' }, 'default', {}), ...scoped]);
    const outside = { isActive: (binding: Binding) => binding.scope === undefined, hasCounts: () => true };
    expect(
      runsOf(press(root, IDLE, key('j'), outside).run).map(({ binding }) => binding.command),
    ).to.deep.equal(['a']);
    expect(press(root, IDLE, key('j'), always).run).to.equal(null);
  });
  it('a prefix of nothing that could run here is left to the page', () => {
    expect(typist({ qq: 'a' }, () => false).type('q')).to.deep.equal([false]);
    const keys = typist({ g: 'first', gg: 'top' }, command => command === 'first');
    keys.type('g');
    expect([keys.waits(), keys.ran.length]).to.deep.equal([false, 1]);
  });
  it('finds the node of a sequence', () => {
    const root = layers({ zz: 'a' });
    expect([find(root, parseSequence('z'))?.next?.size, find(root, parseSequence('q'))]).to.deep.equal([
      1,
      undefined,
    ]);
  });
  it('one sequence written twice is a conflict with both names', () => {
    const [problem] = conflictsIn(
      readKeymap({ '<C-p>': 'a', '<C-P>': 'b', x: 'c', '<S-x>': 'd' }, 'site', {}),
    );
    expect([problem?.code, problem?.message]).to.deep.equal([
      'conflict',
      'keynav: the sequence is bound twice; the later binding is used, in "<C-p>: a, <C-P>: b (site)"',
    ]);
  });
  it('of a saved keymap only what cannot be read is left out', () => {
    const problems: string[] = [];
    const read = readKeymap({ j: 'a', '<Escc>': 'b', k: 'c' }, 'user', {}, problem =>
      problems.push(problem.code),
    );
    expect([read.map(({ keys }) => keys), problems]).to.deep.equal([['j', 'k'], ['bad-chord']]);
  });
});

describe('the command table', () => {
  const command = { name: 'a.b', title: 'A', group: 'G', run: () => undefined };
  it('names the nearest command', () => {
    const table = new Commands();
    table.add(...allCommands);
    try {
      table.demand('move.nxt');
      expect.fail('nothing was thrown');
    } catch (error) {
      expect([(error as KeynavError).code, (error as KeynavError).nearest]).to.deep.equal([
        'unknown-command',
        'move.next',
      ]);
    }
  });
  it('refuses a second command of one name, and takes it once the first is gone', () => {
    const table = new Commands();
    const remove = table.add(command);
    expect(() => table.add(command)).to.throw(KeynavError);
    remove();
    table.add(command);
    expect(table.list()).to.have.length(1);
  });
  it('tells who watches', () => {
    const table = new Commands();
    let calls = 0;
    const unsubscribe = table.watch(() => calls++);
    table.add(command)();
    unsubscribe();
    table.add(command);
    expect(calls).to.equal(2);
  });
});

describe('the keymaps that ship', () => {
  const names = new Set(allCommands.map(({ name }) => name));
  for (const [name, keymap] of Object.entries({ vim, web, webApple, arrows })) {
    const read = readKeymap(keymap, 'default', { apple: keymap === webApple });
    it(`${name} names commands that exist and binds nothing twice`, () => {
      expect(read.filter(({ command }) => !names.has(command as string))).to.deep.equal([]);
      expect(conflictsIn(read)).to.deep.equal([]);
    });
    it(`${name} has no binding that begins another, so no clock runs`, () => {
      const starts = (a: Sequence, b: Sequence) =>
        a.length < b.length && a.every((chord, i) => chord === b[i]);
      for (const a of read)
        for (const b of read) expect(starts(a.sequence, b.sequence), `${a.keys} ${b.keys}`).to.equal(false);
    });
  }
  it('web still has a key for every command of vim, the palette under its own name', () => {
    const kept = new Set(Object.values(web));
    expect(Object.values(vim).filter(command => !kept.has(command))).to.deep.equal(['palette.show']);
    expect(kept.has('palette.show-anywhere')).to.equal(true);
  });
  it('web takes no Ctrl key that a reader may want', () => {
    for (const letter of 'phljoiudbn') expect(web[`<C-${letter}>`], letter).to.equal(undefined);
  });
  it('arrows has nothing made of characters', () =>
    expect(
      readKeymap(arrows, 'default', {}).filter(({ sequence }) => isOnlyCharacters(sequence)),
    ).to.deep.equal([]));
});
