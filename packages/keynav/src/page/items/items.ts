/** Items found by walking from the one before, so that the cost does not grow with the page. */

import type { Direction, Kind } from '../../core/page.js';
import { besideIn, firstIn, holds, lastIn, parentIn } from '../dom/tree.js';
import { classify, isEntered } from './classify.js';
import type { ItemScope } from './scope.js';
import { isBoxless, isShown } from './shown.js';
import { targetOf } from './target.js';

/** Wrappers whose children are blocks of their own. */
const WRAPPERS = new Set(
  'ARTICLE SECTION DIV MAIN BODY HEADER FOOTER NAV ASIDE DETAILS FORM HGROUP SLOT'.split(' '),
);

/** The usable item next to `from`, which need not be an item; null at the end of the scope. */
export function itemBeside(
  scope: ItemScope,
  from: Element,
  direction: Direction,
  kind: Kind<Element> = 'item',
): Element | null {
  scope.content.beginWalk();
  let passed = 0;
  const block = kind === 'block' && from !== scope.root ? blockOf(scope, from) : null;
  // The rest of a block may be long, and is none to stop at.
  let here: Element | null = block && direction > 0 ? deepest(scope, block) : (block ?? from);
  while ((here = direction > 0 ? after(scope, here) : before(scope, here))) {
    if (typeof kind === 'function' && !kind(here)) continue;
    if (kind === 'heading' && !isHeading(here)) {
      if (++passed === FAR) return headingBeside(scope, here, direction);
      continue;
    }
    if (block && blockOf(scope, here) === block) continue;
    return block && direction < 0 ? firstOf(scope, here) : here;
  }
  return null;
}

/** A heading further off than this is asked of the browser. */
const FAR = 200;

function headingBeside(scope: ItemScope, from: Element, direction: Direction): Element | null {
  const found = [
    ...scope.root.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading],summary,[data-keynav-item]'),
  ];
  const isOn = (el: Element): boolean => (from.compareDocumentPosition(el) & (direction > 0 ? 4 : 2)) !== 0;
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOn(found[middle] as Element) === direction > 0) high = middle;
    else low = middle + 1;
  }
  for (let i = direction > 0 ? low : low - 1; found[i]; i += direction) {
    const item = itemAround(scope, found[i] as Element);
    if (item && isOn(item) && isHeading(item) && isUsableItem(scope, item)) return item;
  }
  return null;
}

/** The first (-1) or last (1) usable item of the scope. */
export function itemAtEnd(scope: ItemScope, direction: Direction): Element | null {
  scope.content.beginWalk();
  if (direction < 0) return isUsableItem(scope, scope.root) ? scope.root : after(scope, scope.root);
  const last = deepest(scope, scope.root);
  if (last === scope.root) return isUsableItem(scope, last) ? last : null;
  return isUsableItem(scope, last) ? last : before(scope, last);
}

/** The first usable item inside another, where the other's own text ends. */
export function firstInside(scope: ItemScope, item: Element): Element | null {
  const next = isEntered(scope, item) ? itemBeside(scope, item, 1) : null;
  return next && holds(item, next) ? next : null;
}

/** The item that an element inside the scope belongs to. */
export function itemAround(scope: ItemScope, el: Element): Element | null {
  scope.content.beginWalk();
  let item: Element | null = null;
  for (let at: Element | null = el; at && holds(scope.root, at); at = parentIn(at)) {
    // What is inside something that is never entered is no stop of its own.
    if (!isEntered(scope, at)) item = null;
    if (!item && classify(scope, at).isItem) item = at;
  }
  return item;
}

/** Whether the element is an item that can be seen and used now. */
export function isUsableItem(scope: ItemScope, el: Element): boolean {
  scope.content.beginWalk();
  return el.isConnected && holds(scope.root, el) && classify(scope, el).isItem && isUsable(scope, el);
}

/** Whether it is a heading, or a summary or named item that holds one. */
export function isHeading(el: Element): boolean {
  if (/^H[1-6]$/.test(el.tagName) || el.getAttribute('role') === 'heading') return true;
  return el.matches('summary,[data-keynav-item]') && el.querySelector('h1,h2,h3,h4,h5,h6') !== null;
}

/** The next usable item in document order. */
function after(scope: ItemScope, from: Element): Element | null {
  let here: Element = from;
  let isOpen = isEntered(scope, from);
  for (;;) {
    const next: Element | null = (isOpen ? firstIn(here) : null) ?? following(scope, here);
    if (!next) return null;
    const found = classify(scope, next);
    if (found.isItem && isUsable(scope, next)) return next;
    here = found.isItem ? hiddenRoot(scope, next) : next;
    isOpen = found.isEntered && (!found.isItem || isBoxless(next));
  }
}

/** The usable item before, in document order. */
function before(scope: ItemScope, from: Element): Element | null {
  let here: Element = from;
  while (here !== scope.root) {
    const sibling = besideIn(here, -1);
    const next: Element | null = sibling ? deepest(scope, sibling) : parentIn(here);
    if (!next) return null;
    const isItem = classify(scope, next).isItem;
    if (isItem && isUsable(scope, next)) return next;
    here = isItem && !isBoxless(next) ? hiddenRoot(scope, next) : next;
  }
  return null;
}

function following(scope: ItemScope, here: Element): Element | null {
  for (let at: Element | null = here; at && at !== scope.root; at = parentIn(at)) {
    const next = besideIn(at, 1);
    if (next) return next;
  }
  return null;
}

function deepest(scope: ItemScope, from: Element): Element {
  let at = from;
  for (let last; isEntered(scope, at) && (last = lastIn(at));) at = last;
  return at;
}

/** Whether it is shown, and is not a disabled control and nothing else. */
function isUsable(scope: ItemScope, el: Element): boolean {
  const inner = el.firstElementChild as HTMLButtonElement | null;
  const isDisabled = (el as HTMLButtonElement).disabled || (inner?.disabled && targetOf(el) === inner);
  return isDisabled !== true && isShown(scope.root, el);
}

/** The largest hidden piece around an element that is hidden, so that it is passed in one go. */
function hiddenRoot(scope: ItemScope, el: Element): Element {
  let hidden = el;
  for (let at = parentIn(el); at && at !== scope.root && !isShown(scope.root, at); at = parentIn(at))
    if (!isBoxless(at)) hidden = at;
  return hidden;
}

/** The top-level piece of the content that an item belongs to: a whole list, quote or table. */
function blockOf(scope: ItemScope, item: Element): Element {
  let at = item;
  for (let around = parentIn(at); around && around !== scope.root && !isWrapper(around);) {
    at = around;
    around = parentIn(at);
  }
  return at;
}

function isWrapper(el: Element): boolean {
  return WRAPPERS.has(el.tagName) || el.tagName.includes('-');
}

function firstOf(scope: ItemScope, item: Element): Element {
  const block = blockOf(scope, item);
  if (isUsableItem(scope, block)) return block;
  const first = after(scope, block);
  return first && holds(block, first) ? first : item;
}
