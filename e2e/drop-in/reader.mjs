/** A reader of a page with a palette: opens it by key, types, and says what is listed. */

import { openBrowser } from '../browsers.mjs';

/** Opens an engine on a site. */
export async function openReader(engine, site, size) {
  const browser = await openBrowser(engine, size);
  const { evaluate, until, press } = browser;
  return {
    ...browser,
    /** Opens a page and waits for its keys. */
    async visit(page) {
      // The same page again would only move within it.
      await browser.goto(`${site.address}judge/blank.html`);
      await browser.goto(site.address + page);
      await until(
        `${page} has its keys and its palette`,
        () =>
          document.readyState === 'complete' &&
          document[Symbol.for('keynav.owner.1')] !== undefined &&
          customElements.get('vim-palette') !== undefined,
      );
      await browser.release();
      await evaluate(() => localStorage.clear());
    },
    /** Opens the palette by keys; whatever follows is typed into its field. */
    async open(keys) {
      await press(keys);
      await until('the palette is open', () => {
        const { open, shadowRoot } = document.querySelector('vim-palette');
        return open && shadowRoot.activeElement?.getAttribute('part') === 'input';
      });
    },
    async shut() {
      await press('<C-u><Esc>');
      await until('the palette is closed', () => !document.querySelector('vim-palette').open);
    },
    /** Types in place of what is in the field, and waits until all of it is there. */
    async type(keys) {
      await press(`<C-u>${keys}`);
      const text = keys.replace('<lt>', '<');
      await until(`${text} is typed`, wanted => document.querySelector('vim-palette').query === wanted, text);
    },
    rows: () => evaluate(rowsOf),
    failures: () => evaluate(failuresOf),
    witness: () => evaluate(() => globalThis.witness),
    /** The addresses that this page asked for, those that the cache answered too. */
    fetched: () => evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    /** Waits until one of the first `most` rows leads to an address that ends so. */
    leads: (end, most) =>
      until(`one of the first ${most} rows leads to ${end}`, leadsTo, end, most).catch(async error => {
        error.message += `; there are: ${JSON.stringify(await evaluate(rowsOf), null, 1).slice(0, 2000)}`;
        throw error;
      }),
    fails: text => until(`it says: ${text}`, failsWith, text),
    async retry() {
      await evaluate(() =>
        document.querySelector('vim-palette').shadowRoot.querySelector('[part=error] button').click(),
      );
    },
  };
}

function rowsOf() {
  const { shadowRoot } = document.querySelector('vim-palette');
  return [...shadowRoot.querySelectorAll('[role=option]')].map(row => ({
    title: row.querySelector('[part=title]')?.textContent ?? '',
    href: row.href ?? '',
    at: Number(row.getAttribute('aria-posinset')),
    isCurrent: row.getAttribute('aria-selected') === 'true',
  }));
}

function leadsTo(end, most) {
  const { shadowRoot } = document.querySelector('vim-palette');
  return [...shadowRoot.querySelectorAll('a[role=option]')].some(
    row => row.href.endsWith(end) && Number(row.getAttribute('aria-posinset')) <= most,
  );
}

function failuresOf() {
  const { shadowRoot } = document.querySelector('vim-palette');
  return [...shadowRoot.querySelectorAll('[part=error]')].map(
    el => `${el.querySelector('slot').textContent} ${el.querySelector('button').textContent}`,
  );
}

function failsWith(text) {
  const { shadowRoot } = document.querySelector('vim-palette');
  return [...shadowRoot.querySelectorAll('[part=error] slot')].some(el => el.textContent === text);
}
