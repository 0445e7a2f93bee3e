/** Checks sources: results that arrive late, one at a time, after a newer query, or not at all. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { item } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage } from '../../../test/stage.js';
import type { ItemInput } from '../../items/item.js';
import type { VimPalette } from './palette.js';
import type { Source } from '../../sources/source.js';

async function opened(sources: readonly Source[]): Promise<VimPalette> {
  const page = await stage(
    html`<vim-palette .items=${[item('Alpha'), item('Album')]} .sources=${sources}></vim-palette>`,
  );
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await drawn();
  return el;
}

/** Returns a source whose calls the test answers, with the list of its calls. */
function manualSource(more: Partial<Source> = {}) {
  const calls: { query: string; signal: AbortSignal; answer: (titles: readonly string[]) => void }[] = [];
  const search: Source['search'] = (query, { signal }) =>
    new Promise(resolve => {
      const answer = (titles: readonly string[]): void => resolve(titles.map(title => ({ title })));
      calls.push({ query, signal, answer });
    });
  return { calls, source: { id: 'far', label: 'Far away', search, ...more } as Source };
}

afterEach(clearStage);

describe('a source with `search`', () => {
  it('has its results below the others, and the current item stays current', async () => {
    const { calls, source } = manualSource();
    const el = await opened([source]);
    await pressKeys('a<Down>');
    await until(() => calls.length === 1 && seen(el).current === 'Album', 'it is called');
    calls[0]?.answer(['Saga', 'Sonata']);
    await until(() => seen(el).rows.length === 4, 'its results are listed');
    expect(seen(el).labels).to.deep.equal(['Far away']);
    expect([seen(el).rows.slice(2), seen(el).current]).to.deep.equal([['Saga', 'Sonata'], 'Album']);
  });

  it('is aborted by a newer query, and its superseded results are ignored', async () => {
    const { calls, source } = manualSource();
    const el = await opened([source]);
    await pressKeys('alp');
    await until(() => calls.length === 3, 'it is called for each letter');
    expect(calls.map(({ query, signal }) => [query, signal.aborted])).to.deep.equal([
      ['a', true],
      ['al', true],
      ['alp', false],
    ]);
    calls[2]?.answer(['New']);
    await until(() => seen(el).rows.includes('New'), 'the new results are listed');
    calls[0]?.answer(['Old']);
    await drawn();
    expect(seen(el).rows).to.deep.equal(['Alpha', 'New']);
  });

  it('that fails is reported beside the other rows, and is called again by Retry', async () => {
    let isDown = true;
    const flaky: Source = {
      id: 'flaky',
      label: 'Flaky',
      search: query => (isDown ? Promise.reject(new Error('No answer')) : [{ title: `Found ${query}` }]),
    };
    const el = await opened([flaky]);
    const errors: string[] = [];
    el.addEventListener('vim-source-error', ({ detail }) =>
      errors.push(`${detail.source}: ${detail.reason}`),
    );
    await pressKeys('alp');
    await until(() => seen(el).part('error'), 'the failure is shown');
    expect(seen(el).rows).to.deep.equal(['Alpha']);
    expect(errors).to.deep.equal(['flaky: No answer']);
    isDown = false;
    (seen(el).root.querySelector('[part=error] button') as HTMLElement).click();
    await until(() => seen(el).rows.includes('Found alp'), 'its results are listed');
    expect(seen(el).part('error')).to.equal('');
  });

  it('may return results one at a time or all at once', async () => {
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>(resolve => (release = resolve));
    async function* pieces(): AsyncGenerator<ItemInput> {
      yield { title: 'One' };
      await isReleased;
      yield { title: 'Two' };
    }
    const el = await opened([
      { id: 'pieces', label: 'Pieces', search: pieces },
      { id: 'once', label: 'Once', priority: 1, search: () => new Set([{ title: 'Three' }]) },
    ]);
    await pressKeys('alpha');
    await until(() => seen(el).rows.includes('One'), 'the first result is listed');
    release();
    await until(() => seen(el).rows.length === 4, 'all results are listed');
    expect(seen(el).rows).to.deep.equal(['Alpha', 'Three', 'One', 'Two']);
    expect(seen(el).labels).to.deep.equal(['Once', 'Pieces']);
  });

  it('is called after its debounce time, and only for queries of its minimum length', async () => {
    const { calls, source } = manualSource({ debounce: 80, minLength: 3 });
    const el = await opened([source]);
    await pressKeys('alpha');
    await until(() => calls.length > 0, 'it is called');
    expect(calls.map(({ query }) => query)).to.deep.equal(['alpha']);
    expect(el.open).to.equal(true);
  });

  it('with a prefix is a mode, and is called only there', async () => {
    const { calls, source } = manualSource({ prefix: '!' });
    const el = await opened([source]);
    await pressKeys('a');
    await drawn();
    expect(calls).to.have.length(0);
    await pressKeys('<BS>!x');
    await until(() => calls.length === 1, 'it is called');
    expect([seen(el).tag, calls[0]?.query]).to.deep.equal(['!', 'x']);
    calls[0]?.answer(['Only']);
    await until(() => seen(el).rows.length === 1, 'only its rows are listed');
  });
});

describe('a source with `load`', () => {
  it('is loaded once, and searched by the palette with the matching letters marked', async () => {
    let loads = 0;
    const el = await opened([
      {
        id: 'own',
        label: 'Own',
        load: () => (loads++, Promise.resolve([{ title: 'Zebra' }, { title: 'Zoo' }])),
      },
    ]);
    await until(() => seen(el).rows.includes('Zebra'), 'it is listed');
    await pressKeys('zeb');
    await until(() => seen(el).rows.length === 1, 'it is found');
    expect([seen(el).rows[0], seen(el).part('match')]).to.deep.equal(['Zebra', 'Zeb']);
    el.hide();
    el.show();
    await drawn();
    expect(loads).to.equal(1);
  });

  it('has markup in its items shown as text', async () => {
    const title = '<img src=x onerror=alert(1)> ( [ * \\ "';
    const el = await opened([
      { id: 'bad', label: '<b>Bad</b>', load: () => [{ title, detail: '<i>no</i>' }] },
    ]);
    await until(() => seen(el).rows.includes(title), 'it is listed');
    for (const query of ['(', '[ *', '\\', '"', '<img onerror']) {
      await pressKeys('<C-u>');
      seen(el).field.value = query;
      seen(el).field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => seen(el).rows.includes(title), `it is found by ${query}`);
    }
    expect(seen(el).all('img,i,b')).to.have.length(0);
  });
});
