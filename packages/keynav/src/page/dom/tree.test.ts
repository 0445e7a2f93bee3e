/** Tests the walk over the flat tree outside of shadow roots and outside of the page. */

import { expect, fixtureSync, html } from '@open-wc/testing';
import { closestIn, holds, hostOf, parentIn } from './tree.js';

describe('the flat tree', () => {
  it('ends at a link that was removed from the page, which has a host of another kind', () => {
    const link = fixtureSync<HTMLAnchorElement>(html`<a href="https://example.org:8080/"><b>x</b></a>`);
    const inner = link.firstElementChild as Element;
    link.remove();
    expect(link.host).to.equal('example.org:8080');
    expect([hostOf(inner), parentIn(link), closestIn(inner, 'main')]).to.deep.equal([null, null, null]);
    expect([holds(document.body, inner), holds(link, inner)]).to.deep.equal([false, true]);
  });
});
