/** The current item shown: real focus without a tab stop, an attribute for styles, a block on the first letter. */

import type { Ring } from './ring.js';
import { focused } from '../dom/typing.js';

const CURRENT = 'data-keynav-current';
const HIGHLIGHT = 'keynav-cursor';

/** What shows where the reader is in one document. */
export class Cursor {
  readonly #doc: Document;
  readonly #view: Window;
  readonly #ring: Ring | undefined;
  #marked: Element | null = null;
  #frame = 0;
  /** What has a `tabindex` of ours, for as long as it has the focus. */
  #lent: HTMLElement | null = null;

  /** A ring is drawn where one is given. */
  constructor(doc: Document, ring?: Ring) {
    this.#doc = doc;
    this.#view = doc.defaultView as Window;
    this.#ring = ring;
  }

  /** Gives an element the focus without scrolling, and marks `item` as current. */
  show(item: Element, target: HTMLElement): void {
    if (this.#lent && this.#lent !== target) this.#giveBack();
    if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) this.#lend(target);
    // The mark first: what is written after the focus has moved would be laid out by itself.
    this.mark(item);
    target.focus({ preventScroll: true });
    if (this.#doc.activeElement === target) return;
    const hasFocus = (): boolean => focused(this.#doc) === target;
    // What only looks as if it took the focus, such as a link without an address.
    if (!this.#lent && !target.hasAttribute('tabindex') && !hasFocus()) {
      this.#lend(target);
      target.focus({ preventScroll: true });
    }
    // A page may refuse the focus, as behind a modal dialog, and so there is no blur to come.
    if (this.#lent === target && !hasFocus()) this.#giveBack();
  }

  /** Marks an item as current that got the focus by other means. */
  mark(item: Element): void {
    if (this.#marked === item) return;
    this.#unmark();
    item.setAttribute(CURRENT, '');
    this.#marked = item;
    // It is seen in the next frame in any case, and the key does not wait for it.
    this.#frame = this.#view.requestAnimationFrame(() => this.#draw(item));
  }

  /** Takes every mark away. */
  clear(): void {
    this.#unmark();
    this.#giveBack();
    this.#ring?.clear();
  }

  #draw(item: Element): void {
    const range = firstLetter(this.#doc, item);
    if (range) highlights()?.set(HIGHLIGHT, new Highlight(range));
    this.#ring?.look();
  }

  #unmark(): void {
    if (!this.#marked) return;
    this.#marked.removeAttribute(CURRENT);
    this.#marked = null;
    this.#view.cancelAnimationFrame(this.#frame);
    highlights()?.delete(HIGHLIGHT);
  }

  #lend(target: HTMLElement): void {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', this.#onBlur);
    this.#lent = target;
  }

  #giveBack(): void {
    this.#lent?.removeAttribute('tabindex');
    this.#lent?.removeEventListener('blur', this.#onBlur);
    this.#lent = null;
  }

  // A window that loses focus, and in Firefox 153 a page that goes into the cache of the history, blurs the element too. It stays the
  // active one there and must be found again.
  readonly #onBlur = (event: Event): void => {
    if (event.target !== focused(this.#doc)) this.#giveBack();
  };
}

/** The registry of highlights; browsers from before 2025 may have none, and the mark on the element must do there. */
function highlights(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' ? CSS.highlights : undefined;
}

let segmenter: Intl.Segmenter | undefined;

/** How many code units the first letter of a text has, as a person counts letters. */
function lengthOfFirst(text: string): number {
  // Below these no letter has more than one unit. The browser's own rules take 11 ms to load (Chromium 156), at the first key.
  if (/^[ -\u02ff]($|[ -\u02ff])/.test(text)) return 1;
  const letters = (segmenter ??= new Intl.Segmenter()).segment(text);
  return letters[Symbol.iterator]().next().value?.segment.length ?? 0;
}

function firstLetter(doc: Document, item: Element): Range | null {
  const walker = doc.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode() as Text | null);) {
    const start = node.data.search(/\S/);
    if (start < 0) continue;
    const range = doc.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + lengthOfFirst(node.data.slice(start, start + 16)));
    return range;
  }
  return null;
}
