/** Opens the scenes of the rows in a browser and presses keys there. */

import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/steps.mjs';
import { openBrowser } from '../browsers.mjs';
import { waitFor } from '../wait-for.mjs';
import { labelOf, look, lookAfterFrames, record } from './look.mjs';

/** The link that `followHint` follows. */
const HINTED = '[data-keynav-region=navbar] a[href="/about/"]';

/** Opens a browser and serves a folder; `close` stops both. */
export async function openRowStage(engine, folder) {
  const server = await serve(path.join(root, folder));
  const browser = await openBrowser(engine);
  return new RowStage(server, browser);
}

class RowStage {
  #server;
  #browser;

  constructor(server, browser) {
    this.#server = server;
    this.#browser = browser;
  }

  press(keys) {
    return this.#browser.press(keys);
  }

  evaluate(act, ...values) {
    return this.#browser.evaluate(act, ...values);
  }

  /** Opens a page of the site. */
  async open(at) {
    await this.#browser.goto(`${this.#server.address}${at}`);
    await this.settled(({ isLoaded, isReady }) => isLoaded && isReady);
  }

  /** Opens the page of a scene as on a first visit. */
  async enter({ at, query }) {
    // An engine reads the storage when it starts, and writes to it when its page is left.
    await this.evaluate(clearStorage);
    await this.open(at);
    await this.evaluate(clearStorage, query);
  }

  /** Takes the steps that lead to a state, and starts to record notices. Returns this state. */
  async take(steps) {
    for (const step of steps) await step(this);
    await this.evaluate(record);
    return this.settled(({ item }) => item !== null, 'the items are counted');
  }

  /** Returns the state of the page, or undefined while a page unloads. */
  look() {
    return this.evaluate(look).catch(() => undefined);
  }

  /** Returns the state of the page after two frames, or undefined if the page unloads before. */
  lookAfterFrames() {
    return this.evaluate(lookAfterFrames).catch(() => undefined);
  }

  /** Waits until a condition holds for the state of the page. Returns this state. */
  async settled(isSo, claim = String(isSo)) {
    let is;
    const state = () => JSON.stringify(is, (name, value) => (name === 'text' ? undefined : value));
    await waitFor(
      () => `${claim}; the page is ${state()}`,
      async () => (is = await this.look()) && isSo(is),
    );
    await this.#browser.release();
    return is;
  }

  /** If hints are shown, follows one of them, and waits until its link is opened here or in a new tab. */
  async followHint({ visit }) {
    const label = await this.evaluate(labelOf, HINTED);
    if (!label) return;
    await this.press(label);
    await this.settled(is => is.tab !== '' || (is.visit !== visit && is.isLoaded), 'the link is opened');
  }

  async close() {
    await this.#browser.close();
    await this.#server.stop();
  }
}

/** Runs in the browser. Removes everything that is stored, and stores the query of `n` and `N` if there is one. */
function clearStorage(query) {
  // A new browser shows a page without storage.
  if (location.protocol === 'about:') return;
  localStorage.clear();
  sessionStorage.clear();
  if (query) sessionStorage.setItem('keynav:query', query);
}
