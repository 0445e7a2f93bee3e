/** One engine with a server for a file of tests: pages opened as if nobody had been there, and what is asked of them most. */

import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';

const SMALL = 'e2e/pages/beyond/';

/** Opens an engine on `folder`, from the project's root; `close` ends both. */
export async function openStage(engine, folder = '.') {
  const server = await serve(new URL(folder, `file://${root}/`).pathname);
  const browser = await openBrowser(engine);
  const { evaluate, until } = browser;
  const blank = folder === '.' ? 'e2e/drop-in/blank.html' : 'robots.txt';
  const goto = async page => {
    // With a part of the page in the address, Firefox's way of going anywhere reloads the page instead.
    await evaluate(() => {
      if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
    }).catch(() => undefined);
    await browser.goto(server.address + page);
    await arrived(page);
  };
  /** Waits for a page that something else led to. */
  const arrived = async page => {
    await until(
      `${page} is open and the engine started`,
      wanted =>
        location.href.replace(/#.*/, '').endsWith(wanted.replace(/#.*/, '')) &&
        document.readyState === 'complete' &&
        document[Symbol.for('keynav.owner.1')] !== undefined &&
        (!document.querySelector('vim-statusline') || customElements.get('vim-statusline') !== undefined),
      page,
    );
    await browser.release();
  };
  const reload = async page => {
    await evaluate(() => {
      globalThis.isOld = true;
      location.reload();
    }).catch(() => undefined);
    await until('the page is loaded anew', () => !globalThis.isOld && document.readyState === 'complete');
    await arrived(page);
  };
  const open = async page => {
    // What a page stores when it is left must be gone too, so storage is cleared from a page without an engine.
    await browser.goto(server.address + blank);
    await evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await goto(page);
  };
  return {
    ...browser,
    ...questions(browser),
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

function questions({ evaluate, until }) {
  return {
    /** The text of the current item. */
    current: () =>
      evaluate(() => document.querySelector('[data-keynav-current]')?.textContent.trim().slice(0, 40) ?? ''),
    /** The height at which the current item stands. */
    height: () =>
      evaluate(() =>
        Math.round(document.querySelector('[data-keynav-current]')?.getBoundingClientRect().top ?? NaN),
      ),
    focus: () => evaluate(() => document.activeElement?.id || document.activeElement?.localName),
    notice: () => evaluate(() => globalThis.notices.at(-1) ?? ''),
    becomes: text =>
      until(
        `the current item is: ${text}`,
        wanted => document.querySelector('[data-keynav-current]')?.textContent.trim().startsWith(wanted),
        text,
      ),
    says: text => until(`it says: ${text}`, wanted => globalThis.notices.at(-1)?.trim() === wanted, text),
  };
}
