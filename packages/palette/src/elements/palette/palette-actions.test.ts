/** Checks that the key to the actions is told where it leads to something, and that it waits for them. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { item } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage } from '../../../test/stage.js';
import type { VimPalette } from './palette.js';

const actions = [{ id: 'edit', title: 'Edit', run: () => undefined }];
const items = [
  item('One'),
  item('Two', { actions }),
  { title: 'Far', href: '#far' },
  item('Off', { disabled: true }),
];

async function palette(): Promise<VimPalette> {
  const page = await stage(html`<vim-palette .items=${items}></vim-palette>`);
  return page.querySelector('vim-palette') as VimPalette;
}

const footer = (el: VimPalette): string =>
  [...(el.shadowRoot?.querySelectorAll('[part=footer] > [aria-hidden], [part=footer] slot > span') ?? [])]
    .map(node => node.textContent ?? '')
    .join(' ');
const toolbar = (el: VimPalette): string[] =>
  seen(el)
    .all('[part=action]')
    .map(one => one.textContent ?? '');

afterEach(clearStage);

describe('the key to the actions', () => {
  it('is told only where the current row has some', async () => {
    const el = await palette();
    el.show();
    await until(() => seen(el).current === 'One', 'the first row is current');
    await drawn();
    expect([toolbar(el), footer(el)]).to.deep.equal([[], '↑ ↓ move Enter runs Esc closes > : / @ # ? modes']);
    await pressKeys('<Down>');
    await until(() => toolbar(el).length === 1, 'the second row has an action');
    expect(footer(el)).to.match(/^Tab /);
    await pressKeys('<Down>');
    await until(() => toolbar(el).length === 2, 'the link has two');
    expect(footer(el)).to.match(/^Tab /);
    await pressKeys('<Down>');
    await until(() => seen(el).current === 'One', 'the disabled row is passed over');
    await drawn();
    expect(footer(el)).to.match(/^↑/);
  });

  it('is not told on the command line, where it completes', async () => {
    const el = await palette();
    el.show('ex');
    await drawn();
    await pressKeys('Two');
    await until(() => toolbar(el).length === 1, 'the row has an action');
    expect(footer(el)).to.match(/^↑/);
    await pressKeys('<Tab>');
    await drawn();
    expect(el.shadowRoot?.activeElement === seen(el).field).to.equal(true);
  });

  it('is in the site’s words', async () => {
    const el = await palette();
    el.strings = { toActions: 'Tabulator' };
    el.show();
    await drawn();
    await pressKeys('<Down>');
    await until(() => footer(el).startsWith('Tabulator '), 'it is told');
  });

  it('leads there also when it is pressed at once', async () => {
    const el = await palette();
    el.show();
    await el.updateComplete;
    await pressKeys('<Down><Tab>');
    await until(() => el.shadowRoot?.activeElement?.textContent === 'Edit', 'the action has the focus');
  });
});
