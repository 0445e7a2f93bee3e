/** The current item shown: real focus without a tab stop, an attribute for styles, a block on the first letter. */

import type { Ring } from './ring.js';
import { focused } from '../dom/typing.js';

const CURRENT = 'data-keynav-current';
const HIGHLIGHT = 'keynav-cursor';

/** What shows where the reader is. */
export interface Cursor {
  /** Gives an element the focus without scrolling, and marks `item` as current. */
  show(item: Element, target: HTMLElement): void;
  /** Marks an item as current that got the focus by other means. */
  mark(item: Element): void;
  /** Takes every mark away. */
  clear(): void;
}

/** A cursor for one document, with a ring of ours where one is wanted. */
export function cursor(doc: Document, ring?: Ring): Cursor {
  const view = doc.defaultView as Window;
  let marked: Element | null = null;
  let frame = 0;
  let lent: HTMLElement | null = null;

  function lend(target: HTMLElement): void {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', onBlur);
    lent = target;
  }
  function giveBack(): void {
    lent?.removeAttribute('tabindex');
    lent?.removeEventListener('blur', onBlur);
    lent = null;
  }
  // A window that loses focus, and in Firefox 153 a page that goes into the cache of the history, blurs the element too. It stays the
  // active one there and must be found again.
  function onBlur(event: Event): void {
    if (event.target !== focused(doc)) giveBack();
  }
  function unmark(): void {
    marked?.removeAttribute(CURRENT);
    marked = null;
    view.cancelAnimationFrame(frame);
    highlights()?.delete(HIGHLIGHT);
  }
  function mark(item: Element): void {
    if (marked === item) return;
    unmark();
    item.setAttribute(CURRENT, '');
    marked = item;
    // It is seen in the next frame in any case, and the key does not wait for it.
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(() => {
      const range = marked && firstLetter(doc, marked);
      if (range) highlights()?.set(HIGHLIGHT, new Highlight(range));
      ring?.look();
    });
  }
  return {
    show(item, target) {
      if (lent !== target) giveBack();
      if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) lend(target);
      // The mark first: what is written after the focus has moved would be laid out by itself.
      mark(item);
      target.focus({ preventScroll: true });
      // What only looks as if it took the focus, such as a link without an address.
      if (!lent && !target.hasAttribute('tabindex') && focused(doc) !== target) {
        lend(target);
        target.focus({ preventScroll: true });
      }
      // A page may refuse the focus, as behind a modal dialog, and so there is no blur to come.
      if (lent === target && focused(doc) !== target) giveBack();
    },
    mark,
    clear() {
      unmark();
      giveBack();
      ring?.clear();
    },
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
