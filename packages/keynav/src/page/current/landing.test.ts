/** Tests which item becomes current when a reader first comes to a region. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { byId, clear, focusedId, reports, stage, started } from '../../../test/stage.js';

describe('the first key on a page that was scrolled', () => {
  afterEach(clear);

  it('finds an item on the screen even if only the text of a shadow root is there', async () => {
    stage('<main><h1 id=h>T</h1><div id=host></div><p id=end>x</p></main>');
    byId('host').attachShadow({ mode: 'open' }).innerHTML = 'many words '.repeat(6000);
    const errors = reports();
    started();
    window.scrollTo({ top: 1000, behavior: 'instant' });
    await until(() => window.scrollY === 1000, 'it is scrolled');
    await pressKeys('j');
    expect(errors).to.deep.equal([]);
    expect(focusedId()).not.to.equal('body');
  });
});
