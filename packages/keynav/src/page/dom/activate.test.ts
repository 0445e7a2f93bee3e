/** Tests the activation of links, buttons and fields. */

import { expect, fixtureSync, html } from '@open-wc/testing';
import { until } from '../../../test/real.js';
import { activate } from './activate.js';

describe('activating', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('follows a link inside an SVG', async () => {
    const svg = fixtureSync<SVGElement>(
      html`<svg>
        <a href="#drawn"><text y="20">a link</text></a>
      </svg>`,
    );
    activate(svg.querySelector('a') as unknown as HTMLElement, false, false);
    await until(() => location.hash === '#drawn', 'the link is followed');
  });

  it('clicks a button once, and focuses a field without a click', () => {
    let clicks = 0;
    const box = fixtureSync<HTMLElement>(
      html`<div @click=${() => clicks++}><button type="button">one</button><input /></div>`,
    );
    activate(box.querySelector('button') as HTMLElement, false, false);
    expect(clicks).to.equal(1);
    activate(box.querySelector('input') as HTMLElement, false, false);
    expect([clicks, document.activeElement?.localName]).to.deep.equal([1, 'input']);
  });

  it('sends the events of a pointer before the click, which some menus open at', () => {
    const types: string[] = [];
    const button = fixtureSync<HTMLElement>(html`<button type="button">menu</button>`);
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      button.addEventListener(type, () => types.push(type));
    activate(button, false, false);
    expect(types).to.deep.equal(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    types.length = 0;
    button.addEventListener('pointerdown', event => event.preventDefault());
    activate(button, false, false);
    expect(types).to.deep.equal(['pointerdown', 'pointerup', 'click']);
  });

  it('does not click what the page has removed, before or at the press of the pointer', () => {
    const before = location.href;
    const clicked: string[] = [];
    for (const type of ['focus', 'pointerdown', 'never']) {
      const link = fixtureSync<HTMLAnchorElement>(html`<a href="#removed">a link</a>`);
      link.addEventListener('click', () => clicked.push(type));
      link.addEventListener(type, () => link.remove());
      if (type === 'never') link.remove();
      activate(link, false, false);
      activate(link, true, false);
    }
    expect([clicked, location.href]).to.deep.equal([[], before]);
  });

  it('clicks with Ctrl, or Command on a Mac, to open a link in a new tab', () => {
    const held: boolean[][] = [];
    const link = fixtureSync<HTMLAnchorElement>(html`<a href="#other">a link</a>`);
    link.addEventListener('click', event => {
      event.preventDefault();
      held.push([event.ctrlKey, event.metaKey]);
    });
    activate(link, true, false);
    activate(link, true, true);
    expect(held).to.deep.equal([
      [true, false],
      [false, true],
    ]);
  });
});
