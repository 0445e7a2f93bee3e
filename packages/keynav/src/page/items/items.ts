/** Finds items by walking from the previous one, so that the cost does not grow with the page. */

import type { Direction, Kind } from '../../core/page.js';
import { besideIn, firstIn, holds, lastIn, parentIn } from '../dom/tree.js';
import { classify, isEntered } from './classify.js';
import type { ItemScope } from './scope.js';
import { isBoxless, isShown } from './shown.js';
import { targetOf } from './target.js';
import { dom, isConnected } from '../dom/members.js';

/** Wrappers whose children are blocks of their own. */
const WRAPPERS = new Set(
  'ARTICLE SECTION DIV MAIN BODY HEADER FOOTER NAV ASIDE DETAILS FORM HGROUP SLOT'.split(' '),
);

/** Returns the nearest usable item of a kind after or before `from`, which need not be an item; null at the end of the scope. */
export function itemBeside(
  scope: ItemScope,
  from: Element,
  direction: Direction,
  kind: Kind<Element> = 'item',
): Element | null {
  scope.content.beginWalk();
  let passed = 0;
  const block = kind === 'block' && from !== scope.root ? blockOf(scope, from) : null;
  // The rest of a block may be long, and contains no item of this kind.
  let here: Element | null = block && direction > 0 ? deepest(scope, block) : (block ?? from);
  while ((here = direction > 0 ? after(scope, here) : before(scope, here))) {
    if (typeof kind === 'function' && !kind(here)) continue;
    if (kind === 'heading' && !isHeading(here)) {
      if (++passed === FAR) return headingBeside(scope, here, direction);
      continue;
    }
    if (block && blockOf(scope, here) === block) continue;
    return block && direction < 0 ? firstInBlock(scope, here) : here;
  }
  return null;
}

/** The number of items without a heading after which `querySelectorAll` searches for the next one. */
const FAR = 200;

/** Returns what `itemBeside` returns for headings, by a binary search in all headings of the scope. */
function headingBeside(scope: ItemScope, from: Element, direction: Direction): Element | null {
  const found = [
    ...dom(scope.root).querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading],summary,[data-keynav-item]'),
  ];
  const isOn = (el: Element): boolean =>
    (dom(from).compareDocumentPosition(el) & (direction > 0 ? 4 : 2)) !== 0;
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

/** Returns the first (-1) or last (1) usable item of the scope; null if it has none. */
export function itemAtEnd(scope: ItemScope, direction: Direction): Element | null {
  scope.content.beginWalk();
  if (direction < 0) return isUsableItem(scope, scope.root) ? scope.root : after(scope, scope.root);
  const last = deepest(scope, scope.root);
  if (last === scope.root) return isUsableItem(scope, last) ? last : null;
  return isUsableItem(scope, last) ? last : before(scope, last);
}

/** Returns the first usable item inside another, where the text of the outer one ends; null if there is none. */
export function firstInside(scope: ItemScope, item: Element): Element | null {
  const next = isEntered(scope, item) ? itemBeside(scope, item, 1) : null;
  return next && holds(item, next) ? next : null;
}

/** Returns the item that is or contains an element, visible or not; null if the element is in none or outside the scope. */
export function itemAround(scope: ItemScope, el: Element): Element | null {
  scope.content.beginWalk();
  let item: Element | null = null;
  for (let at: Element | null = el; at && holds(scope.root, at); at = parentIn(at)) {
    // Elements inside one that is never entered are not items.
    if (!isEntered(scope, at)) item = null;
    if (!item && classify(scope, at).isItem) item = at;
  }
  return item;
}

/** Returns whether an element is an item of the scope that is visible and can be used now. */
export function isUsableItem(scope: ItemScope, el: Element): boolean {
  scope.content.beginWalk();
  return isConnected(el) && holds(scope.root, el) && classify(scope, el).isItem && isUsable(scope, el);
}

/** Returns whether an item is a heading, or a summary or an element with `data-keynav-item` that contains one. */
export function isHeading(el: Element): boolean {
  if (/^H[1-6]$/.test(dom(el).tagName) || dom(el).getAttribute('role') === 'heading') return true;
  return dom(el).matches('summary,[data-keynav-item]') && dom(el).querySelector('h1,h2,h3,h4,h5,h6') !== null;
}

/** Returns the next usable item in document order. */
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

/** Returns the previous usable item in document order. */
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

/** Returns whether an item is visible and is not just a disabled control. */
function isUsable(scope: ItemScope, el: Element): boolean {
  const inner = dom(el).firstElementChild;
  // Not the property, which does not include a disabled fieldset around the control.
  const isDisabled =
    dom(el).matches(':disabled') || (dom(inner)?.matches(':disabled') && targetOf(el) === inner);
  return isDisabled !== true && isShown(scope.root, el);
}

/** Returns the outermost hidden element around a hidden one, so that all of it is skipped in one step. */
function hiddenRoot(scope: ItemScope, el: Element): Element {
  let hidden = el;
  for (let at = parentIn(el); at && at !== scope.root && !isShown(scope.root, at); at = parentIn(at))
    if (!isBoxless(at)) hidden = at;
  return hidden;
}

/** Returns the top-level block that an item belongs to, such as a whole list, quote or table. */
function blockOf(scope: ItemScope, item: Element): Element {
  let at = item;
  for (let parent = parentIn(at); parent && parent !== scope.root && !isWrapper(parent);) {
    at = parent;
    parent = parentIn(at);
  }
  return at;
}

function isWrapper(el: Element): boolean {
  const { tagName } = dom(el);
  return WRAPPERS.has(tagName) || tagName.includes('-');
}

/** Returns the first usable item of the block that an item belongs to. */
function firstInBlock(scope: ItemScope, item: Element): Element {
  const block = blockOf(scope, item);
  if (isUsableItem(scope, block)) return block;
  const first = after(scope, block);
  return first && holds(block, first) ? first : item;
}
