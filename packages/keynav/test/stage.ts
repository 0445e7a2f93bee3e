/** HTML and an engine for one test, which are removed after the test. */

import { keynav } from '../src/engine/engine.js';
import type { Keynav, KeynavOptions } from '../src/engine/api.js';
import { later, undoAll } from './at-end.js';

export { later } from './at-end.js';

/** Adds HTML to the page until `clear`. Returns the element that contains it. */
export function stage(html: string): HTMLElement {
  const el = document.createElement('div');
  el.innerHTML = html;
  document.body.append(el);
  later(() => el.remove());
  return el;
}

/** Starts an engine until `clear`. */
export function started(options: KeynavOptions = {}): Keynav {
  const nav = keynav(options);
  later(nav.start());
  return nav;
}

/** Undoes what the test did, last first, and resets storage, selection and scrolling. Use it in `afterEach`. */
export function clear(): void {
  undoAll();
  localStorage.clear();
  sessionStorage.clear();
  document.getSelection()?.removeAllRanges();
  window.scrollTo({ top: 0, behavior: 'instant' });
}

/** Returns the element with this id. Throws if there is none. */
export function byId(id: string): HTMLElement {
  const el = document.getElementById(id);
  if (!el) throw new Error(`no element #${id}`);
  return el;
}

/** Returns the id of the focused element, or its tag name (often `body`) if it has no id. */
export function focusedId(): string {
  const el = document.activeElement;
  return el?.id || (el?.localName ?? 'nothing');
}

/** Returns the notices until the end of the test. */
export function noticesOf(): string[] {
  const notices: string[] = [];
  const note = (event: Event): void =>
    void notices.push((event as CustomEvent<{ text: string }>).detail.text);
  document.addEventListener('keynav-notice', note);
  later(() => document.removeEventListener('keynav-notice', note));
  return notices;
}

/** A page with a left sidebar of two links and a main region of thirteen items. */
export const PAGE = `<nav data-keynav-region=left id=left><a id=l1 href="#l1">1</a> <a id=l2 href="#l2">2</a></nav>
  <main data-keynav-region=main id=main><h1 id=h>Title</h1>${Array.from({ length: 12 }, (_, i) => `<p id=p${i + 1}>word${i + 1}</p>`).join('')}</main>`;

/** Counts the events of one type until the end of the test. Returns a function that returns their number. */
export function counted(type: string): () => number {
  let count = 0;
  const listen = () => void count++;
  window.addEventListener(type, listen);
  later(() => window.removeEventListener(type, listen));
  return () => count;
}
/**
 * Records for each `keydown`, except those of Shift and Control, whether it was prevented. Start the engine first, so that its listener
 * runs earlier.
 */
export function prevented(): boolean[] {
  const seen: boolean[] = [];
  const listen = (event: KeyboardEvent) =>
    void (/^(Shift|Control)$/.test(event.key) || seen.push(event.defaultPrevented));
  window.addEventListener('keydown', listen);
  later(() => window.removeEventListener('keydown', listen));
  return seen;
}
/** Returns a list of the errors that are reported globally until the end of the test. */
export function reports(): unknown[] {
  const reported: unknown[] = [];
  const real = window.onerror;
  window.onerror = (_message, _file, _line, _column, error) => (reported.push(error), true);
  later(() => (window.onerror = real));
  return reported;
}
/** Returns a `keydown` event, to be dispatched by script. */
export const pressed = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
