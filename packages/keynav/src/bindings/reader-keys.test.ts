/** Tests how a reader's own keys are bound, stored, loaded from text, removed and recorded. */

import { expect } from '@open-wc/testing';
import { failure } from '../../test/failure.js';
import { pressKeys, until } from '../../test/real.js';
import { clear, focusedId, PAGE, prevented, reports, stage, started } from '../../test/stage.js';
import { vim } from '../keymaps/vim.js';
import { STORED } from '../page/dom/storage.js';
import { keynav } from '../engine/engine.js';

const stored = (): string | null => localStorage.getItem(STORED.ownKeys);

/** Returns a list with the next notice to the reader. */
function notices(): string[] {
  const texts: string[] = [];
  document.addEventListener('keynav-notice', event => texts.push((event as CustomEvent).detail.text), {
    once: true,
  });
  return texts;
}

describe('a reader’s own keys', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('have an immediate effect, override those of the page, and are stored as text', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('q', 'move.last');
    nav.readerKeys.map('g', 'move.last');
    nav.readerKeys.unmap('k');
    await pressKeys('jq');
    expect(focusedId()).to.equal('p12');
    await pressKeys('[kg');
    expect(focusedId()).to.equal('p12');
    expect(stored()).to.equal('keynav 1\nmap q move.last\nmap g move.last\nunmap k\n');
    expect(nav.readerKeys.text()).to.equal(stored());
  });
  it('are restored on the next visit', async () => {
    stage(PAGE);
    const first = keynav();
    const stop = first.start();
    first.readerKeys.map('q', 'move.last');
    stop();
    started();
    await pressKeys('jq');
    expect(focusedId()).to.equal('p12');
  });
  it('can map to other keys, with a count and without recursion', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('q', '2j');
    nav.readerKeys.map('j', 'k');
    nav.readerKeys.map('k', 'j');
    await pressKeys('k');
    expect(focusedId()).to.equal('h');
    await pressKeys('q');
    expect(focusedId()).to.equal('p2');
    await pressKeys('j');
    expect(focusedId()).to.equal('p1');
    nav.readerKeys.map('x', 'zz');
    await pressKeys('3x');
    expect([focusedId(), nav.pending().count]).to.deep.equal(['p1', 0]);
  });
  it('can leave a key to the page, but not after a count or other keys', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.pass('j');
    nav.readerKeys.map('yj', 'move.last');
    const seen = prevented();
    await pressKeys('gj');
    expect([focusedId(), seen]).to.deep.equal(['h', [true, false]]);
    await pressKeys('2j');
    expect(focusedId()).to.equal('p2');
    await pressKeys('yj');
    expect(focusedId()).to.equal('p12');
    expect(stored()).to.equal('keynav 1\npass j\nmap yj move.last\n');
    expect(nav.readerKeys.load(nav.readerKeys.text())).to.deep.equal([]);
    nav.readerKeys.forget('j');
    await pressKeys('gj');
    expect(focusedId()).to.equal('p1');
  });
  it('can leave only single keys to the page', () => {
    const nav = started();
    expect(failure(() => nav.readerKeys.pass('zz'))).to.include({ code: 'bad-line', text: 'zz' });
    expect(nav.readerKeys.load('keynav 1\npass zz\npass q\n').map(({ code }) => code)).to.deep.equal([
      'bad-line',
    ]);
    expect(stored()).to.equal('keynav 1\npass q\n');
  });
  it('can map a key to <Nop>, so that it does nothing', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('j', '<Nop>');
    await pressKeys('j');
    expect(focusedId()).to.equal('body');
  });
  it('are loaded from text without the invalid lines, each of which is a problem', () => {
    const nav = started();
    const problems = nav.readerKeys.load(
      'keynav 1\nmap q move.last\n\n" a comment\nmap x move.lst\nmap <Escc> move.next\nmap a\nnonsense here\nmap gl G\n',
    );
    expect(problems.map(({ code }) => code).sort()).to.deep.equal([
      'bad-chord',
      'bad-line',
      'bad-line',
      'unknown-command',
    ]);
    expect(problems.find(({ code }) => code === 'unknown-command')?.nearest).to.equal('move.last');
    expect(nav.readerKeys.text()).to.equal('keynav 1\nmap q move.last\nmap x move.lst\nmap gl G\n');
  });
  it('cause a notice if storage contains invalid lines, and the valid ones work', async () => {
    localStorage.setItem(STORED.ownKeys, '{"v":9,"bad":[]}\n\u0000\nmap q move.last');
    stage(PAGE);
    const reported = reports();
    const said = notices();
    started();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Some of your own keys were left out: .* and 1 more$/);
    await pressKeys('jq');
    expect([focusedId(), reported.length]).to.deep.equal(['p12', 0]);
  });
  it('of another version are not loaded or changed, with a notice', () => {
    localStorage.setItem(STORED.ownKeys, 'keynav 2\nbind q something');
    const said = notices();
    const nav = started();
    expect([said.length, nav.readerKeys.size]).to.deep.equal([1, 0]);
    expect(stored()).to.equal('keynav 2\nbind q something');
  });
  it('can have the names of properties of every object', () => {
    const nav = started();
    expect(nav.readerKeys.load('map __proto__ move.last\nmap constructor move.next').length).to.equal(0);
    expect(nav.readerKeys.text()).to.equal('keynav 1\nmap __proto__ move.last\nmap constructor move.next\n');
    expect(({} as Record<string, unknown>)['move.last']).to.equal(undefined);
  });
  it('cannot be keys that the browser reserves, with the reason', () => {
    const nav = started();
    const error = failure(() => nav.readerKeys.map('<Mod-t>', 'move.last'));
    expect([error.code, error.message]).to.deep.equal([
      'reserved',
      `keynav: ${nav.apple ? '⌘T' : 'Ctrl+T'} is reserved by the browser: it opens a tab, in "<Mod-t>"`,
    ]);
    expect(failure(() => nav.readerKeys.map('q', 'move.lst')).nearest).to.equal('move.last');
    expect(failure(() => nav.readerKeys.map('<Escc>', 'move.last')).code).to.equal('bad-chord');
    expect(nav.readerKeys.size).to.equal(0);
  });
  it('restore the bindings of the page when one or all are removed', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('j', 'move.last');
    nav.readerKeys.map('<C-Y>', 'move.last');
    expect([nav.readerKeys.forget('<c-y>'), nav.readerKeys.forget('<c-y>')]).to.deep.equal([true, false]);
    nav.readerKeys.reset();
    await pressKeys('jj');
    expect([focusedId(), nav.readerKeys.size, stored()]).to.deep.equal(['p1', 0, '']);
  });
  it('still belong to their commands after a reload, before these commands are added', () => {
    const names = ['save-draft', 'element.1st', 'element.über-uns', 'Save', 'x.y'];
    const first = keynav();
    const stop = first.start();
    const command = (name: string) => ({ name, title: name, group: 'Test', run: () => undefined });
    first.commands.add(...names.map(command));
    names.forEach((name, i) => first.readerKeys.map(`<F${i + 2}>`, name));
    expect(failure(() => first.readerKeys.map('q', 'two words')).code).to.equal('space-in-keys');
    stop();
    const nav = started();
    const userBindings = nav.bindings().filter(({ layer }) => layer === 'user');
    expect(userBindings.map(({ command: name, maps }) => [name, maps])).to.deep.equal(
      names.map(name => [name, undefined]),
    );
  });
  it('from another tab are not lost by a change in this tab, nor by one before the start', () => {
    const here = started();
    here.readerKeys.map('q', 'move.last');
    localStorage.setItem(STORED.ownKeys, 'keynav 1\nmap q move.last\nmap x move.first\n');
    here.readerKeys.map('<C-e>', 'move.next');
    expect(stored()).to.equal('keynav 1\nmap q move.last\nmap x move.first\nmap <C-e> move.next\n');
    keynav().readerKeys.map('<C-y>', 'move.next');
    expect(stored()).to.contain('map x move.first\nmap <C-e> move.next\nmap <C-y> move.next');
  });
  it('follow changes of keys and of the switch for single-character keys in another tab', async () => {
    stage(`${PAGE}<iframe title="another tab"></iframe>`);
    const nav = started();
    const other = (document.querySelector('iframe') as HTMLIFrameElement).contentWindow as Window;
    other.localStorage.setItem(STORED.ownKeys, 'keynav 1\nmap q move.last\n');
    await until(() => nav.readerKeys.size === 1, 'the line is loaded');
    await pressKeys('jq');
    expect(focusedId()).to.equal('p12');
    other.localStorage.setItem(STORED.characters, 'off');
    await until(() => !nav.characterKeys(), 'they are off');
    other.localStorage.removeItem(STORED.characters);
    await until(() => nav.characterKeys(), 'they are on');
    nav.readerKeys.map('x', 'move.last');
    expect(nav.readerKeys.size).to.equal(2);
    other.localStorage.clear();
    await until(() => nav.readerKeys.size === 0, 'the line is gone');
  });
  it('are not changed by text of another version', () => {
    const nav = started();
    nav.readerKeys.map('q', 'move.last');
    expect(nav.readerKeys.load('keynav 2\nsomething').map(({ code }) => code)).to.deep.equal(['bad-keys']);
    expect([nav.readerKeys.size, stored()]).to.deep.equal([1, 'keynav 1\nmap q move.last\n']);
  });
  it('are removed when the engine stops, and stay in storage', () => {
    const nav = keynav({ keymap: [vim] });
    const stop = nav.start();
    nav.readerKeys.map('q', 'move.last');
    stop();
    expect(nav.bindings().some(({ layer }) => layer === 'user')).to.equal(false);
    expect(stored()).to.contain('map q move.last');
  });
  it('last until the page is left if storage is blocked, with a notice', () => {
    stage(PAGE);
    const nav = started();
    const said = notices();
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      nav.readerKeys.map('q', 'move.last');
    } finally {
      Storage.prototype.setItem = real;
    }
    expect(said).to.deep.equal(['Your keys could not be saved: they last until you leave this page']);
    nav.feed('jq');
    expect(focusedId()).to.equal('p12');
  });
});
