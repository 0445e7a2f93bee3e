/** Checks what happens when things come at the wrong moment, or throw: nothing is chosen that the reader did not mean. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { item, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { ItemInput } from '../../items/item.js';
import type { VimPalette } from './palette.js';
import type { Source } from '../../sources/source.js';

async function palette(
  items: readonly ItemInput[],
  more: { sources?: readonly Source[]; content?: unknown } = {},
): Promise<VimPalette> {
  const page = await stage(html`
    <main><p>One.</p></main>
    ${more.content ?? html`<vim-palette .items=${items} .sources=${more.sources ?? []}></vim-palette>`}
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await drawn();
  return el;
}

const focused = (el: VimPalette): Element | null => el.shadowRoot?.activeElement ?? null;

/** What is thrown on purpose is reported, and is no failure of the test. */
function expectReports(): string[] {
  const told: string[] = [];
  const hear = (event: ErrorEvent): void => {
    told.push((event.error as Error).message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', hear, { capture: true });
  const { onerror } = window;
  window.onerror = () => true;
  atEnd(() => {
    window.removeEventListener('error', hear, { capture: true });
    window.onerror = onerror;
  });
  return told;
}

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('Enter', () => {
  it('chooses among the rows for what is typed, also when something else comes in the same moment', async () => {
    let answer: (titles: readonly string[]) => void = () => undefined;
    const slow: ItemInput = {
      id: 'pick',
      title: 'Pick',
      args: () => new Promise(resolve => (answer = resolve)),
      run: id => void ran.push(id),
    };
    const el = await palette([slow, item('Other')]);
    await pressKeys('<CR>');
    answer(['danger', 'apricot']);
    await until(() => seen(el).rows.length === 2, 'the arguments are listed');
    await pressKeys('apr');
    await pressKeys('<CR>');
    el.register([item('Newcomer')]);
    await drawn();
    answer(['danger', 'apricot']);
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['apricot']);
  });

  it('typed into one opening does nothing in the next', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const children = () => new Promise<readonly ItemInput[]>(resolve => (answer = resolve));
    const el = await palette([item('Delete all'), { id: 'slow', title: 'Slow', children }]);
    await pressKeys('slow<CR>');
    await pressKeys('<CR>');
    el.hide();
    el.show();
    await drawn();
    answer([item('Child')]);
    await pressKeys('del');
    await until(() => seen(el).current === 'Delete all', 'the next opening has its own rows');
    expect([ran, el.open]).to.deep.equal([[], true]);
  });

  it('that is held since it opened the palette chooses nothing', async () => {
    const el = await palette([item('First')]);
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    seen(el).field.dispatchEvent(held);
    expect([ran, el.open, held.defaultPrevented]).to.deep.equal([[], true, true]);
  });
});

describe('a source that is asked', () => {
  it('is heard though commands come and go meanwhile', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const el = await palette([item('Alpha')], {
      sources: [{ id: 'far', label: 'Far', search: () => new Promise(resolve => (answer = resolve)) }],
    });
    await pressKeys('al');
    el.register([item('Almond')]);
    await until(() => seen(el).rows.includes('Almond'), 'the new command is listed');
    answer([{ title: 'Altitude' }]);
    await until(() => seen(el).rows.includes('Altitude'), 'the answer is listed');
  });

  it('is waited for before it is said that there is nothing', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const el = await palette([item('Alpha')], {
      sources: [{ id: 'far', label: 'Far', search: () => new Promise(resolve => (answer = resolve)) }],
    });
    await pressKeys('zzz');
    await until(() => seen(el).part('loading') === 'Loading…', 'it is on its way');
    answer([]);
    await until(() => seen(el).part('empty') === 'No results for zzz', 'there is nothing');
    await until(() => seen(el).spoken === 'No results for zzz', 'that is said');
  });

  it('stops what it gives piece by piece where enough is there', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<ItemInput> {
      for (;;) yield { title: `Item ${given++}` };
    }
    const el = await palette([], { sources: [{ id: 'all', label: 'All', search: endless }] });
    await pressKeys('i');
    await until(() => seen(el).rows.length > 10, 'rows are there');
    const now = given;
    await drawn();
    expect([given, now]).to.deep.equal([500, 500]);
  });
});

describe('a source that gives everything', () => {
  it('is told when its palette is gone', async () => {
    const signals: AbortSignal[] = [];
    const load = (signal: AbortSignal) => (
      signals.push(signal),
      new Promise<readonly ItemInput[]>(() => undefined)
    );
    const el = await palette([], { sources: [{ id: 'own', label: 'Own', load }] });
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    el.remove();
    await until(() => signals[0]?.aborted, 'it is told');
  });

  it('is loaded when it is named while the palette is open', async () => {
    const el = await palette([item('Alpha')]);
    el.sources = [{ id: 'own', label: 'Own', load: () => [{ title: 'Zebra' }] }];
    await until(() => seen(el).rows.includes('Zebra'), 'it is listed');
  });
});

