/** Where a reader is on awkward pages: fields, bars, columns inside of main. */

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

  it('walks over a field without typing in it, goes in by Enter and comes out by Esc', async () => {
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
  it('walks on from a field in an item with text of its own', () => {
    stage('<main><div>?<nav><form><div><input type=search></div></form></nav></div><h1 id=h>x</h1></main>');
    const nav = started();
    nav.feed('gjj');
    expect(focusedId()).to.equal('h');
  });
  it('gives the focus to what only looks as if it could have it', () => {
    stage('<main><p>x</p><a name=a id=a>y</a></main>');
    const nav = started();
    nav.feed('gj');
    expect([focusedId(), document.querySelectorAll('[tabindex]').length]).to.deep.equal(['a', 1]);
    nav.feed('k');
    expect(byId('a').hasAttribute('tabindex')).to.equal(false);
  });
  it('comes back from a column to main and not to a bar above it', () => {
    stage(
      `<div ${column}>${links('l')}</div><div style="margin-left:100px"><header><button>x</button></header><main id=m><p>1</p><p>2</p><p id=p>3</p></main></div>`,
    );
    const nav = started({ regions: { left: '#l1', main: '#m' } });
    later(nav.regions.add('left', byId('l1').closest('div') as HTMLElement));
    nav.feed('3Ghjl');
    expect(focusedId()).to.equal('p');
  });
  it('goes to a column that stands inside of main, and back', () => {
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
  it('goes on through its own text of an item that holds others, no further', () => {
    const inner = Array.from({ length: 120 }, (_, i) => `<li id=i${i}>inner</li>`).join('');
    stage(`<main><p>x</p><ul><li id=o>Outer<ul>${inner}</ul></li></ul></main>`);
    const nav = started();
    nav.feed('gj');
    expect(focusedId()).to.equal('o');
    nav.feed('j');
    expect([focusedId(), Math.round(window.scrollY)]).to.deep.equal(['i0', 0]);
  });
  it('sees an item that was not laid out before it came near', async () => {
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
