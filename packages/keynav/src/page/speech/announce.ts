/** Announces notices to screen readers, in one polite live region, and to elements that show them. */

import { own } from '../dom/copies.js';
import { dom } from '../dom/members.js';

/** Announces notices on one document. The live region is added for the first one. */
export class Announcer {
  /** The time of the last call of `say`, in the time of `performance.now()`. */
  saidAt = -Infinity;
  readonly #doc: Document;
  #region: HTMLDivElement | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Announces a text to screen readers, and dispatches `keynav-notice` for elements that show it. */
  notify(text: string): void {
    this.saidAt = performance.now();
    this.announce(text);
    dom(this.#doc).dispatchEvent(new CustomEvent('keynav-notice', { detail: { text } }));
  }

  /** Announces a text to screen readers only. */
  announce(text: string): void {
    // A modal dialog hides everything outside it from assistive technology.
    const modals = [...dom(this.#doc).querySelectorAll('dialog[open]')].filter(el =>
      dom(el).matches(':modal'),
    );
    const parent = modals.at(-1) ?? dom(this.#doc).body;
    if (this.#region?.parentElement !== parent) {
      this.#region?.remove();
      dom(parent).append((this.#region = liveRegion(this.#doc)));
    }
    const region = this.#region as HTMLDivElement;
    // The same text is announced again only if its white space is different.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }

  /** Removes the live region. */
  clear(): void {
    this.#region?.remove();
    this.#region = null;
  }
}

function liveRegion(doc: Document): HTMLDivElement {
  const el = own(dom(doc).createElement('div'));
  el.setAttribute('role', 'status');
  el.setAttribute('data-keynav-skip', '');
  Object.assign(el.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return el;
}
