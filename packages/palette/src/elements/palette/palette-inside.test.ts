/** Checks the children and the arguments of items, and how to enter and leave them. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { item, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { ItemInput } from '../../items/item.js';
import type { VimPalette } from './palette.js';

const fruit: readonly ItemInput[] = ['Apple', 'Banana', 'Cherry'].map(title => ({
  id: title,
  title,
  run: () => void ran.push(title),
}));
const own: readonly ItemInput[] = [
  item('Alpha'),
  { id: 'fruit', title: 'Choose a fruit', children: fruit, keys: 'gf' },
  { id: 'nested', title: 'Deep', children: [{ title: 'Deeper', children: fruit }] },
  {
    id: 'size',
    title: 'Set the size',
    args: partial => ['small', 'medium', 'large'].filter(size => size.startsWith(partial)),
    run: size => void ran.push(`size ${size}`),
  },
];

async function opened(items: readonly ItemInput[] = own): Promise<VimPalette> {
  const page = await stage(
    html`<main><p>Words.</p></main>
      <vim-palette .items=${items}></vim-palette>`,
  );
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await drawn();
  return el;
}

const crumbs = (el: VimPalette): string[] =>
  seen(el)
    .all('[part=breadcrumb]')
    .map(({ textContent }) => textContent ?? '');

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('items with children', () => {
  it('open by Enter, and their children can be searched and run', async () => {
    const el = await opened();
    await pressKeys('fruit<CR>');
    await until(() => seen(el).rows.length === 3, 'the fruit are listed');
    expect([seen(el).field.value, crumbs(el)]).to.deep.equal(['', ['Choose a fruit']]);
    expect(el.matches(':state(nested)')).to.equal(true);
    expect(seen(el).field.getAttribute('aria-label')).to.equal('Commands and pages, Choose a fruit');
    await pressKeys('che<CR>');
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['Cherry']);
  });

  it('are left by Backspace in the empty field, which restores the row and the query', async () => {
    const el = await opened();
    await pressKeys('<Down><CR>');
    await until(() => crumbs(el).length === 1, 'the children are listed');
    await pressKeys('x<BS><BS>');
    await until(() => crumbs(el).length === 0, 'the top level is listed');
    expect([seen(el).field.value, seen(el).current, el.open]).to.deep.equal(['', 'Choose a fruit', true]);
    await pressKeys('fru<CR><BS>');
    await until(() => seen(el).field.value === 'fru', 'the query is restored');
    expect(seen(el).current).to.equal('Choose a fruit');
  });

  it('are left one level at a time by Escape; the last one closes the palette', async () => {
    const el = await opened();
    await pressKeys('deep<CR>');
    await until(() => seen(el).rows[0] === 'Deeper', 'the first level is listed');
    await pressKeys('<CR>');
    await until(() => seen(el).rows.length === 3, 'the second level is listed');
    expect(crumbs(el)).to.deep.equal(['Deep', 'Deeper']);
    await pressKeys('<Esc>');
    expect(crumbs(el)).to.have.length.at.most(2);
    await until(() => crumbs(el).length === 1, 'it is one level up');
    await pressKeys('<Esc>');
    await until(() => crumbs(el).length === 0, 'it is at the top level');
    expect(el.open).to.equal(true);
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
  });

  it('open directly by their own keys, and then Escape closes the palette', async () => {
    startEngine();
    const el = await opened();
    el.hide();
    await pressKeys('gf');
    await until(() => el.open && seen(el).rows.length === 3, 'the children are listed');
    expect(crumbs(el)).to.deep.equal(['Choose a fruit']);
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
  });

  it('may load their children; a failure is reported and can be retried', async () => {
    let loads = 0;
    const el = await opened([
      {
        id: 'late',
        title: 'Late',
        children: () => {
          loads++;
          return loads === 1 ? Promise.reject(new Error('The server sleeps')) : Promise.resolve(fruit);
        },
      },
    ]);
    await pressKeys('<CR>');
    await until(() => seen(el).part('error').includes('The server sleeps'), 'the failure is shown');
    (seen(el).root.querySelector('[part=error] button') as HTMLElement).click();
    await until(() => seen(el).rows.length === 3, 'the children are listed');
    expect(seen(el).part('error')).to.equal('');
  });

  it('can be nested commands in HTML', async () => {
    const page = await stage(html`
      <vim-palette>
        <vim-command value="fruit" group="Food"
          >Fruit <vim-command value="apple">Apple</vim-command><a href="#pear">Pear</a></vim-command
        >
      </vim-palette>
    `);
    const el = page.querySelector('vim-palette') as VimPalette;
    const clicked: string[] = [];
    el.addEventListener('click', ({ target }) =>
      clicked.push((target as Element).getAttribute('value') ?? ''),
    );
    el.show();
    await drawn();
    expect(seen(el).rows).to.deep.equal(['Fruit']);
    await pressKeys('<CR>');
    await until(() => seen(el).rows.length === 2, 'the children are listed');
    expect(seen(el).rows).to.deep.equal(['Apple', 'Pear']);
    await pressKeys('<CR>');
    await until(() => clicked.length > 0, 'it was clicked');
    expect(clicked).to.deep.equal(['apple']);
  });
});

describe('items that take an argument', () => {
  it('list their arguments, and run with the chosen one', async () => {
    const el = await opened();
    await pressKeys('size<CR>');
    await until(() => seen(el).rows.length === 3, 'the sizes are listed');
    await pressKeys('me');
    await until(() => seen(el).rows.length === 1, 'one is left');
    await pressKeys('<CR>');
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['size medium']);
  });

  it('run in the command line, where Tab completes them and their arguments', async () => {
    const el = await opened();
    await pressKeys(':si<Tab>');
    await until(() => seen(el).field.value === 'size ', 'the command is completed');
    await pressKeys('la<Tab>');
    await until(() => seen(el).field.value === 'size large', 'the argument is completed');
    await pressKeys('<CR>');
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['size large']);
  });

  it('in HTML receive the chosen argument', async () => {
    const page = await stage(html`
      <vim-palette><vim-command value="zoom" args="in out">Zoom</vim-command></vim-palette>
    `);
    const el = page.querySelector('vim-palette') as VimPalette;
    const received: unknown[] = [];
    el.addEventListener('click', ({ target }) => received.push((target as { argument?: string }).argument));
    el.addEventListener('vim-select', ({ detail }) => received.push(detail.argument));
    el.show();
    await drawn();
    await pressKeys(':zoom out<CR>');
    await until(() => !el.open, 'it has closed');
    expect(received).to.deep.equal(['out', 'out']);
  });
});
