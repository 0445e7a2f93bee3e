/** The text of a page, counted at once or ahead. */

import { expect } from '@open-wc/testing';
import { until } from '../../../test/real.js';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { countAhead, proseOf } from './prose.js';

const LONG = 'A sentence of more than twenty-five letters.';
const isIdleTold = 'requestIdleCallback' in window;

/** Counts ahead until the test is over. */
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
  it('is counted anew for each time on a small page, which nobody looks at before', () => {
    stage(`<p>${LONG}</p>`);
    ahead();
    expect(proseOf(document.body)).not.to.equal(proseOf(document.body));
  });
  it('is counted ahead on a large page where the browser tells when it is idle, until elements come', async () => {
    stage(`<div id=a>${'<i></i>'.repeat(20_001)}<p id=p>${LONG}</p></div>`);
    const now = proseOf(document.body);
    ahead();
    const isKept = (): boolean => proseOf(document.body) === proseOf(document.body);
    if (!isIdleTold) return void expect(isKept()).to.equal(false);
    await until(isKept, 'it is counted');
    expect([...proseOf(document.body)]).to.deep.equal([...now]);
    byId('a').append(document.createElement('p'));
    expect(isKept()).to.equal(false);
  });
});
