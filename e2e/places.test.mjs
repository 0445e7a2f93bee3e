/** Returning to places: marks, matches on the page, and the jump list. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const POST = 'posts/2026/11-keys-on-the-web/';
const SECOND = '?name=second';

describe(`marks in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('places.html'));

  for (const key of ["'", '`', 'M'])
    it(`${key}a goes to the item where ma was pressed`, async () => {
      await stage.press('j4jma');
      await stage.says('Mark a set');
      await stage.press(`G${key}a`);
      await stage.becomes('Paragraph 4 ');
    });

  it('a mark finds its item after a reload', async () => {
    await stage.press('j9jmaG');
    await stage.reloadSmall('places.html');
    await stage.press("'a");
    await stage.becomes('Paragraph 9 ');
  });

  it('a mark finds its item after all items are rendered again and others are inserted above', async () => {
    await stage.press('j9jmaG');
    await stage.evaluate(() => {
      const main = document.querySelector('main');
      main.innerHTML = `<p>News.</p><p>More news.</p>${main.innerHTML}`;
    });
    await stage.press("'a");
    await stage.becomes('Paragraph 9 ');
  });

  it('a lower-case mark belongs to its page, a capital mark to the site', async () => {
    await stage.press('j6jmamA');
    await stage.gotoSmall('find.html');
    await stage.press("j'a");
    await stage.says('Mark a is not set');
    await stage.press("'A");
    await stage.arrivedSmall('places.html');
    await stage.becomes('Paragraph 6 ');
  });

  it('a mark that is not set shows a notice and moves nothing', async () => {
    await stage.press('j5j');
    const was = await stage.height();
    await stage.press("'x");
    await stage.says('Mark x is not set');
    assert.deepEqual([await stage.current(), await stage.height()], ['Paragraph 5 of the first page.', was]);
    await stage.press("''");
    await stage.says('No jump yet');
  });

  it("'' switches between two places", async () => {
    await stage.press('j5jG');
    for (const text of ['Paragraph 5 ', 'Paragraph 30 ', 'Paragraph 5 ']) {
      await stage.press("''");
      await stage.becomes(text);
    }
  });
});

describe(`find on this page in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('find.html'));

  const look = query => stage.evaluate(text => globalThis.nav.setQuery(text), query);
  const isFocused = id =>
    stage.until(`#${id} has the focus`, wanted => document.activeElement.id === wanted, id);

  it('n and N wrap with a notice', async () => {
    await look('apple');
    await stage.press('j');
    for (const [keys, id, notice] of [
      ['n', 'one', 'Match 1 of 4'],
      ['n', 'two', 'Match 2 of 4'],
      ['2n', 'three', 'Match 4 of 4'],
      ['n', 'one', 'Search wrapped. Match 1 of 4'],
      ['N', 'three', 'Search wrapped. Match 4 of 4'],
      ['3N', 'one', 'Match 1 of 4'],
    ]) {
      await stage.press(keys);
      await isFocused(id);
      await stage.says(notice);
    }
  });

  it('matches may extend over several elements', async () => {
    await look('foo bar');
    await stage.press('n');
    await isFocused('cut');
    await stage.says('Match 1 of 1');
  });

  it('closed sections around a match are opened, also if they are nested', async () => {
    await look('pear');
    await stage.press('n');
    await isFocused('deep');
    assert.equal(await stage.evaluate(() => document.querySelectorAll('details[open]').length), 2);
  });

  it('letter case is ignored unless the query contains capital letters', async () => {
    await look('Apple');
    await stage.press('n');
    await isFocused('three');
    await stage.says('Match 1 of 1');
  });

  it('a query without a match shows a notice and moves nothing', async () => {
    await stage.press('jj');
    await look('nowhere');
    await stage.press('n');
    await stage.says('Not found on this page: nowhere');
    assert.equal(await stage.focus(), 'one');
  });
});

describe(`find from the palette in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine, 'packages/site/dist');
  });
  after(() => stage?.close());

  it('the first row of the search finds text on this page, and n moves to the next match', async () => {
    await stage.open(POST);
    await stage.press('/');
    await stage.until(
      'the search is open',
      () => document.querySelector('vim-palette')?.shadowRoot?.querySelector('dialog')?.open,
    );
    await stage.press('layout');
    await stage.until('the first row finds on this page', () =>
      document
        .querySelector('vim-palette')
        .shadowRoot.querySelector('[role=option]')
        ?.textContent.includes('Find on this page'),
    );
    await stage.press('<CR>');
    const found = () =>
      stage.until('a match is current', () => {
        const current = document.querySelector('main [data-keynav-current]');
        return (
          /layout/i.test(current?.textContent ?? '') &&
          document.querySelector('[data-part=notice]').textContent
        );
      });
    const first = await found();
    assert.match(first, /Match 1 of \d+/);
    await stage.press('n');
    await stage.until('the next match is current', () =>
      /Match 2 of/.test(document.querySelector('[data-part=notice]').textContent),
    );
  });
});

describe(`the jump list in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('jumps.html'));

  const scroll = by => stage.evaluate(top => scrollBy({ top, behavior: 'instant' }), by);
  /** Waits until an item is current and at a height in the window. */
  const returns = async (text, height) => {
    await stage.becomes(text);
    await stage.until(
      `${text} is at ${height}`,
      wanted =>
        Math.abs(document.querySelector('[data-keynav-current]').getBoundingClientRect().top - wanted) < 3,
      height,
    );
  };

  it('C-o after G returns to the item and its scroll position, and C-i goes forward again', async () => {
    await stage.press('j9j');
    await scroll(57);
    const height = await stage.height();
    await stage.press('G');
    await stage.becomes('Paragraph 30 ');
    const end = await stage.height();
    await stage.press('<C-o>');
    await returns('Paragraph 9 ', height);
    await stage.press('<C-i>');
    await returns('Paragraph 30 ', end);
  });

  it('a new jump after 3C-o keeps the newer entries', async () => {
    await stage.press('j3G7G12G18G');
    await stage.press('3<C-o>');
    await stage.becomes('Paragraph 2 ');
    await stage.press('G');
    for (const text of ['Paragraph 2 ', 'Paragraph 17 ', 'Paragraph 11 ', 'Paragraph 6 ']) {
      await stage.press('<C-o>');
      await stage.becomes(text);
    }
  });

  it('the list is restored after a reload', async () => {
    await stage.press('j9j');
    await scroll(120);
    const height = await stage.height();
    await stage.press('G');
    await stage.reloadSmall('jumps.html');
    await stage.becomes('Paragraph 30 ');
    await stage.press('<C-o>');
    await returns('Paragraph 9 ', height);
  });

  it('it leads back to the item where the other page was left, and forward again', async () => {
    await stage.press('j26G');
    await scroll(33);
    const height = await stage.height();
    await stage.press('o');
    await stage.arrivedSmall(`jumps.html${SECOND}`);
    await stage.press('j4j');
    await stage.press('<C-o>');
    await stage.arrivedSmall('jumps.html');
    await returns('Paragraph 25 ', height);
    await stage.press('<C-i>');
    await stage.arrivedSmall(`jumps.html${SECOND}`);
    await stage.becomes('Paragraph 4 ');
  });

  it('it leads back to an earlier jump on the other page', async () => {
    await stage.press('j9j');
    const height = await stage.height();
    await stage.press('26G');
    await stage.press('o');
    await stage.arrivedSmall(`jumps.html${SECOND}`);
    await stage.press('j');
    await stage.press('2<C-o>');
    await stage.arrivedSmall('jumps.html');
    await returns('Paragraph 9 ', height);
  });

  it('if storage throws, motions work, and C-o on a page without jumps goes back in the history', async () => {
    await stage.press('j5j');
    await stage.gotoSmall('jumps.html?blocked');
    await stage.press('j3jma');
    await stage.becomes('Paragraph 3 ');
    await stage.press('G');
    await stage.becomes('Paragraph 30 ');
    await stage.press("'a");
    await stage.becomes('Paragraph 3 ');
    assert.deepEqual(await stage.evaluate(() => globalThis.errors), []);
    await stage.gotoSmall('jumps.html?blocked');
    await stage.press('j<C-o>');
    await stage.arrivedSmall('jumps.html');
  });
});
