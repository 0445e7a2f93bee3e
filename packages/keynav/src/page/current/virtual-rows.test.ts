/** Tests motions in a virtual list, of which only some rows are in the document. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage, started } from '../../../test/stage.js';
import { until } from '../../../test/real.js';
import type { Keynav } from '../../engine/api.js';
import type { Rows } from '../regions/regions.js';

const HEIGHT = 20;
const ROWS = 10_000;

/**
 * Adds a list that renders only the rows on the screen, and reuses their elements. `revealed` returns the result of `reveal`; its argument
 * reveals the row and returns its element.
 */
function list(revealed: (row: () => HTMLElement | null) => ReturnType<Rows['reveal']> = row => row()): {
  nav: Keynav;
  element: HTMLElement;
  at: () => string;
} {
  stage(
    `<main><p id=p>x</p></main><div id=list style="height:200px;overflow:auto;position:relative"><div style="height:${ROWS * HEIGHT}px"></div></div>`,
  );
  const element = byId('list');
  const pool = Array.from({ length: 14 }, () => {
    const row = document.createElement('div');
    row.className = 'row';
    Object.assign(row.style, { position: 'absolute', left: '0', height: `${HEIGHT}px` });
    element.append(row);
    return row;
  });
  const draw = (): void => {
    const first = Math.max(0, Math.floor(element.scrollTop / HEIGHT) - 2);
    pool.forEach((row, i) => {
      const index = Math.min(ROWS - 1, first + i);
      row.dataset['index'] = `${index}`;
      row.textContent = `Row ${index}`;
      row.style.top = `${index * HEIGHT}px`;
    });
  };
  draw();
  element.addEventListener('scroll', draw);
  const reveal = (index: number): HTMLElement | null => {
    const { scrollTop, clientHeight } = element;
    const top = index * HEIGHT;
    if (top < scrollTop || top + HEIGHT > scrollTop + clientHeight)
      element.scrollTop = top - clientHeight / 2;
    draw();
    return pool.find(row => row.dataset['index'] === `${index}`) ?? null;
  };
  const nav = started();
  later(
    nav.regions.add('list', element, {
      wrap: true,
      rows: {
        count: () => ROWS,
        indexOf: el => Number(el.closest<HTMLElement>('.row')?.dataset['index'] ?? -1),
        reveal: index => revealed(() => reveal(index)),
      },
    }),
  );
  nav.page.regions.enter(nav.page.regions.named('list') as object & { name: string });
  return { nav, element, at: () => document.activeElement?.textContent?.trim() ?? 'nothing' };
}

describe('a virtual list', () => {
  afterEach(clear);

  it('can be used with every motion', () => {
    const { nav, at } = list();
    const places = ['zt', 'j', '500j', 'k', 'G', 'g', '7G', '12000j', 'd'].map(
      keys => (nav.feed(keys), at()),
    );
    expect(places.slice(0, 8)).to.deep.equal([0, 1, 501, 500, 9999, 0, 6, 9999].map(n => `Row ${n}`));
    expect(nav.position()).to.deep.equal({ region: 'list', item: 10_000 });
  });
  it('wraps if the site wants it, but not with a count', () => {
    const { nav, at } = list();
    nav.feed('Gj');
    expect(at()).to.equal('Row 0');
    nav.feed('k');
    expect(at()).to.equal('Row 9999');
    nav.feed('5j');
    expect(at()).to.equal('Row 9999');
  });
  it('has the focus until a row is rendered, and then focuses only the last requested row', async () => {
    const renders: (() => void)[] = [];
    const { nav, element, at } = list(row => new Promise(resolve => renders.push(() => resolve(row()))));
    nav.feed('Gg500j');
    expect(document.activeElement).to.equal(element);
    for (const render of renders) render();
    await until(() => at() === 'Row 500', 'row 500 has the focus');
    expect(nav.position()?.item).to.equal(501);
  });
  it('continues from the current row even if its element was reused for another', () => {
    const { nav, element, at } = list();
    nav.feed('20j');
    element.scrollTop = 5000 * HEIGHT;
    element.dispatchEvent(new Event('scroll'));
    nav.feed('j');
    expect(at()).to.equal('Row 21');
  });
  it('continues from a row that was clicked', () => {
    const { nav, element, at } = list();
    const row = element.querySelectorAll<HTMLElement>('.row')[4] as HTMLElement;
    row.tabIndex = -1;
    row.focus();
    nav.feed('j');
    expect(at()).to.equal('Row 5');
  });
  it('scrolls by half pages of rows', () => {
    const { nav, at } = list();
    nav.feed('100Gd');
    expect(Number(at().slice(4))).to.be.within(102, 110);
  });
  it('passes the index of the next row to listeners of keynav-move', () => {
    const { nav } = list();
    const indexes: unknown[] = [];
    const listen = (event: Event) =>
      void indexes.push((event as CustomEvent<{ index: number }>).detail.index);
    document.addEventListener('keynav-move', listen);
    later(() => document.removeEventListener('keynav-move', listen));
    nav.feed('7G');
    expect(indexes).to.deep.equal([6]);
  });
  it('does not break the outline of the page', async () => {
    const { nav } = list();
    nav.run('page.outline');
    await until(() => document.querySelector('[popover]'), 'the outline is drawn');
    nav.run('page.outline');
    expect(document.querySelector('[popover]') === null).to.equal(true);
  });
  it('stores marks by the index of the row', () => {
    const { nav, at } = list();
    nav.feed("300GmaG'a");
    expect(at()).to.equal('Row 299');
  });
});
