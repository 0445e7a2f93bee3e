/** Tests motions on unusual pages: fields, bars, columns inside main. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { pressKeys, until } from '../../../test/real.js';

const text = 'Words to read in a sentence that is long enough to be prose. '.repeat(20);
const links = (id: string): string =>
  `<ul>${[1, 2, 3, 4].map(n => `<li><a id=${id}${n} href="#">link ${n}</a></li>`).join('')}</ul>`;
const column = 'style="position:fixed;left:0;top:0;width:100px;height:100%"';

describe('a reader', () => {
  beforeEach(() => {
    document.body.style.margin = '0';
    later(() => document.body.style.removeProperty('margin'));
  });
  afterEach(clear);

  it('moves past a field without typing into it, enters it with Enter and leaves it with Esc', async () => {
    stage(
      '<nav data-keynav-region=left><a id=a href="#">x</a><div id=w><input id=i></div><a id=b href="#">y</a></nav><main data-keynav-region=main><p>x</p></main>',
    );
    started();
    await pressKeys('Hj');
    expect(focusedId()).to.equal('w');
    await pressKeys('<CR>');
    expect(focusedId()).to.equal('i');
    await pressKeys('j<Esc>');
    expect([focusedId(), (byId('i') as HTMLInputElement).value]).to.deep.equal(['w', 'j']);
    await pressKeys('j');
    expect(focusedId()).to.equal('b');
    await pressKeys('kk');
    expect([focusedId(), byId('w').hasAttribute('tabindex')]).to.deep.equal(['a', false]);
  });
  it('checks a hidden checkbox by o on its label', async () => {
    stage(
      '<style>.off{position:absolute;opacity:0;width:1px;height:1px}</style><main><p>x</p><input type=checkbox id=c class=off><label for=c id=l>Details</label><p>y</p></main>',
    );
    started();
    await pressKeys('jj');
    expect(focusedId()).to.equal('l');
    await pressKeys('o');
    expect((byId('c') as HTMLInputElement).checked).to.equal(true);
  });
  it('moves on from a field in an item with text of its own', () => {
    stage('<main><div>?<nav><form><div><input type=search></div></form></nav></div><h1 id=h>x</h1></main>');
    const nav = started();
    nav.feed('gjj');
    expect(focusedId()).to.equal('h');
  });
  it('focuses an element that only seems to be focusable', () => {
    stage('<main><p>x</p><a name=a id=a>y</a></main>');
    const nav = started();
    nav.feed('gj');
    expect([focusedId(), document.querySelectorAll('[tabindex]').length]).to.deep.equal(['a', 1]);
    nav.feed('k');
    expect(byId('a').hasAttribute('tabindex')).to.equal(false);
  });
  it('returns from a column to main rather than to a bar above it', () => {
    stage(
      `<div ${column}>${links('l')}</div><div style="margin-left:100px"><header><button>x</button></header><main id=m><p>1</p><p>2</p><p id=p>3</p></main></div>`,
    );
    const nav = started({ regions: { left: '#l1', main: '#m' } });
    later(nav.regions.add('left', byId('l1').closest('div') as HTMLElement));
    nav.feed('3Ghjl');
    expect(focusedId()).to.equal('p');
  });
  it('moves to a column inside main, and back', () => {
    stage(
      `<h1>T</h1><div ${column}>${links('l')}</div><div style="margin-left:110px"><p id=p>${text}</p></div>`,
    );
    const nav = started();
    nav.feed('gj');
    expect(focusedId()).to.equal('p');
    nav.feed('h');
    expect(focusedId()).to.equal('l1');
    nav.feed('jl');
    expect(focusedId()).to.equal('p');
    nav.feed('h');
    expect(focusedId()).to.equal('l2');
  });
  it('scrolls only through the own text of an item that contains others', () => {
    const inner = Array.from({ length: 120 }, (_, i) => `<li id=i${i}>inner</li>`).join('');
    stage(`<main><p>x</p><ul><li id=o>Outer<ul>${inner}</ul></li></ul></main>`);
    const nav = started();
    nav.feed('gj');
    expect(focusedId()).to.equal('o');
    nav.feed('j');
    expect([focusedId(), Math.round(window.scrollY)]).to.deep.equal(['i0', 0]);
  });
  it('shows an item that was not laid out until it came near the screen', async () => {
    const section = (n: number): string =>
      `<section style="content-visibility:auto;contain-intrinsic-size:1px auto 5000px"><h2 id=h${n}>x</h2><p style="height:500px">y</p></section>`;
    stage(`<main>${[1, 2, 3, 4, 5].map(section).join('')}</main>`);
    started();
    await pressKeys('g]]]');
    expect(focusedId()).to.equal('h4');
    await until(() => {
      const { top, bottom } = byId('h4').getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    }, 'the heading is on screen');
  });
});
