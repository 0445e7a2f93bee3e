/** A piece of page for one test, and an engine on it; both are gone after the test. */

import { keynav } from '../src/engine/engine.js';
import type { Keynav, KeynavOptions } from '../src/engine/api.js';
import { later, undoAll } from './at-end.js';

export { later } from './at-end.js';

/** Puts HTML on the page until `clear`. */
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

/** Ends what the test began, last first; for `afterEach`. */
export function clear(): void {
  undoAll();
  localStorage.clear();
  sessionStorage.clear();
  document.getSelection()?.removeAllRanges();
  window.scrollTo({ top: 0, behavior: 'instant' });
}

/** The element with that id. */
export function byId(id: string): HTMLElement {
  const el = document.getElementById(id);
  if (!el) throw new Error(`no element #${id}`);
  return el;
}

/** The id of the element with the focus, `body` or its tag without one. */
export function focusedId(): string {
  const el = document.activeElement;
  return el?.id || (el?.localName ?? 'nothing');
}

/** A page with a left sidebar of two links and a main of thirteen items. */
export const PAGE = `<nav data-keynav-region=left id=left><a id=l1 href="#l1">1</a> <a id=l2 href="#l2">2</a></nav>
  <main data-keynav-region=main id=main><h1 id=h>Title</h1>${Array.from({ length: 12 }, (_, i) => `<p id=p${i + 1}>word${i + 1}</p>`).join('')}</main>`;

/** Counts events of one type until the test is over. */
export function counted(type: string): () => number {
  let count = 0;
  const listen = () => void count++;
  window.addEventListener(type, listen);
  later(() => window.removeEventListener(type, listen));
  return () => count;
}
/** Whether each keydown but those of modifiers had been prevented when it had passed the engine, which must have been started before. */
export function prevented(): boolean[] {
  const seen: boolean[] = [];
  const listen = (event: KeyboardEvent) =>
    void (/^(Shift|Control)$/.test(event.key) || seen.push(event.defaultPrevented));
  window.addEventListener('keydown', listen);
  later(() => window.removeEventListener('keydown', listen));
  return seen;
}
/** What was given to the global error report until the test is over. */
export function reports(): unknown[] {
  const reported: unknown[] = [];
  const real = window.onerror;
  window.onerror = (_message, _file, _line, _column, error) => (reported.push(error), true);
  later(() => (window.onerror = real));
  return reported;
}
/** A keydown event as a script makes it. */
export const pressed = (key: string, how: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...how });
