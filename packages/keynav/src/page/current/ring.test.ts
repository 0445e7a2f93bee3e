/** Tests the focus ring that is drawn where a page shows none. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage, started } from '../../../test/stage.js';
import { pressKeys } from '../../../test/real.js';

const PAGE =
  '<main><p id=a>x</p><p id=b style="outline:none">y</p><p id=c style="outline:none;box-shadow:0 0 0 3px red">z</p></main>';
const frame = (): Promise<unknown> =>
  new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
const hasOutline = (id: string): boolean => getComputedStyle(byId(id)).outlineStyle !== 'none';

describe('the ring', () => {
  afterEach(clear);

  it('is drawn where the page removes the outline, and is removed when the engine stops', async () => {
    stage(PAGE);
    const before = document.adoptedStyleSheets.length;
    started({ ring: true });
    await pressKeys('j');
    await frame();
    expect(document.adoptedStyleSheets.length).to.equal(before);
    await pressKeys('j');
    await frame();
    expect(hasOutline('b')).to.equal(true);
    await pressKeys('j');
    await frame();
    expect(hasOutline('c')).to.equal(false);
    clear();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });
  it('is not drawn by default', async () => {
    stage(PAGE);
    started();
    await pressKeys('jj');
    await frame();
    expect(hasOutline('b')).to.equal(false);
  });
  it('is visible on the body too', async () => {
    const text = document.createTextNode('loose text');
    document.body.prepend(text);
    later(() => text.remove());
    started({ ring: true, regions: { main: document.body } });
    await pressKeys('g');
    await frame();
    expect([document.activeElement, getComputedStyle(document.body).outlineStyle !== 'none']).to.deep.equal([
      document.body,
      true,
    ]);
  });
});
