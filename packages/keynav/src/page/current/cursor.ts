/** Shows the current item: focuses it without adding a tab stop, and marks it for styles. */

import { removeCopies } from '../dom/copies.js';
import { focused } from '../dom/typing.js';
import { isWidget } from '../items/widgets.js';
import type { Ring } from './ring.js';
import { Stop } from './stop.js';
import { dom, windowOf } from '../dom/members.js';

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
  /** The element that was focused last by `show`. */
  target: Element | null = null;
  #marked: Element | null = null;
  #frame = 0;
  /** The element to which keynav has added a `tabindex`, which is removed when it loses the focus. */
  #withTabindex: HTMLElement | null = null;

  /** `ring` is drawn where the page's styles show no focus; `onStop` is called when a stop beside a widget gets the focus for the first time. */
  constructor(doc: Document, ring?: Ring, onStop?: () => void) {
    this.#doc = doc;
    this.#view = windowOf(doc);
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
    // Before the focus moves, because a later change would need a layout of its own, and before a tabindex is added, because more is
    // checked in elements that seem to have one from the page.
    this.mark(item);
    if (dom(target).tabIndex < 0 && !dom(target).hasAttribute('tabindex')) this.#addTabindex(target);
    this.target = target;
    const last = focused(this.#doc);
    dom(target).focus({ preventScroll: true });
    // A host is the active element also while the focus is still on the last item, inside it.
    if (dom(this.#doc).activeElement === target && focused(this.#doc) !== last) return;
    const hasFocus = (): boolean => focused(this.#doc) === target;
    // Some elements only seem to be focusable, such as a link without an address.
    if (!this.#withTabindex && !dom(target).hasAttribute('tabindex') && !hasFocus()) {
      this.#addTabindex(target);
      dom(target).focus({ preventScroll: true });
    }
    // Some components have a method `focus` that focuses nothing, or something later; the focus may have been inside them before.
    if (this.#withTabindex === target && (focused(this.#doc) === last || !isFocusIn(target)))
      HTMLElement.prototype.focus.call(target, { preventScroll: true });
    // If the focus is not possible, as behind a modal dialog, no blur will follow.
    this.#stop.check();
    if (this.#withTabindex === target && !hasFocus()) this.#removeTabindex();
  }

  /** Marks an item as current, without focusing it. */
  mark(item: Element): void {
    if (this.#marked === item) return;
    this.#unmark();
    // Editors watch their attributes, and may undo the change or lose the focus.
    if (!isWidget(item) && !dom(item as HTMLElement).isContentEditable) dom(item).setAttribute(CURRENT, '');
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
    dom(this.#marked).removeAttribute(CURRENT);
    this.#marked = null;
    this.#view.cancelAnimationFrame(this.#frame);
    highlights()?.delete(HIGHLIGHT);
  }

  #addTabindex(target: HTMLElement): void {
    dom(target).setAttribute('tabindex', '-1');
    dom(target).addEventListener('blur', this.#onBlur);
    this.#withTabindex = target;
  }

  #removeTabindex(): void {
    dom(this.#withTabindex)?.removeAttribute('tabindex');
    dom(this.#withTabindex)?.removeEventListener('blur', this.#onBlur);
    this.#withTabindex = null;
  }

  // The element is also blurred when the window loses the focus, and in Firefox 153 when the page enters the back/forward cache. It is
  // still the active element then, and must be able to get the focus back.
  readonly #onBlur = (event: Event): void => {
    if (event.target !== focused(this.#doc)) this.#removeTabindex();
  };
}

/** Returns whether the focus is inside an element, or in its shadow root. */
function isFocusIn(el: Element): boolean {
  return dom(el).matches(':focus-within') || Boolean(dom(el).shadowRoot?.activeElement);
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
  const walker = dom(doc).createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode() as Text | null);) {
    const start = node.data.search(/\S/);
    if (start < 0) continue;
    const range = dom(doc).createRange();
    range.setStart(node, start);
    range.setEnd(node, start + lengthOfFirst(node.data.slice(start, start + 16)));
    return range;
  }
  return null;
}
