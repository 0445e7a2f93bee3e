/** Tests link hints with real keys. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { showHints } from './overlay.js';

/** Shows hints on HTML: `labels` are those of the matching ones, `picked` is the selected one, `names` are those passed to `onPick`. */
function hints(html: string) {
  stage(html);
  const names: string[] = [];
  let end = '';
  const { count, close } = showHints(
    document,
    chosen => (end = chosen ? chosen.target.id : 'none'),
    name => void names.push(name),
  );
  later(close);
  const layer = () =>
    [...document.body.children].find(el => el.getAttribute('aria-hidden') === 'true' && el.shadowRoot)
      ?.shadowRoot;
  const badges = () =>
    [...(layer()?.children ?? [])].filter(el => !(el as HTMLElement).hidden) as HTMLElement[];
  return {
    count,
    names,
    ended: () => end,
    labels: () => badges().map(el => el.textContent ?? ''),
    picked: () => badges().findIndex(el => !(el.lastElementChild as HTMLElement).hidden),
    heights: () => badges().map(el => Number(el.style.zIndex)),
  };
}

describe('link hints', () => {
  afterEach(clear);

  it('open by their letter, and leave nothing in the page', async () => {
    const { ended } = hints('<a id=a href="#a">x</a><a id=b href="#b">y</a>');
    await pressKeys('j');
    expect([ended(), document.querySelectorAll('body > [aria-hidden=true]').length]).to.deep.equal(['b', 0]);
  });
  it('have a letter even if there is only one', async () => {
    const { ended } = hints('<a id=a href="#a">x</a>');
    await pressKeys('f');
    expect(ended()).to.equal('a');
  });
  it('are fewer after the first of two letters, and all again after Backspace', async () => {
    const { labels, ended } = hints(
      Array.from({ length: 30 }, (_, i) => `<a id=l${i} href="#">x${i}</a> `).join(''),
    );
    const all = labels();
    const long = all.find(label => label.length === 2) as string;
    await pressKeys(long.slice(0, 1));
    const remaining = labels();
    await pressKeys('<BS>');
    expect([remaining.length < all.length, labels().length]).to.deep.equal([true, all.length]);
    await pressKeys(long);
    expect(ended()).to.equal(`l${all.indexOf(long)}`);
  });
  for (const keys of ['<Esc>', '5']) {
    it(`end with ${keys} without opening anything`, async () => {
      const { ended } = hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
      await pressKeys(keys);
      expect(ended()).to.equal('none');
    });
  }
  it('hide keys from the page', async () => {
    hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
    let received = 0;
    const listen = () => received++;
    document.addEventListener('keydown', listen);
    later(() => document.removeEventListener('keydown', listen));
    await pressKeys('f');
    expect(received).to.equal(0);
  });
  it('end without opening anything when the window loses the focus', () => {
    const { ended, labels } = hints('<a id=a href="#a">x</a>');
    window.dispatchEvent(new FocusEvent('blur'));
    expect([ended(), labels()]).to.deep.equal(['none', []]);
  });
  it('do not cover anything for the pointer', () => {
    hints('<a id=a href="#">x</a>');
    const box = byId('a').getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 1, box.top + 1)?.id).to.equal('a');
  });
  it('have their short labels in the middle of the screen', () => {
    const links = Array.from({ length: 20 }, (_, i) => `<a href="#">${i}</a>`).join('');
    const { labels } = hints(
      `<div style="position:fixed;inset:0;display:flex;flex-direction:column;justify-content:space-between">${links}</div>`,
    );
    const long = labels().flatMap((label, i) => (label.length === 2 ? [i] : []));
    expect(long.length > 4 && long.every(i => i < 5 || i > 14)).to.equal(true);
  });
});

const THREE =
  '<p><a id=a href="#a">one</a> <a id=b href="#b" aria-label=second>2</a> <button id=c>three</button></p>';

