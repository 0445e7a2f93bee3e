/** Where a reader lands. */

import { expect } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { byId, clear, focusedId, reports, stage, started } from '../../../test/stage.js';

describe('landing on a page that was scrolled', () => {
  afterEach(clear);

  it('finds what is on screen also where that is text alone in a shadow root', async () => {
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