describe('functions of the site that throw', () => {
  it('below an item are told in a row, and the way back is open', async () => {
    const broken: ItemInput = {
      id: 'broken',
      title: 'Broken',
      children: () => {
        throw new Error('Out of order');
      },
    };
    const el = await palette([broken, item('Root')]);
    await pressKeys('<CR>');
    await until(() => seen(el).part('error').includes('Out of order'), 'the failure is told');
    expect(seen(el).rows).to.deep.equal([]);
    await pressKeys('<BS>');
    await until(() => seen(el).rows.length === 2, 'everything is back');
    el.hide();
    el.show({ page: 'broken' });
    await until(() => seen(el).part('error').includes('Out of order'), 'it opens all the same');
    expect(el.shadowRoot?.querySelector('dialog')?.open).to.equal(true);
  });

  it('in a preview or its undo keep nobody from leaving', async () => {
    const told = expectReports();
    const el = await palette([
      item('First'),
      item('Second', {
        preview: () => () => {
          throw new Error('No way back');
        },
      }),
      item('Third', {
        preview: () => {
          throw new Error('No way in');
        },
      }),
    ]);
    await pressKeys('<Down><Down><Up><Up>');
    await drawn();
    expect(seen(el).current).to.equal('First');
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
    expect(new Set(told)).to.deep.equal(new Set(['No way back', 'No way in']));
  });
});

describe('the focus', () => {
  it('stays in the palette when the actions it was on go with their row', async () => {
    const el = await palette([
      item('One', { actions: [{ id: 'a', title: 'Edit', run: () => undefined }] }),
      item('Two'),
    ]);
    await pressKeys('<Tab>');
    expect(focused(el)?.textContent).to.equal('Edit');
    await pressKeys('<Down>');
    await until(() => focused(el) === seen(el).field, 'it is in the field again');
    await pressKeys('on');
    expect(seen(el).field.value).to.equal('on');
  });
});

describe('rows', () => {
  it('that all have two lines are drawn to the last one', async () => {
    const items = Array.from({ length: 200 }, (_, i) => ({ title: `Item ${i}`, detail: 'More' }));
    const el = await palette([], {
      content: html`<vim-palette two-lines no-keynav .items=${items}></vim-palette>`,
    });
    await pressKeys('<C-End>');
    await drawn();
    const [row, list] = ['[aria-selected=true]', '[part~=list]'].map(name =>
      (seen(el).root.querySelector(name) as Element).getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect([seen(el).current, Math.abs(row.bottom - list.bottom) < 2]).to.deep.equal(['Item 199', true]);
    expect(seen(el).rows.length).to.be.within(8, 60);
  });

  it('that the site lists itself begin at the top with each letter', async () => {
    const all = ['apple', 'abacus', 'banana', 'cherry'];
    const el = await palette([], { content: html`<vim-palette no-filter no-keynav></vim-palette>` });
    el.items = all.map(title => item(title));
    el.addEventListener('vim-input', ({ detail: { query } }) => {
      el.items = all.filter(title => title.includes(query)).map(title => item(title));
    });
    await until(() => seen(el).rows.length === 4, 'all are listed');
    await pressKeys('<Down><Down>');
    await until(() => seen(el).current === 'banana', 'the third is current');
    await pressKeys('a');
    await until(() => seen(el).rows.length === 3, 'three are left');
    expect(seen(el).current).to.equal('apple');
  });
});

describe('several palettes', () => {
  it('have keys of their own each', async () => {
    startEngine();
    const page = await stage(html`
      <vim-palette id="a" keys="gp" .items=${[item('A')]}></vim-palette>
      <vim-palette id="b" keys="gq" .items=${[item('B')]}></vim-palette>
    `);
    for (const [keys, id] of [
      ['gp', 'a'],
      ['gq', 'b'],
    ] as const) {
      const el = page.querySelector(`#${id}`) as VimPalette;
      await pressKeys(keys);
      await until(() => el.open, `${keys} opens ${id}`);
      el.hide();
    }
  });
});

describe('an item with keys', () => {
  it('is told to the site, which may go there itself or forbid it', async () => {
    startEngine();
    const el = await palette([], {
      content: html`<vim-palette
        navigation="event"
        .items=${[{ id: 'far', title: 'Far', href: '#far', keys: 'gf' }]}
      ></vim-palette>`,
    });
    el.hide();
    const told: unknown[] = [];
    el.addEventListener('vim-select', ({ detail }) => told.push(detail.href));
    await pressKeys('gf');
    await until(() => told.length > 0, 'it is told');
    expect([told, location.hash]).to.deep.equal([['#far'], '']);
  });

  it('has no address that is a script', async () => {
    const el = await palette([{ title: 'Bad', href: ' javascript:globalThis.harmed=1' }]);
    await pressKeys('<CR>');
    await drawn();
    expect([(globalThis as { harmed?: number }).harmed, el.open]).to.deep.equal([undefined, false]);
  });
});
