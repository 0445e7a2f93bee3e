/** A browser on a page with a palette: opens the palette, types in it and reads its rows. */

import { openBrowser } from '../browsers.mjs';

/** Opens a browser on a site. */
export async function openReader(engine, site, size) {
  const browser = await openBrowser(engine, size);
  return { ...browser, ...pageOf(browser, site), ...paletteOf(browser) };
}

function pageOf({ goto, until, release, evaluate }, site) {
  return {
    /** Opens a page, and waits for the engine and the palette. */
    async visit(page) {
      // Opening the same address again would only scroll.
      await goto(`${site.address}judge/blank.html`);
      await goto(site.address + page);
      await until(
        `the engine and the palette of ${page} are loaded`,
        () =>
          document.readyState === 'complete' &&
          document[Symbol.for('keynav.owner.1')] !== undefined &&
          customElements.get('vim-palette') !== undefined,
      );
      await release();
      await evaluate(() => localStorage.clear());
    },
    /** Returns what the script of the page recorded: errors, violations of the policy and alerts. */
    witness: () => evaluate(() => globalThis.witness),
    /** Returns the addresses that this page requested, including cached ones. */
    fetched: () => evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  };
}

function paletteOf({ evaluate, until, press }) {
  return {
    /** Opens the palette by keys, and waits until its field has the focus. */
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
    /** Replaces the text of the field. */
    async type(keys) {
      await press(`<C-u>${keys}`);
      const text = keys.replace('<lt>', '<');
      await until(`${text} is typed`, wanted => document.querySelector('vim-palette').query === wanted, text);
    },
    rows: () => evaluate(rowsOf),
    failures: () => evaluate(failuresOf),
    /** Waits until one of the first `most` rows links to an address with this end. */
    leads: (end, most) =>
      until(`one of the first ${most} rows links to ${end}`, leadsTo, end, most).catch(async error => {
        error.message += `; the rows are: ${JSON.stringify(await evaluate(rowsOf), null, 1).slice(0, 2000)}`;
        throw error;
      }),
    /** Waits until an error message is this text. */
    fails: text => until(`the error message is ${text}`, failsWith, text),
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
