/** Tests keys that activate elements, and the `aria-keyshortcuts` of these elements. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { keynav } from '../engine/engine.js';
import { byId, clear, focusedId, later, PAGE, stage, started } from '../../test/stage.js';

const aria = (id: string): string | null => byId(id).getAttribute('aria-keyshortcuts');

/** Returns a function that returns how often an element was clicked. */
function clicksOn(id: string): () => number {
  let clicks = 0;
  byId(id).addEventListener('click', event => (event.preventDefault(), clicks++));
  return () => clicks;
}

describe('elements that keys activate', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('are clicked by the keys in their attribute, even by the first key', async () => {
    stage(`${PAGE}<button id=save data-keynav-keys="<C-s> gs">Save</button>`);
    const clicks = clicksOn('save');
    started();
    await pressKeys('<C-s>');
    expect(clicks()).to.equal(1);
    await pressKeys('gs');
    expect(clicks()).to.equal(2);
  });
  it('are focused if they are fields', async () => {
    stage(`<input id=name data-keynav-keys="gn">`);
    started();
    await pressKeys('gn');
    expect(focusedId()).to.equal('name');
  });
  it('list their chords in aria-keyshortcuts, which has no notation for sequences', () => {
    stage(`<button id=a>A</button><button id=b>B</button><button id=c aria-keyshortcuts="X">C</button>`);
    const nav = started();
    nav.activate(byId('a'), '<C-s> W + <Space> gs <S-F7>');
    nav.activate(byId('b'), 'gb');
    nav.activate(byId('c'), '<C-e>');
    expect(aria('a')).to.equal('Control+s Shift+W Plus Space Shift+F7');
    expect([aria('b'), aria('c')]).to.deep.equal([null, 'X']);
  });
  it('list other keys after a reader has changed them', () => {
    stage(`<button id=a>Save</button>`);
    const nav = started();
    nav.activate(byId('a'), '<C-e>');
    nav.readerKeys.unmap('<C-e>');
    expect(aria('a')).to.equal(null);
    nav.readerKeys.map('<C-y>', 'element.a');
    expect(aria('a')).to.equal('Control+y');
  });
  it('can list the keys of a command', () => {
    stage(`<button id=a>Top</button>`);
    const nav = started();
    const undo = nav.describe(byId('a'), 'move.first');
    expect(aria('a')).to.equal('g');
    undo();
    expect(aria('a')).to.equal(null);
  });
  it('are commands with their accessible names, which run only while the elements are visible and enabled', async () => {
    stage(`${PAGE}<button id=a>  Save it  </button><button id=b aria-label="Close">x</button>`);
    const clicks = clicksOn('a');
    const nav = started();
    const undo = nav.activate(byId('a'), 'gs');
    later(nav.activate(byId('b'), 'gx'));
    const titles = nav.commands.list().filter(({ group }) => group === 'This page');
    expect(titles.map(({ title }) => title)).to.deep.equal(['Save it', 'Close']);
    byId('a').hidden = true;
    await pressKeys('gs');
    byId('a').hidden = false;
    (byId('a') as HTMLButtonElement).disabled = true;
    await pressKeys('gs');
    expect(clicks()).to.equal(0);
    (byId('a') as HTMLButtonElement).disabled = false;
    await pressKeys('gs');
    expect(clicks()).to.equal(1);
    undo();
    expect(nav.commands.get('element.a')).to.equal(undefined);
  });
  it('are found by refresh if they were added later, and forgotten if they were removed', async () => {
    const page = stage(PAGE);
    const nav = started();
    await pressKeys('j');
    page.insertAdjacentHTML('beforeend', '<button id=a data-keynav-keys="gs">A</button>');
    nav.refresh();
    expect(nav.keysFor('element.a').map(keys => keys.join(''))).to.deep.equal(['gs']);
    byId('a').remove();
    nav.refresh();
    expect(nav.commands.get('element.a')).to.equal(undefined);
  });
  it('cause a warning if their keys are invalid', async () => {
    stage('<button id=a data-keynav-keys="<Escc>">A</button>');
    const warned: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => warned.push(text);
    later(() => (console.warn = real));
    started();
    await pressKeys('j');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('did you mean <Esc>?');
  });
  it('list their keys again after the next start if a script has bound them', () => {
    stage('<button id=a>A</button>');
    const nav = keynav();
    later(nav.activate(byId('a'), '<C-e>'));
    nav.start()();
    expect(aria('a')).to.equal(null);
    later(nav.start());
    expect(aria('a')).to.equal('Control+e');
  });
  it('are listed by their labels', () => {
    stage('<label>Your name <input id=a></label><input id=b placeholder="Search">');
    const nav = started();
    nav.activate(byId('a'), 'ga');
    nav.activate(byId('b'), 'gb');
    byId('b').removeAttribute('id');
    const named = nav.commands.list().filter(({ group }) => group === 'This page');
    expect(named.map(({ title }) => title)).to.deep.equal(['Your name', 'Search']);
  });
  for (const [html, name] of [
    ['<button id=a aria-labelledby="l">x</button><i id=l>Send the letter</i>', 'Send the letter'],
    ['<a id=a href="#"><img alt="Home page" src="data:,"></a>', 'Home page'],
    ['<button id=a><span aria-hidden=true>×</span> Close</button>', 'Close'],
    ['<input id=a type=submit value=Send>', 'Send'],
  ])
    it(`are listed by their accessible names: ${html}`, () => {
      stage(html as string);
      const nav = started();
      nav.activate(byId('a'), 'ga');
      expect(nav.commands.get('element.a')?.title).to.equal(name);
    });
  it('are bound in linear time', () => {
    const buttons = Array.from({ length: 400 }, (_, i) => `<button data-keynav-keys="q${i}">b${i}</button>`);
    stage(buttons.join(''));
    const nav = started();
    const real = Element.prototype.getAttribute;
    let reads = 0;
    Element.prototype.getAttribute = function (name) {
      reads++;
      return real.call(this, name);
    };
    later(() => (Element.prototype.getAttribute = real));
    nav.refresh();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true }));
    expect(reads).to.be.within(400, 400 * 16);
    expect(nav.commands.list().filter(({ group }) => group === 'This page')).to.have.length(400);
  });
  it('are restored when the engine stops', async () => {
    const page = stage('<button id=a data-keynav-keys="<C-e>">A</button>');
    const before = page.outerHTML;
    const nav = started();
    await pressKeys('q');
    expect(aria('a')).to.equal('Control+e');
    clear();
    expect(page.outerHTML).to.equal(before);
    expect(nav.commands.get('element.a')).to.equal(undefined);
  });
});