describe('Tab in link hints', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  const rounds: readonly (readonly [keys: string, picked: number, names: readonly string[]])[] = [
    ['<Tab>', 0, ['one']],
    ['<Tab><Tab>', 1, ['one', 'second']],
    ['<S-Tab>', 2, ['three']],
    ['<Tab><Tab><Tab><Tab>', 0, ['one', 'second', 'three', 'one']],
    ['<Tab><S-Tab>', 2, ['one', 'three']],
  ];
  for (const [keys, picked, names] of rounds)
    it(`${keys} selects hint ${picked + 1} and announces each name`, async () => {
      const shown = hints(THREE);
      await pressKeys(keys);
      expect([shown.picked(), shown.names]).to.deep.equal([picked, names]);
    });
  it('does not move the focus, and Enter opens the selected hint', async () => {
    const { ended } = hints(THREE);
    const focus = document.activeElement;
    await pressKeys('<Tab><Tab>');
    expect(document.activeElement).to.equal(focus);
    await pressKeys('<CR>');
    expect(ended()).to.equal('b');
  });
  it('selects only hints that match the input', async () => {
    const shown = hints(Array.from({ length: 30 }, (_, i) => `<a id=l${i} href="#">x${i}</a> `).join(''));
    const first = (shown.labels().find(label => label.length === 2) as string)[0] as string;
    await pressKeys(first);
    const matching = shown.labels().length;
    await pressKeys('<Tab>'.repeat(matching + 1));
    expect([matching > 1, shown.picked(), shown.names.length, new Set(shown.names).size]).to.deep.equal([
      true,
      0,
      matching + 1,
      matching,
    ]);
  });
  it('is needed for Enter, which otherwise is left to the browser and ends the hints', async () => {
    const { ended } = hints(THREE);
    await pressKeys('<CR>');
    expect(ended()).to.equal('none');
  });
});

describe('Space in link hints', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  const at = (id: string, left: number): string =>
    `<a id=${id} href="#" style="position:fixed;top:50px;left:${left}px;width:8px;height:20px;overflow:hidden">x</a>`;

  it('brings covered hints to the front, and does not change the others', async () => {
    const { heights, ended } = hints(at('a', 20) + at('b', 29) + at('c', 300));
    expect(heights()).to.deep.equal([0, 1, 2]);
    await pressKeys(' ');
    expect(heights()).to.deep.equal([1, 0, 2]);
    await pressKeys(' ');
    expect([heights(), ended()]).to.deep.equal([[0, 1, 2], '']);
  });
});

describe('words in link hints', () => {
  beforeEach(() => {
    window.focus();
    document.documentElement.dataset['keynavHints'] = 'words';
  });
  afterEach(() => {
    delete document.documentElement.dataset['keynavHints'];
    clear();
  });
  const LINKS =
    '<a id=a href="#">Red apple</a> <a id=b href="#">Green apple</a> <a id=c href="#">Red pear 7</a>';

  it('leave the links that contain them, labelled with digits', async () => {
    const { labels, ended } = hints(LINKS);
    expect(labels()).to.deep.equal(['1', '2', '3']);
    await pressKeys('apple');
    expect(labels()).to.deep.equal(['1', '2']);
    await pressKeys('2');
    expect(ended()).to.equal('b');
  });
  it('open the only link that contains them, and the rest of the word runs no command', async () => {
    const { ended } = hints(LINKS);
    let received = 0;
    const listen = ({ key }: KeyboardEvent) => key.length === 1 && received++;
    document.addEventListener('keydown', listen);
    later(() => document.removeEventListener('keydown', listen));
    for (const key of 'green')
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect([ended(), received]).to.deep.equal(['b', 0]);
    await until(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
      return received > 0;
    }, 'the page receives keys again');
  });
  it('can be parts of words in any order, and Backspace removes the last letter', async () => {
    const { labels, ended } = hints(LINKS);
    await pressKeys('re app');
    expect(labels().length).to.equal(2);
    await pressKeys('<BS><BS><BS>');
    expect(labels().length).to.equal(3);
    await pressKeys('p re<BS>ed');
    expect(ended()).to.equal('');
    await pressKeys('<Tab><CR>');
    expect(ended()).to.equal('a');
  });
  it('open the first link that contains them with Enter', async () => {
    const { ended } = hints(LINKS);
    await pressKeys('re<CR>');
    expect(ended()).to.equal('a');
  });
});

describe('a chosen hint', () => {
  afterEach(clear);

  it('puts the caret of a field at the end of its text', async () => {
    stage('<p><input id=field value="some words"></p>');
    const { close } = showHints(document, chosen => chosen?.target.focus());
    later(close);
    await pressKeys('f');
    expect((byId('field') as HTMLInputElement).selectionStart).to.equal(10);
  });
  it('returns the first visible element of a scroller', async () => {
    stage(
      `<div id=s style="height:100px;overflow:auto">${Array.from({ length: 20 }, (_, i) => `<p id=q${i}>line</p>`).join('')}</div>`,
    );
    byId('s').scrollTop = byId('q5').offsetTop - byId('s').offsetTop;
    let seen = '';
    const { count, close } = showHints(document, chosen => (seen = chosen?.firstVisible?.id ?? ''));
    later(close);
    await pressKeys('f');
    expect([count, seen]).to.deep.equal([1, 'q5']);
  });
});
