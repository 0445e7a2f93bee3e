/** Tests how the text of a page is counted, immediately or while the browser is idle. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { countAhead, proseOf } from './prose.js';

const LONG = 'A sentence of more than twenty-five letters.';
const hasIdleCallbacks = 'requestIdleCallback' in window;

/** Counts while the browser is idle, until the end of the test. */
function ahead(): void {
  const stop = new AbortController();
  later(() => stop.abort());
  countAhead(document, stop.signal);
}

describe('the text of a page', () => {
  afterEach(clear);

  it('is counted without links, landmarks and short pieces', () => {
    stage(
      `<div id=a><p id=p>${LONG}</p><p>short</p><a href="#">${LONG}</a><nav><p>${LONG}</p></nav><div role=navigation>${LONG}</div><section id=s><b>${LONG}</b></section></div>`,
    );
    const prose = proseOf(document.body);
    const letters = LONG.length;
    expect(['a', 'p', 's'].map(id => prose.get(byId(id)))).to.deep.equal([2 * letters, letters, letters]);
    expect(prose.get(document.body)).to.equal(2 * letters);
  });
  it('is counted each time on a small page, and not ahead', () => {
    stage(`<p>${LONG}</p>`);
    ahead();
    expect(proseOf(document.body)).not.to.equal(proseOf(document.body));
  });
  it('is counted ahead on a large page in browsers with idle callbacks, and again after elements were added', async () => {
    stage(`<div id=a>${'<i></i>'.repeat(20_001)}<p id=p>${LONG}</p></div>`);
    const now = proseOf(document.body);
    ahead();
    const isCached = (): boolean => proseOf(document.body) === proseOf(document.body);
    if (!hasIdleCallbacks) return void expect(isCached()).to.equal(false);
    // Each check reads the whole page, so it must leave time to count.
    for (let i = 0; i < 200 && !isCached(); i++) await new Promise(resolve => requestIdleCallback(resolve));
    expect(isCached(), 'it is counted').to.equal(true);
    expect([...proseOf(document.body)]).to.deep.equal([...now]);
    byId('a').append(document.createElement('p'));
    expect(isCached()).to.equal(false);
  });
});
