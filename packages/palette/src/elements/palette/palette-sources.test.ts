/** Checks sources: answers that come late, in pieces, too late, or not at all. */

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

/** A source whose answers are given by hand. */
function byHand(more: Partial<Source> = {}) {
  const asked: { query: string; signal: AbortSignal; answer: (titles: readonly string[]) => void }[] = [];
  const search: Source['search'] = (query, { signal }) =>
    new Promise(resolve => {
      const answer = (titles: readonly string[]): void => resolve(titles.map(title => ({ title })));
      asked.push({ query, signal, answer });
    });
  return { asked, source: { id: 'far', label: 'Far away', search, ...more } as Source };
}

afterEach(clearStage);

describe('a source that is asked', () => {
  it('answers below the rest, and leaves the current item where it is', async () => {
    const { asked, source } = byHand();
    const el = await opened([source]);
    await pressKeys('a<Down>');
    await until(() => asked.length === 1 && seen(el).current === 'Album', 'it was asked');
    asked[0]?.answer(['Saga', 'Sonata']);
    await until(() => seen(el).rows.length === 4, 'the answer is there');
    expect(seen(el).labels).to.deep.equal(['Far away']);
    expect([seen(el).rows.slice(2), seen(el).current]).to.deep.equal([['Saga', 'Sonata'], 'Album']);
  });

  it('is told when a newer query makes its answer stale, and is not heard then', async () => {
    const { asked, source } = byHand();
    const el = await opened([source]);
    await pressKeys('alp');
    await until(() => asked.length === 3, 'it was asked with each letter');
    expect(asked.map(({ query, signal }) => [query, signal.aborted])).to.deep.equal([
      ['a', true],
      ['al', true],
      ['alp', false],
    ]);
    asked[2]?.answer(['New']);
    await until(() => seen(el).rows.includes('New'), 'the new answer is there');
    asked[0]?.answer(['Old']);
    await drawn();
    expect(seen(el).rows).to.deep.equal(['Alpha', 'New']);
  });

  it('that fails says so beside the rows of the others, and is asked again by Retry', async () => {
    let isDown = true;
    const flaky: Source = {
      id: 'flaky',
      label: 'Flaky',
      search: query => (isDown ? Promise.reject(new Error('No answer')) : [{ title: `Found ${query}` }]),
    };
    const el = await opened([flaky]);
    const told: string[] = [];
    el.addEventListener('vim-source-error', ({ detail }) => told.push(`${detail.source}: ${detail.reason}`));
    await pressKeys('alp');
    await until(() => seen(el).part('error'), 'the failure is shown');
    expect(seen(el).rows).to.deep.equal(['Alpha']);
    expect(told).to.deep.equal(['flaky: No answer']);
    isDown = false;
    (seen(el).root.querySelector('[part=error] button') as HTMLElement).click();
    await until(() => seen(el).rows.includes('Found alp'), 'it answered');
    expect(seen(el).part('error')).to.equal('');
  });

  it('may answer in pieces, or at once', async () => {
    let goOn: () => void = () => undefined;
    const isAsked = new Promise<void>(resolve => (goOn = resolve));
    async function* pieces(): AsyncGenerator<ItemInput> {
      yield { title: 'One' };
      await isAsked;
      yield { title: 'Two' };
    }
    const el = await opened([
      { id: 'pieces', label: 'Pieces', search: pieces },
      { id: 'once', label: 'Once', priority: 1, search: () => new Set([{ title: 'Three' }]) },
    ]);
    await pressKeys('alpha');
    await until(() => seen(el).rows.includes('One'), 'the first piece is there');
    goOn();
    await until(() => seen(el).rows.length === 4, 'everything is there');
    expect(seen(el).rows).to.deep.equal(['Alpha', 'Three', 'One', 'Two']);
    expect(seen(el).labels).to.deep.equal(['Once', 'Pieces']);
  });

  it('waits for its pause and its least length', async () => {
    const { asked, source } = byHand({ debounce: 80, minLength: 3 });
    const el = await opened([source]);
    await pressKeys('alpha');
    await until(() => asked.length > 0, 'it was asked');
    expect(asked.map(({ query }) => query)).to.deep.equal(['alpha']);
    expect(el.open).to.equal(true);
  });

  it('with a character of its own is a mode, and is asked only there', async () => {
    const { asked, source } = byHand({ prefix: '!' });
    const el = await opened([source]);
    await pressKeys('a');
    await drawn();
    expect(asked).to.have.length(0);
    await pressKeys('<BS>!x');
    await until(() => asked.length === 1, 'it was asked');
    expect([seen(el).tag, asked[0]?.query]).to.deep.equal(['!', 'x']);
    asked[0]?.answer(['Only']);
    await until(() => seen(el).rows.length === 1, 'only its rows are listed');
  });
});

describe('a source that gives everything at once', () => {
  it('is loaded once, and searched here with the letters marked', async () => {
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

  it('shows what hints at markup as the text it is', async () => {
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
