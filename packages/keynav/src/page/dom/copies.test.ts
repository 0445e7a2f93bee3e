/** Tests that a page that keeps copies of its body never shows copies of what keynav has added. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage, started } from '../../../test/stage.js';

const PAGE = '<main><h1 id=h>Page</h1><p id=a>One.</p><p id=b>Two.</p></main>';

/** Returns the numbers of live regions, of marks and of elements with a `tabindex`. */
const ours = (): number[] =>
  ['[role=status][data-keynav-own]', '[data-keynav-current]', '[tabindex]'].map(
    selector => document.querySelectorAll(selector).length,
  );

describe('copies of the body', () => {
  afterEach(clear);

  it('contain no marks and no live region after they were put back', () => {
    const root = stage(PAGE);
    const nav = started();
    nav.feed('gj');
    nav.page.notice('a notice');
    expect(ours()).to.deep.equal([1, 1, 1]);
    const copy = document.createElement('div');
    for (const child of document.body.children)
      if (child.contains(byId('a')) || child.hasAttribute('data-keynav-own'))
        copy.append(child.cloneNode(true));
    root.remove();
    document.body.append(copy);
    nav.feed('j');
    nav.page.notice('another');
    const counts = ours();
    copy.remove();
    expect(counts).to.deep.equal([1, 1, 1]);
  });
});
