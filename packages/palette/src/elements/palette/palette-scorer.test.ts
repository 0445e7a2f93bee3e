/** Checks that a site can replace the search by a scoring function of its own. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { five, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage } from '../../../test/stage.js';
import type { IndexList } from '../../search/index-format.js';
import type { VimPalette } from './palette.js';
import type { Scorer } from '../../results/scored.js';

/** Matches the end of titles, the longest title first. */
const byEnd: Scorer = ({ title }, query) => {
  const start = title.length - query.length;
  return title.toLowerCase().endsWith(query)
    ? { score: title.length, ranges: [{ start, end: title.length }] }
    : 0;
};

const list: IndexList = { v: 1, base: '/', pages: [['m', 'Magenta', 0]], heads: [], sections: [] };

async function opened(scorer: Scorer): Promise<VimPalette> {
  const page = await stage(html`<vim-palette .items=${five} .index=${list} .scorer=${scorer}></vim-palette>`);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await until(() => seen(el).rows.length === 6, 'everything is listed');
  return el;
}

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('the scorer', () => {
  it('determines the results, their order and the marked letters, for commands and pages', async () => {
    const el = await opened(byEnd);
    await pressKeys('ta');
    await until(() => seen(el).rows.length === 3, 'three are found');
    expect(seen(el).rows).to.deep.equal(['m: Magenta', 'Delta', 'Beta']);
    expect(
      seen(el)
        .all('[part=match]')
        .map(({ textContent }) => textContent),
    ).to.deep.equal(['ta', 'ta', 'ta']);
    await pressKeys('<Down><CR>');
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['Delta']);
  });

  it('may return only a number, with 0 for no match', async () => {
    const el = await opened(({ title }, query) => Number(title.startsWith(query)));
    await pressKeys('G');
    await until(() => seen(el).rows.length === 1, 'one is found');
    expect([seen(el).rows, seen(el).all('[part=match]')]).to.deep.equal([['Gamma'], []]);
    await pressKeys('x');
    await until(() => seen(el).part('empty'), 'nothing is found');
  });

  it('that throws has its message shown, and the palette keeps working', async () => {
    const el = await opened(() => {
      throw new Error('Out of order');
    });
    await pressKeys('a');
    await until(() => seen(el).part('error') === 'Out of order. Retry', 'the message is shown');
    await pressKeys('<C-u>');
    await drawn();
    expect([seen(el).part('error'), seen(el).rows.length]).to.deep.equal(['', 6]);
  });
});
