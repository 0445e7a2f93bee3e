/** A reader's own keys: bound, kept, read as text, forgotten. */

import { expect } from '@open-wc/testing';
import { failure } from '../../test/failure.js';
import { pressKeys, until } from '../../test/real.js';
import { clear, focusedId, PAGE, reports, stage, started } from '../../test/stage.js';
import { vim } from '../keymaps/vim.js';
import { KEPT } from '../page/dom/storage.js';
import { keynav } from '../engine/engine.js';

const stored = (): string | null => localStorage.getItem(KEPT.ownKeys);

/** What was said to the reader. */
function notices(): string[] {
  const said: string[] = [];
  document.addEventListener('keynav-notice', event => said.push((event as CustomEvent).detail.text), {
    once: true,
  });
  return said;
}

describe('a reader’s own keys', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('run a command at once, win over the page’s, and are kept as text', async () => {
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
  it('are there again on the next visit', async () => {
    stage(PAGE);
    const first = keynav();
    const stop = first.start();
    first.readerKeys.map('q', 'move.last');
    stop();
    started();
    await pressKeys('jq');
    expect(focusedId()).to.equal('p12');
  });
  it('stand for other keys, with the count, and without a loop', async () => {
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
  it('<Nop> makes a key do nothing, and takes it', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('j', '<Nop>');
    await pressKeys('j');
    expect(focusedId()).to.equal('body');
  });
  it('are taken whole from text; each wrong line is named and left out', () => {
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
  it('garbage in storage costs a notice and nothing else', async () => {
    localStorage.setItem(KEPT.ownKeys, '{"v":9,"bad":[]}\n\u0000\nmap q move.last');
    stage(PAGE);
    const reported = reports();
    const said = notices();
    started();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Some of your own keys were left out: .* and 1 more$/);
    await pressKeys('jq');
    expect([focusedId(), reported.length]).to.deep.equal(['p12', 0]);
  });
  it('of another version are left alone with a notice', () => {
    localStorage.setItem(KEPT.ownKeys, 'keynav 2\nbind q something');
    const said = notices();
    const nav = started();
    expect([said.length, nav.readerKeys.size]).to.deep.equal([1, 0]);
    expect(stored()).to.equal('keynav 2\nbind q something');
  });
  it('keys named as if they were properties of every object are keys', () => {
    const nav = started();
    expect(nav.readerKeys.load('map __proto__ move.last\nmap constructor move.next').length).to.equal(0);
    expect(nav.readerKeys.text()).to.equal('keynav 1\nmap __proto__ move.last\nmap constructor move.next\n');
    expect(({} as Record<string, unknown>)['move.last']).to.equal(undefined);
  });
  it('keys that the browser keeps are refused with the reason', () => {
    const nav = started();
    const error = failure(() => nav.readerKeys.map('<Mod-t>', 'move.last'));
    expect([error.code, error.message]).to.deep.equal([
      'reserved',
      `keynav: the browser keeps ${nav.apple ? '⌘T' : 'Ctrl+T'}: it opens a tab, in "<Mod-t>"`,
    ]);
    expect(failure(() => nav.readerKeys.map('q', 'move.lst')).nearest).to.equal('move.last');
    expect(failure(() => nav.readerKeys.map('<Escc>', 'move.last')).code).to.equal('bad-chord');
    expect(nav.readerKeys.size).to.equal(0);
  });
  it('forgotten one by one or all, they do again what they did', async () => {
    stage(PAGE);
    const nav = started();
    nav.readerKeys.map('j', 'move.last');
    nav.readerKeys.map('<C-Y>', 'move.last');
    expect([nav.readerKeys.forget('<c-y>'), nav.readerKeys.forget('<c-y>')]).to.deep.equal([true, false]);
    nav.readerKeys.reset();
    await pressKeys('jj');
    expect([focusedId(), nav.readerKeys.size, stored()]).to.deep.equal(['p1', 0, '']);
  });
  it('for commands of any name are those commands after a reload, before anybody adds them', () => {
    const names = ['save-draft', 'element.1st', 'element.über-uns', 'Save', 'x.y'];
    const first = keynav();
    const stop = first.start();
    const command = (name: string) => ({ name, title: name, group: 'Test', run: () => undefined });
    first.commands.add(...names.map(command));
    names.forEach((name, i) => first.readerKeys.map(`<F${i + 2}>`, name));
    expect(failure(() => first.readerKeys.map('q', 'two words')).code).to.equal('space-in-keys');
    stop();
    const nav = started();
    const own = nav.bindings().filter(({ layer }) => layer === 'user');
    expect(own.map(({ command: name, maps }) => [name, maps])).to.deep.equal(
      names.map(name => [name, undefined]),
    );
  });
  it('of another tab are not lost by a change here, nor by one before the start', () => {
    const here = started();
    here.readerKeys.map('q', 'move.last');
    localStorage.setItem(KEPT.ownKeys, 'keynav 1\nmap q move.last\nmap x move.first\n');
    here.readerKeys.map('<C-e>', 'move.next');
    expect(stored()).to.equal('keynav 1\nmap q move.last\nmap x move.first\nmap <C-e> move.next\n');
    keynav().readerKeys.map('<C-y>', 'move.next');
    expect(stored()).to.contain('map x move.first\nmap <C-e> move.next\nmap <C-y> move.next');
  });
  it('of another tab act here as soon as they are kept there, and so does its switch', async () => {
    stage(`${PAGE}<iframe title="another tab"></iframe>`);
    const nav = started();
    const other = (document.querySelector('iframe') as HTMLIFrameElement).contentWindow as Window;
    other.localStorage.setItem(KEPT.ownKeys, 'keynav 1\nmap q move.last\n');
    await until(() => nav.readerKeys.size === 1, 'the line is taken up');
    await pressKeys('jq');
    expect(focusedId()).to.equal('p12');
    other.localStorage.setItem(KEPT.characters, 'off');
    await until(() => !nav.characterKeys(), 'they are off');
    other.localStorage.removeItem(KEPT.characters);
    await until(() => nav.characterKeys(), 'they are on');
    nav.readerKeys.map('x', 'move.last');
    expect(nav.readerKeys.size).to.equal(2);
    other.localStorage.clear();
    await until(() => nav.readerKeys.size === 0, 'the line is gone');
  });
  it('text of another version says nothing about those that are there', () => {
    const nav = started();
    nav.readerKeys.map('q', 'move.last');
    expect(nav.readerKeys.load('keynav 2\nsomething').map(({ code }) => code)).to.deep.equal(['bad-keys']);
    expect([nav.readerKeys.size, stored()]).to.deep.equal([1, 'keynav 1\nmap q move.last\n']);
  });
  it('are off the engine after stop, and kept', () => {
    const nav = keynav({ keymap: [vim] });
    const stop = nav.start();
    nav.readerKeys.map('q', 'move.last');
    stop();
    expect(nav.bindings().some(({ layer }) => layer === 'user')).to.equal(false);
    expect(stored()).to.contain('map q move.last');
  });
  it('where storage is denied they last as long as the page, and that is said', () => {
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

describe('recording keys', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('takes a sequence until Enter, and runs nothing meanwhile', async () => {
    stage(PAGE);
    const nav = started();
    const seen: string[] = [];
    const recorded = nav.record({ onChange: keys => seen.push(keys.join('')) });
    await pressKeys('jx<BS>g<C-e><CR>');
    expect((await recorded).join('')).to.equal('jg<C-e>');
    expect(seen).to.deep.equal(['j', 'jx', 'j', 'jg', 'jg<C-e>']);
    expect(focusedId()).to.equal('body');
    await pressKeys('j');
    expect(focusedId()).to.equal('h');
  });
  it('is cancelled by Esc, and by its signal', async () => {
    const nav = started();
    const recorded = nav.record();
    await pressKeys('j<Esc>');
    expect(await recorded).to.deep.equal([]);
    const cancel = new AbortController();
    const second = nav.record({ signal: cancel.signal });
    cancel.abort();
    expect(await second).to.deep.equal([]);
    expect(await nav.record({ signal: cancel.signal })).to.deep.equal([]);
  });
  it('refuses keys that the browser keeps with the reason, and goes on', async () => {
    const nav = started();
    const refusals: string[] = [];
    const recorded = nav.record({ onChange: (_, refused) => refused && refusals.push(refused) });
    const mod = nav.apple ? { metaKey: true } : { ctrlKey: true };
    const reserved = { key: 't', code: 'KeyT', bubbles: true, cancelable: true, ...mod };
    document.body.dispatchEvent(new KeyboardEvent('keydown', reserved));
    await pressKeys('q<CR>');
    expect([await recorded, refusals.length]).to.deep.equal([['q'], 1]);
    expect(refusals[0]).to.match(/^the browser keeps (Ctrl\+|⌘)T: it opens a tab$/);
  });
  it('takes the US letter of another script, so that others can type it as well', async () => {
    const nav = started();
    const recorded = nav.record();
    for (const init of [
      { key: 'о', code: 'KeyJ' },
      { key: 'Dead', code: 'Quote' },
      { key: '5', code: 'Numpad5', location: 3 },
    ])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    await pressKeys('<CR>');
    expect(await recorded).to.deep.equal(['j', '5']);
  });
  it('refuses keys that cannot be written, and goes on', async () => {
    const nav = started();
    const refusals: string[] = [];
    const recorded = nav.record({ onChange: (_, refused) => refused && refusals.push(refused) });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'AudioVolumeUp', bubbles: true }));
    await pressKeys('q<CR>');
    expect([await recorded, refusals]).to.deep.equal([['q'], ['AudioVolumeUp cannot be written in text']]);
  });
  it('ends with the engine', async () => {
    const nav = keynav();
    const stop = nav.start();
    const recorded = nav.record();
    stop();
    expect(await recorded).to.deep.equal([]);
    const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
  it('is heard before an engine that captures', async () => {
    stage(PAGE);
    const nav = started({ capture: true });
    const recorded = nav.record();
    await pressKeys('j<CR>');
    expect([(await recorded).join(''), focusedId()]).to.deep.equal(['j', 'body']);
  });
  it('leaves Tab to the page, and Enter to a button that was gone to', async () => {
    stage('<button id=a>a</button><button id=b>b</button>');
    const nav = started();
    const recorded = nav.record();
    document.getElementById('a')?.focus();
    let clicks = 0;
    document.getElementById('b')?.addEventListener('click', () => clicks++);
    await pressKeys('x<Tab><CR>');
    // WebKitGTK goes to buttons by Tab only where the system says so.
    const isOnButton = focusedId() === 'b';
    expect(clicks).to.equal(isOnButton ? 1 : 0);
    await pressKeys('<Esc>');
    expect(await recorded).to.deep.equal([]);
  });
});
