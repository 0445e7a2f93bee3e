/** Shows the current item: focuses it without adding a tab stop, and marks it for styles. */

import { removeCopies } from '../dom/copies.js';
import { focused } from '../dom/typing.js';
import { isWidget } from '../items/widgets.js';
import type { Ring } from './ring.js';
import { Stop } from './stop.js';

const CURRENT = 'data-keynav-current';
const HIGHLIGHT = 'keynav-cursor';

/**
 * The cursor of one document: the focus, the attribute `data-keynav-current` for styles, and the highlight `keynav-cursor` on the first
 * letter.
 */
export class Cursor {
  readonly #doc: Document;
  readonly #view: Window;
  readonly #ring: Ring | undefined;
  readonly #stop: Stop;
  #onStop: (() => void) | undefined;
  #marked: Element | null = null;
  #frame = 0;
  /** The element to which keynav has added a `tabindex`, which is removed when it loses the focus. */
  #withTabindex: HTMLElement | null = null;

  /** `ring` is drawn where the page's styles show no focus; `onStop` is called when a stop beside a widget gets the focus for the first time. */
  constructor(doc: Document, ring?: Ring, onStop?: () => void) {
    this.#doc = doc;
    this.#view = doc.defaultView as Window;
    this.#ring = ring;
    this.#stop = new Stop(doc);
    this.#onStop = onStop;
  }

  /** Returns the stop beside a widget; give it to `show`. */
  stopBeside(widget: Element): HTMLElement {
    this.#onStop?.();
    this.#onStop = undefined;
    return this.#stop.beside(widget);
  }

  /** Focuses an element without scrolling, and marks `item` as current. */
  show(item: Element, target: HTMLElement): void {
    if (this.#withTabindex && this.#withTabindex !== target) this.#removeTabindex();
    if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) this.#addTabindex(target);
    // Before the focus moves, because a later change would need a layout of its own.
    this.mark(item);
    target.focus({ preventScroll: true });
    if (this.#doc.activeElement === target) return;
    const hasFocus = (): boolean => focused(this.#doc) === target;
    // Some elements only seem to be focusable, such as a link without an address.
    if (!this.#withTabindex && !target.hasAttribute('tabindex') && !hasFocus()) {
      this.#addTabindex(target);
      target.focus({ preventScroll: true });
    }
    // If the focus is not possible, as behind a modal dialog, no blur will follow.
    this.#stop.check();
    if (this.#withTabindex === target && !hasFocus()) this.#removeTabindex();
  }

  /** Marks an item as current, without focusing it. */
  mark(item: Element): void {
    if (this.#marked === item) return;
    this.#unmark();
    // Editors watch their attributes, and may undo the change or lose the focus.
    if (!isWidget(item) && !(item as HTMLElement).isContentEditable) item.setAttribute(CURRENT, '');
    this.#marked = item;
    // The highlight becomes visible in the next frame anyway, and the key press takes less time without it.
    this.#frame = this.#view.requestAnimationFrame(() => this.#draw(item));
  }

  /** Removes copies of what keynav has added to the page from content that a script has just added. */
  removeCopies(root: Element): void {
    removeCopies(root, this.#marked);
  }

  /** Undoes all changes to the page. */
  clear(): void {
    this.#unmark();
    this.#removeTabindex();
    this.#stop.remove();
    this.#ring?.clear();
  }

  #draw(item: Element): void {
    const range = firstLetter(this.#doc, item);
    if (range) highlights()?.set(HIGHLIGHT, new Highlight(range));
    this.#ring?.update();
  }

  #unmark(): void {
    if (!this.#marked) return;
    this.#marked.removeAttribute(CURRENT);
    this.#marked = null;
    this.#view.cancelAnimationFrame(this.#frame);
    highlights()?.delete(HIGHLIGHT);
  }

  #addTabindex(target: HTMLElement): void {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', this.#onBlur);
    this.#withTabindex = target;
  }

  #removeTabindex(): void {
    this.#withTabindex?.removeAttribute('tabindex');
    this.#withTabindex?.removeEventListener('blur', this.#onBlur);
    this.#withTabindex = null;
  }

  // The element is also blurred when the window loses the focus, and in Firefox 153 when the page enters the back/forward cache. It is
  // still the active element then, and must be able to get the focus back.
  readonly #onBlur = (event: Event): void => {
    if (event.target !== focused(this.#doc)) this.#removeTabindex();
  };
}

/** Returns the highlight registry; browsers from before 2025 may have none, so that only the attribute marks the item. */
function highlights(): HighlightRegistry | undefined {
  return typeof CSS !== 'undefined' ? CSS.highlights : undefined;
}

let segmenter: Intl.Segmenter | undefined;

/** Returns the number of code units of the first grapheme of a text. */
function lengthOfFirst(text: string): number {
  // Below U+0300 every letter is one code unit. The segmenter takes 11 ms to load (Chromium 156), when the first key is pressed.
  if (/^[ -\u02ff]($|[ -\u02ff])/.test(text)) return 1;
  const letters = (segmenter ??= new Intl.Segmenter()).segment(text);
  return letters[Symbol.iterator]().next().value?.segment.length ?? 0;
}

/** Returns a range around the first grapheme of the text of an item, after leading white space; null if it has no text. */
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
