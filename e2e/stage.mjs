/** A browser with a server for a file of tests, which opens pages as on a first visit. */

import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';

const SMALL = 'e2e/pages/beyond/';

/** Opens a browser and serves a folder of the repository; `close` stops both. */
export async function openStage(engine, folder = '.') {
  const server = await serve(new URL(folder, `file://${root}/`).pathname);
  const browser = await openBrowser(engine);
  const blank = folder === '.' ? 'e2e/drop-in/blank.html' : 'robots.txt';
  const { goto, arrived, reload, open } = waysTo(browser, server.address, blank);
  return {
    ...browser,
    ...queries(browser),
    server,
    goto,
    arrived,
    open,
    openSmall: page => open(SMALL + page),
    reloadSmall: page => reload(SMALL + page),
    gotoSmall: page => goto(SMALL + page),
    arrivedSmall: page => arrived(SMALL + page),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Returns the functions that open pages. `blank` is a page without an engine. */
function waysTo(browser, address, blank) {
  const { evaluate } = browser;
  const arrived = async page => {
    await hasArrived(browser, page);
    await browser.release();
  };
  const goto = async page => {
    // If the address has a fragment, `goto` reloads the page in Firefox.
    await evaluate(() => {
      if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
    }).catch(() => undefined);
    await browser.goto(address + page);
    await arrived(page);
  };
  const reload = async page => {
    await evaluate(() => {
      globalThis.isOld = true;
      location.reload();
    }).catch(() => undefined);
    await browser.until(
      'the page is reloaded',
      () => !globalThis.isOld && document.readyState === 'complete',
    );
    await arrived(page);
  };
  const open = async page => {
    // Engines write to the storage when their page unloads, so it is cleared on a page without an engine.
    await browser.goto(address + blank);
    await evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await goto(page);
  };
  return { goto, arrived, reload, open };
}

/** Waits until a page and its engine are loaded. */
function hasArrived({ until }, page) {
  return until(
    `${page} is open and the engine is started`,
    wanted =>
      location.href.replace(/#.*/, '').endsWith(wanted.replace(/#.*/, '')) &&
      document.readyState === 'complete' &&
      document[Symbol.for('keynav.owner.1')] !== undefined &&
      (!document.querySelector('vim-statusline') || customElements.get('vim-statusline') !== undefined),
    page,
  );
}

function queries({ evaluate, until }) {
  return {
    /** Returns the beginning of the text of the current item. */
    current: () =>
      evaluate(() => document.querySelector('[data-keynav-current]')?.textContent.trim().slice(0, 40) ?? ''),
    /** Returns the distance of the current item from the top of the window. */
    height: () =>
      evaluate(() =>
        Math.round(document.querySelector('[data-keynav-current]')?.getBoundingClientRect().top ?? NaN),
      ),
    focus: () => evaluate(() => document.activeElement?.id || document.activeElement?.localName),
    /** Returns the last notice. */
    notice: () => evaluate(() => globalThis.notices.at(-1) ?? ''),
    /** Waits until the current item begins with a text. */
    becomes: text =>
      until(
        `the current item begins with ${text}`,
        wanted => document.querySelector('[data-keynav-current]')?.textContent.trim().startsWith(wanted),
        text,
      ),
    /** Waits until the last notice is this text. */
    says: text =>
      until(`the notice is ${text}`, wanted => globalThis.notices.at(-1)?.trim() === wanted, text),
  };
}
