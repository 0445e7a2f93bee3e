/** Tests how the items of a site are completed. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../define.js';
import { drawn, pressKeys } from '../../test/real.js';
import { clearStage, seen, stage } from '../../test/stage.js';
import { itemMaker, type ItemInput } from './item.js';
import type { VimPalette } from '../elements/palette/palette.js';

afterEach(clearStage);

describe('items', () => {
  it('that are named by the same title have different ids, and those with an id or a URL keep theirs', () => {
    const inputs: readonly ItemInput[] = [
      { title: 'Same' },
      { title: 'Same', keys: 'q' },
      { title: 'Same', id: 'own' },
      { title: 'Other', id: 'own' },
      { title: 'Same', href: '/a' },
      { title: 'Same' },
    ];
    const made = inputs.map(itemMaker());
    expect(made.map(({ id }) => id)).to.deep.equal(['Same', 'Same 2', 'own', 'own', '/a', 'Same 3']);
    expect(made[1]?.command).to.equal('Same 2');
  });
  it('with the same title and no id both run', async () => {
    const ran: string[] = [];
    const items = ['a', 'b'].map((name): ItemInput => ({ title: 'Same', run: () => void ran.push(name) }));
    const page = await stage(html`<vim-palette recent="0" .items=${items}></vim-palette>`);
    const el = page.querySelector('vim-palette') as VimPalette;
    for (const keys of ['<CR>', '<Down><CR>']) {
      el.show();
      await drawn();
      expect(seen(el).rows).to.deep.equal(['Same', 'Same']);
      await pressKeys(keys);
      await drawn();
    }
    expect(ran).to.deep.equal(['a', 'b']);
  });
});
