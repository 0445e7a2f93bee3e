/** Link hints on a real page. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { showHints } from './overlay.js';

/** The hints on a piece of page: the letters of those in play, the one that Enter opens, the names that were told, how it ended. */
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

  it('a letter opens, and nothing of ours is left', async () => {
    const { ended } = hints('<a id=a href="#a">x</a><a id=b href="#b">y</a>');
    await pressKeys('j');
    expect([ended(), document.querySelectorAll('body > [aria-hidden=true]').length]).to.deep.equal(['b', 0]);
  });
  it('a link alone has a letter too', async () => {
    const { ended } = hints('<a id=a href="#a">x</a>');
    await pressKeys('f');
    expect(ended()).to.equal('a');
  });
  it('two letters narrow down, Backspace widens again', async () => {
    const { labels, ended } = hints(
      Array.from({ length: 30 }, (_, i) => `<a id=l${i} href="#">x${i}</a> `).join(''),
    );
    const all = labels();
    const long = all.find(label => label.length === 2) as string;
    await pressKeys(long.slice(0, 1));
    const left = labels();
    await pressKeys('<BS>');
    expect([left.length < all.length, labels().length]).to.deep.equal([true, all.length]);
    await pressKeys(long);
    expect(ended()).to.equal(`l${all.indexOf(long)}`);
  });
  for (const keys of ['<Esc>', '5']) {
    it(`${keys} ends without opening`, async () => {
      const { ended } = hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
      await pressKeys(keys);
      expect(ended()).to.equal('none');
    });
  }
  it('keys do not reach the page meanwhile', async () => {
    hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
    let heard = 0;
    const listen = () => heard++;
    document.addEventListener('keydown', listen);
    later(() => document.removeEventListener('keydown', listen));
    await pressKeys('f');
    expect(heard).to.equal(0);
  });
  it('do not move or hide anything from a pointer', () => {
    hints('<a id=a href="#">x</a>');
    const box = byId('a').getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 1, box.top + 1)?.id).to.equal('a');
  });
  it('the short labels are in the middle of the screen', () => {
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

describe('Tab at link hints', () => {
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
    it(`${keys} leads to number ${picked + 1} and tells each name`, async () => {
      const shown = hints(THREE);
      await pressKeys(keys);
      expect([shown.picked(), shown.names]).to.deep.equal([picked, names]);
    });
  it('leaves the focus where it is, and Enter opens what it led to', async () => {
    const { ended } = hints(THREE);
    const focus = document.activeElement;
    await pressKeys('<Tab><Tab>');
    expect(document.activeElement).to.equal(focus);
    await pressKeys('<CR>');
    expect(ended()).to.equal('b');
  });
  it('goes through what is left in play alone', async () => {
    const shown = hints(Array.from({ length: 30 }, (_, i) => `<a id=l${i} href="#">x${i}</a> `).join(''));
    const first = (shown.labels().find(label => label.length === 2) as string)[0] as string;
    await pressKeys(first);
    const left = shown.labels().length;
    await pressKeys('<Tab>'.repeat(left + 1));
    expect([left > 1, shown.picked(), shown.names.length, new Set(shown.names).size]).to.deep.equal([
      true,
      0,
      left + 1,
      left,
    ]);
  });
  it('without it Enter is the browser’s, and ends the hints', async () => {
    const { ended } = hints(THREE);
    await pressKeys('<CR>');
    expect(ended()).to.equal('none');
  });
});

describe('Space at link hints', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  const at = (id: string, left: number): string =>
    `<a id=${id} href="#" style="position:fixed;top:50px;left:${left}px;width:8px;height:20px;overflow:hidden">x</a>`;

  it('brings what lies under others to the front, and leaves the rest', async () => {
    const { heights, ended } = hints(at('a', 20) + at('b', 29) + at('c', 300));
    expect(heights()).to.deep.equal([0, 1, 2]);
    await pressKeys(' ');
    expect(heights()).to.deep.equal([1, 0, 2]);
    await pressKeys(' ');
    expect([heights(), ended()]).to.deep.equal([[0, 1, 2], '']);
  });
});

describe('words at link hints', () => {
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

  it('leave those that have them, with digits on them', async () => {
    const { labels, ended } = hints(LINKS);
    expect(labels()).to.deep.equal(['1', '2', '3']);
    await pressKeys('apple');
    expect(labels()).to.deep.equal(['1', '2']);
    await pressKeys('2');
    expect(ended()).to.equal('b');
  });
  it('open the only one that has them, and the rest of the word is no command', async () => {
    const { ended } = hints(LINKS);
    let heard = 0;
    const listen = ({ key }: KeyboardEvent) => key.length === 1 && heard++;
    document.addEventListener('keydown', listen);
    later(() => document.removeEventListener('keydown', listen));
    for (const key of 'green')
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect([ended(), heard]).to.deep.equal(['b', 0]);
    await until(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
      return heard > 0;
    }, 'keys are the page’s again');
  });
  it('may be parts of several, in any order; Backspace takes the last letter away', async () => {
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
  it('Enter opens the first that has them', async () => {
    const { ended } = hints(LINKS);
    await pressKeys('re<CR>');
    expect(ended()).to.equal('a');
  });
});

describe('what was chosen', () => {
  afterEach(clear);

  it('is a field with the caret where its text ends', async () => {
    stage('<p><input id=field value="some words"></p>');
    const { close } = showHints(document, chosen => chosen?.target.focus());
    later(close);
    await pressKeys('f');
    expect((byId('field') as HTMLInputElement).selectionStart).to.equal(10);
  });
  it('is what is read first in something that scrolls', async () => {
    stage(
      `<div id=s style="height:100px;overflow:auto">${Array.from({ length: 20 }, (_, i) => `<p id=q${i}>line</p>`).join('')}</div>`,
    );
    byId('s').scrollTop = byId('q5').offsetTop - byId('s').offsetTop;
    let seen = '';
    const { count, close } = showHints(document, chosen => (seen = chosen?.seen?.id ?? ''));
    later(close);
    await pressKeys('f');
    expect([count, seen]).to.deep.equal([1, 'q5']);
  });
});
