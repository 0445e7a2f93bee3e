/** Tests layers, modes and conditions of bindings on a running engine. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { byId, clear, focusedId, later, PAGE, prevented, stage, started } from '../../test/stage.js';
import { vim } from '../keymaps/vim.js';
import type { Keynav } from '../engine/api.js';

const DIALOG = '<dialog id=d><p>text</p><button id=in>in</button><input id=field></dialog>';

/** Adds commands, and returns a list in which they record that they ran. */
function recording(nav: Keynav, ...names: string[]): string[] {
  const ran: string[] = [];
  const commands = names.map(name => ({
    name,
    title: name,
    group: 'Test',
    run: (_: unknown, { count, argument }: { count: number; argument: string }) =>
      void ran.push(`${name}${count || ''}${argument}`),
  }));
  later(nav.commands.add(...commands));
  return ran;
}

/** Returns a list of the warnings until the end of the test. */
function warnings(): string[] {
  const warned: string[] = [];
  const real = console.warn;
  console.warn = (text: string) => void warned.push(text);
  later(() => (console.warn = real));
  return warned;
}

describe('layers of bindings', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('override earlier ones, and restore them when they are removed', async () => {
    stage(`${PAGE}`);
    const nav = started({ keymap: [vim] });
    const ran = recording(nav, 't.default', 't.site', 't.region', 't.dialog', 't.user');
    nav.readerKeys.map('q', 't.user');
    const undoRegion = nav.bind('main', { q: 't.region' });
    const undoSite = nav.bind(document, { q: 't.site' });
    byId('main').tabIndex = -1;
    byId('main').focus();
    await pressKeys('q');
    nav.readerKeys.reset();
    await pressKeys('q');
    undoRegion();
    await pressKeys('q');
    undoSite();
    await pressKeys('q');
    expect(ran).to.deep.equal(['t.user', 't.region', 't.site']);
  });
  it('include bindings of a region, which run only while it is active', async () => {
    stage(PAGE);
    const nav = started();
    const ran = recording(nav, 't.left');
    nav.bind('left', { q: 't.left' });
    await pressKeys('jq');
    expect(ran).to.deep.equal([]);
    await pressKeys('Hq');
    expect(ran).to.deep.equal(['t.left']);
  });
  it('include bindings of a modal dialog, which hides those of the page', async () => {
    stage(`${PAGE}${DIALOG}`);
    const nav = started();
    const ran = recording(nav, 't.page', 't.dialog');
    nav.bind(document, { q: 't.page' });
    nav.bind(byId('d'), { x: 't.dialog' });
    (byId('d') as HTMLDialogElement).showModal();
    byId('in').focus();
    const seen = prevented();
    await pressKeys('qx');
    expect([ran, seen]).to.deep.equal([['t.dialog'], [false, true]]);
    (byId('d') as HTMLDialogElement).close();
    byId('in').blur();
    await pressKeys('qx');
    expect(ran).to.deep.equal(['t.dialog', 't.page']);
  });
  it('can contain bindings for one mode', async () => {
    stage('<main><p id=p>text</p><input id=i></main>');
    const nav = started();
    const ran = recording(nav, 't.insert', 't.normal', 't.both');
    nav.bind(document, {
      '<C-e>': { command: 't.insert', mode: 'insert' },
      '<C-y>': { command: 't.normal', mode: 'normal' },
      '<C-g>': { command: 't.both', inFields: true },
    });
    await pressKeys('<C-e><C-y><C-g>');
    byId('i').focus();
    await pressKeys('<C-e><C-y><C-g>');
    expect(ran).to.deep.equal(['t.normal', 't.both', 't.insert', 't.both']);
  });
  it('can contain bindings that do not wait for longer ones', async () => {
    const nav = started({ keymap: {} });
    const ran = recording(nav, 't.g', 't.gg', 't.x', 't.xx');
    nav.bind(document, { g: { command: 't.g', nowait: true }, gg: 't.gg', x: 't.x', xx: 't.xx' });
    const before = performance.now();
    nav.feed('gx');
    expect([ran, nav.pending().keys]).to.deep.equal([['t.g'], 'x']);
    expect(nav.pending().deadline).to.be.within(before + 1000, performance.now() + 1000);
    nav.feed('<Esc>');
    expect([nav.pending().keys, nav.pending().deadline]).to.deep.equal(['', null]);
  });
  it('pass counts in the way that each command defines', () => {
    const nav = started({ keymap: {} });
    const ran: string[] = [];
    for (const counts of ['repeat', 'position', 'argument', 'ignore'] as const) {
      const run = (_: unknown, { count, argument }: { count: number; argument: string }) =>
        void ran.push(`${counts} ${count} ${argument}`);
      later(nav.commands.add({ name: `t.${counts}`, title: counts, group: 'Test', counts, run }));
    }
    nav.bind(document, { r: 't.repeat', p: 't.position', a: 't.argument', i: 't.ignore' });
    nav.feed('3r4p5a6ia');
    expect(ran).to.deep.equal(['repeat 3 ', 'position 4 ', 'argument 5 5', 'ignore 0 ', 'argument 0 ']);
  });
  it('can bind digits if counts are off', async () => {
    stage(PAGE);
    const nav = started({ counts: false });
    const ran = recording(nav, 't.five');
    nav.bind(document, { 5: 't.five' });
    const seen = prevented();
    await pressKeys('35j');
    expect([seen, ran, focusedId()]).to.deep.equal([[false, true, true], ['t.five'], 'h']);
  });
});

describe('problems with bindings', () => {
  afterEach(clear);

  it('two commands for one sequence in a layer cause a warning with both names', () => {
    const warned = warnings();
    started({ keymap: [{ '<C-P>': 'move.next', '<C-p>': 'move.last' }] });
    expect(warned.length).to.be.above(0);
    expect(warned[0]).to.contain('<C-P>: move.next, <C-p>: move.last (default)');
  });
  it('bindings that later layers hide are listed with those that hide them', () => {
    const nav = started({ keymap: [{ j: 'move.next', k: 'move.last' }, { j: 'move.first' }] });
    nav.readerKeys.map('k', 'move.first');
    const rows = nav
      .shadowed()
      .map(
        ({ binding, by }) =>
          `${binding.keys} ${binding.command} (${binding.layer}) ${by.command} (${by.layer})`,
      );
    expect(rows).to.deep.equal([
      'j move.next (default) move.first (site)',
      'k move.last (default) move.first (user)',
    ]);
  });
  it('a command all of whose keys the browser reserves causes a warning', () => {
    const warned = warnings();
    const nav = started({ keymap: [{ '<Mod-t>': 'move.next', '<Mod-w>': 'move.last', G: 'move.last' }] });
    expect(nav.problems().map(({ code, text }) => [code, text])).to.deep.equal([
      ['reserved', '<Mod-t>: move.next (default)'],
    ]);
    expect(warned).to.have.length(1);
    expect(nav.keysFor('move.last')).to.deep.equal([['G']]);
    expect(nav.reserved().get(nav.keysFor('x')[0]?.[0] ?? (nav.apple ? '<D-t>' : '<C-t>'))).to.equal(
      'opens a tab',
    );
  });
  it('binding an unknown command is an error', () => {
    const nav = started();
    expect(() => nav.bind(document, { q: 'move.nxt' })).to.throw('did you mean move.next?');
    expect(nav.bindings().some(({ keys }) => keys === 'q')).to.equal(false);
  });
});
