/** A browser on a page that loads the engine when the first key is pressed, and a server that can delay the engine. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/steps.mjs';
import { openBrowser } from '../browsers.mjs';
import { serveSite } from '../drop-in/site.mjs';

const PAGES = path.join(root, 'e2e/pages/waiting');

/** Opens a browser on the pages with the packages of the folder `dist`; `close` stops everything. */
export async function openFirstKeyStage(engine, dist) {
  const chunks = readdirSync(path.join(root, dist, 'chunks'));
  const file = `/keynav/chunks/${chunks.find(name => /^start-.*\.js$/.test(name))}`;
  const site = await serveSite({ folders: [PAGES], palette: '<vim-palette></vim-palette>' });
  const bare = await serveSite({ folders: [PAGES], palette: '' });
  return new FirstKeyStage(await openBrowser(engine), { file, site, bare });
}

class FirstKeyStage {
  /** The path of the file with the engine. */
  file;
  site;
  /** The same site without a palette. */
  bare;
  #browser;
  #letGo = () => undefined;

  constructor(browser, parts) {
    this.#browser = browser;
    Object.assign(this, parts);
  }

  get context() {
    return this.#browser.context;
  }

  press(keys) {
    return this.#browser.press(keys);
  }

  evaluate(act, ...values) {
    return this.#browser.evaluate(act, ...values);
  }

  /** Runs a function that leaves the page: its result may be lost with the page. */
  leave(act) {
    return this.evaluate(act).catch(() => undefined);
  }

  until(claim, act, ...values) {
    return this.#browser.until(claim, act, ...values);
  }

  goto(url) {
    return this.#browser.goto(url);
  }

  /**
   * Opens the page as on a first visit, after running `prepare` in it. With `isHeld`, the response with the engine is delayed
   * until `letGo()` or `started()` is called; with `isBroken`, it is an error.
   */
  async open({ on = this.site, isHeld = false, isBroken = false, prepare = () => undefined } = {}) {
    await this.goto(on.address);
    await this.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await this.evaluate(prepare);
    on.answers.clear();
    if (isBroken) on.answers.set(this.file, response => response.writeHead(503).end());
    this.letGo();
    if (isHeld) this.#letGo = on.hold(this.file);
    await this.goto(on.address);
    await this.#browser.release();
    await this.scriptHasRun();
    on.asked.length = 0;
  }

  scriptHasRun() {
    return this.until('the script has run', () => customElements.get('vim-palette') !== undefined);
  }

  /** Sends the delayed response. */
  letGo() {
    this.#letGo();
  }

  isStarted() {
    return this.evaluate(() => document[Symbol.for('keynav.owner.1')] !== undefined);
  }

  /** Sends the delayed response and waits for the engine. */
  async started() {
    this.letGo();
    await this.until('the engine is started', () => document[Symbol.for('keynav.owner.1')] !== undefined);
  }

  /** Returns the id of the current item, or an empty text. */
  current() {
    return this.evaluate(() => document.querySelector('[data-keynav-current]')?.id ?? '');
  }

  becomes(id) {
    return this.until(
      `${id} is current`,
      wanted => document.querySelector('[data-keynav-current]')?.id === wanted,
      id,
    );
  }

  /** Returns the keys that the window received; `!` marks those whose default is prevented. */
  keys() {
    return this.evaluate(() => globalThis.keys);
  }

  focus(id) {
    return this.evaluate(wanted => document.getElementById(wanted).focus(), id);
  }

  /** Waits until the text in the field of the palette is this one. */
  paletteHas(query) {
    return this.until(
      `the palette contains ${query}`,
      wanted =>
        document.querySelector('vim-palette').open && document.querySelector('vim-palette').query === wanted,
      query,
    );
  }

  /** Waits until the effects of earlier keys are complete: a later request is answered and two frames have passed. */
  async settled() {
    await this.evaluate(() => {
      const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      globalThis.isSettled = false;
      void frame()
        .then(() => fetch('/judge/blank.html', { cache: 'no-store' }))
        .then(frame)
        .then(frame)
        .then(() => (globalThis.isSettled = true));
    });
    await this.until('the page has settled', () => globalThis.isSettled);
  }

  async close() {
    await this.#browser.close();
    await this.site.stop();
    await this.bare.stop();
  }
}
