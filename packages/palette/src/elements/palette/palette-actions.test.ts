/** Checks that the key to the actions is shown only if there are actions, and that it waits for them. */

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
  it('is shown only if the current row has actions', async () => {
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
    await until(() => seen(el).current === 'One', 'the disabled row is skipped');
    await drawn();
    expect(footer(el)).to.match(/^↑/);
  });

  it('is not shown in the command line, where it completes the text', async () => {
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

  it('is shown with the string of the site', async () => {
    const el = await palette();
    el.strings = { toActions: 'Tabulator' };
    el.show();
    await drawn();
    await pressKeys('<Down>');
    await until(() => footer(el).startsWith('Tabulator '), 'the string is shown');
  });

  it('focuses an action even if it is pressed immediately after a motion', async () => {
    const el = await palette();
    el.show();
    await el.updateComplete;
    await pressKeys('<Down><Tab>');
    await until(() => el.shadowRoot?.activeElement?.textContent === 'Edit', 'the action has the focus');
  });
});
