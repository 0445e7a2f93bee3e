/** Navigates to other documents: by links with a relation, through the history, and up the path. */

import type { Travel } from '../../core/page.js';
import { dom, windowOf } from '../dom/members.js';

/** Navigation from a document in a browser. */
export class DocumentTravel implements Travel {
  readonly #doc: Document;
  readonly #view: Window;
  readonly #currentItem: () => Element | null;

  constructor(doc: Document, currentItem: () => Element | null) {
    this.#doc = doc;
    this.#view = windowOf(doc);
    this.#currentItem = currentItem;
  }

  follow(relation: 'next' | 'prev'): boolean {
    const link = dom(this.#doc).querySelector<HTMLAnchorElement | HTMLLinkElement>(
      `link[rel~="${relation}"][href],a[rel~="${relation}"][href]`,
    );
    if (link) this.#view.location.assign(link.href);
    return link !== null;
  }

  go(steps: number): void {
    this.#view.history.go(steps);
  }

  up(levels: number): boolean {
    const here = new URL(this.#view.location.href);
    const parts = here.pathname.replace(/\/(index\.html)?$/, '').split('/');
    const path = parts.slice(0, Math.max(1, parts.length - levels)).join('/');
    if (parts.length <= 1) return false;
    this.#view.location.assign(new URL(`${path}/`, here.origin === 'null' ? here.href : here.origin).href);
    return true;
  }

  address(what: 'page' | 'heading'): string {
    const page = new URL(this.#view.location.href);
    page.hash = '';
    const id = what === 'heading' ? headingId(this.#doc, this.#currentItem()) : '';
    return id ? `${page.href}#${id}` : page.href;
  }
}

/** Returns the id of the nearest heading at or before an item that has one; empty if there is none. */
function headingId(doc: Document, item: Element | null): string {
  let id = '';
  for (const heading of dom(doc).querySelectorAll(':is(h1,h2,h3,h4,h5,h6)[id]')) {
    if (item && heading !== item && !(dom(heading).compareDocumentPosition(item) & 4)) break;
    if (!item) break;
    id = dom(heading).id;
  }
  return id;
}
