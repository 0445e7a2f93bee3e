/** Tests that controls outside every landmark are in a region, and landmarks inside shadow roots are regions. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, stage, started } from '../../../test/stage.js';
import type { PageRegion } from './regions.js';

const way = (id: string): string =>
  `<ul id=${id}><li><a href="#1">Back: sheep</a></li><li><a href="#2">Up: animals</a></li></ul>`;
const TEXT =
  '<h2>Goats</h2><p>They eat what nobody else will, and they are seldom ill if the stall is dry and clean.</p>';
const names = (nav: ReturnType<typeof started>): string =>
  nav.page.regions
    .placed()
    .map(({ region }) => region.name)
    .join(' ');

describe('controls outside every landmark', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('are regions above and below main, which F6 reaches', async () => {
    const root = stage(`${way('up')}<div>${TEXT}</div>${way('down')}`);
    const nav = started();
    expect(names(nav)).to.equal('navbar main footer');
    await pressKeys('g<F6>');
    expect(byId('down').contains(document.activeElement)).to.equal(true);
    await pressKeys('K');
    expect(byId('up').contains(document.activeElement)).to.equal(true);
    expect(root.querySelectorAll('[tabindex]')).to.have.length(0);
  });
  it('may be a single button', async () => {
    stage(`<main>${TEXT}</main><button id=top>To the top</button>`);
    started();
    await pressKeys('g<F6>');
    expect(focusedId()).to.equal('top');
    await pressKeys('j');
    expect(focusedId()).to.equal('top');
  });
  it('are not regions if they are hidden or belong to a closed dialog', () => {
    stage(`<main>${TEXT}</main><div hidden>${way('a')}</div><dialog>${way('b')}</dialog>`);
    expect(names(started())).to.equal('main');
  });
  it('are not added to a layout that the page defines itself', () => {
    stage(`<main data-keynav-region=main>${TEXT}</main>${way('a')}`);
    expect(names(started())).to.equal('main');
  });
});

describe('the text that counts as main', () => {
  afterEach(clear);
  const page = (text: string): string =>
    `<div style="display:flex"><div style="width:14em"><h3>Contents</h3><ul><li><a href="#1">Axes and saws</a><li><a href="#2">Planes</a><li><a href="#3">Files</a></ul></div><div id=m style="flex:1"><h1>Clamps</h1>${text}</div></div>`;

  for (const [kind, text] of [
    ['two short sentences', '<p>They hold.</p><p>Buy two.</p>'],
    ['Japanese', '<p>木材を固定します。</p><p>二つ買いましょう。</p>'],
    ['Thai', '<p>ใช้ยึดชิ้นงาน</p><p>ควรซื้อสองตัว</p>'],
  ] as const)
    it(`may be ${kind}`, () => {
      stage(page(text));
      const nav = started();
      expect([(nav.page.regions.named('main') as PageRegion | null)?.element.id, names(nav)]).to.deep.equal([
        'm',
        'left main',
      ]);
    });
});

describe('landmarks inside shadow roots', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('are regions, in the order of their hosts', async () => {
    const root = stage(
      '<div style="display:flex"><x-side style="width:15em"></x-side><x-text style="flex:1"></x-text></div>',
    );
    const fill = (name: string, html: string): ShadowRoot => {
      const shadow = (root.querySelector(name) as Element).attachShadow({ mode: 'open' });
      shadow.innerHTML = html;
      return shadow;
    };
    const side = fill('x-side', '<nav><ul><li><a href="#1">Rivers</a><li><a href="#2">Lakes</a></ul></nav>');
    const text = fill('x-text', `<main><h1>Rivers</h1><p>${TEXT}</p></main>`);
    const nav = started();
    expect(names(nav)).to.equal('left main');
    await pressKeys('g');
    expect(text.activeElement?.localName).to.equal('h1');
    await pressKeys('h');
    expect(side.activeElement?.textContent).to.equal('Rivers');
    await pressKeys('jl');
    expect(text.activeElement?.localName).to.equal('h1');
  });
});
