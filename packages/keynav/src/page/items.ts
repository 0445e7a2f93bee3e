/** Items found by walking from the one before, so that the cost does not grow with the page. */

import type { Direction, Kind } from '../core/page.js';

const NEVER = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT LINK META HR BR WBR COL COLGROUP SOURCE TRACK DATALIST MAP'.split(' '));
const INLINE = new Set(
  'A ABBR ACRONYM AUDIO B BDI BDO BIG BUTTON CANVAS CITE CODE DATA DEL DFN EM EMBED FONT I IFRAME IMG INPUT INS KBD LABEL MARK MATH METER OBJECT OUTPUT PICTURE PROGRESS Q RUBY S SAMP SELECT SMALL SPAN STRIKE STRONG SUB SUP SVG TEXTAREA TIME TT U VAR VIDEO'.split(' '),
);
const REPLACED = new Set('AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO'.split(' '));
/** Blocks that are read as one, whatever they hold. */
const WHOLE = new Set('PRE TABLE FIGURE SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
/** Wrappers whose children are blocks of their own. */
const WRAPPERS = new Set('ARTICLE SECTION DIV MAIN BODY HEADER FOOTER NAV ASIDE DETAILS FORM HGROUP'.split(' '));
const CONTROLS = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';

/** Where items are looked for: everything inside `root`, as prose or as a list of controls. */
export interface Field {
  readonly root: Element;
  readonly isProse: boolean;
}

interface Verdict {
  readonly isItem: boolean;
  readonly isEntered: boolean;
}

const PASSED: Verdict = { isItem: false, isEntered: false };
const ENTERED: Verdict = { isItem: false, isEntered: true };
const WHOLE_ITEM: Verdict = { isItem: true, isEntered: false };
const OUTER_ITEM: Verdict = { isItem: true, isEntered: true };

/** The usable item next to `from`, which need not be an item; null at the end of the field. */
export function itemBeside(field: Field, from: Element, direction: Direction, kind: Kind = 'item'): Element | null {
  let here: Element | null = from;
  const block = kind === 'block' ? blockOf(field, from) : null;
  while ((here = direction > 0 ? after(field, here) : before(field, here))) {
    if (kind === 'heading' && !isHeading(here)) continue;
    if (block && blockOf(field, here) === block) continue;
    return block && direction < 0 ? firstOf(field, here) : here;
  }
  return null;
}

/** The first (-1) or last (1) usable item of the field. */
export function itemAtEnd(field: Field, direction: Direction): Element | null {
  if (direction < 0) return after(field, field.root);
  const last = deepest(field, field.root);
  if (last === field.root) return null;
  return isUsableItem(field, last) ? last : before(field, last);
}

/** The item that an element inside the field belongs to. */
export function itemAround(field: Field, el: Element): Element | null {
  for (let at: Element | null = el; at && at !== field.root; at = at.parentElement) {
    if (verdict(field, at).isItem && !isSwallowed(field, at)) return at;
  }
  return null;
}

/** Whether the element is an item that can be seen and used now. */
export function isUsableItem(field: Field, el: Element): boolean {
  return el.isConnected && field.root.contains(el) && verdict(field, el).isItem && isUsable(el);
}

/** Whether it is a heading or a summary that holds one. */
export function isHeading(el: Element): boolean {
  if (/^H[1-6]$/.test(el.tagName) || el.getAttribute('role') === 'heading') return true;
  return el.tagName === 'SUMMARY' && el.querySelector('h1,h2,h3,h4,h5,h6') !== null;
}

/** What gets the focus for an item: itself, or the one control that is all it holds. */
export function targetOf(item: Element): HTMLElement {
  const only = item.matches(CONTROLS) ? null : item.firstElementChild;
  const isAlone = only && only === item.lastElementChild && only.matches(CONTROLS);
  const holdsMore = isAlone && [...item.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim());
  return (isAlone && !holdsMore && !WHOLE.has(item.tagName) ? only : item) as HTMLElement;
}

/** Whether the element takes the focus without our help. */
export function isControl(el: Element): boolean {
  return el.matches(CONTROLS);
}

/** The next usable item in document order. */
function after(field: Field, from: Element): Element | null {
  let here: Element = from;
  let isEntered = from === field.root || verdict(field, from).isEntered;
  for (;;) {
    const next = isEntered && here.firstElementChild ? here.firstElementChild : following(field, here);
    if (!next) return null;
    const found = verdict(field, next);
    if (found.isItem && !isUsable(next)) {
      here = hiddenRoot(field, next);
      isEntered = false;
      continue;
    }
    if (found.isItem) return next;
    here = next;
    isEntered = found.isEntered;
  }
}

/** The usable item before, in document order. */
function before(field: Field, from: Element): Element | null {
  let here: Element = from;
  while (here !== field.root) {
    const sibling = here.previousElementSibling;
    const next: Element | null = sibling ? deepest(field, sibling) : here.parentElement;
    if (!next || next === field.root) return null;
    const isItem = verdict(field, next).isItem;
    if (isItem && isUsable(next)) return next;
    here = isItem ? hiddenRoot(field, next) : next;
  }
  return null;
}

function following(field: Field, here: Element): Element | null {
  let at: Element | null = here;
  while (at && at !== field.root) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

function deepest(field: Field, from: Element): Element {
  let at = from;
  while (at.lastElementChild && (at === field.root || verdict(field, at).isEntered)) at = at.lastElementChild;
  return at;
}

/** What an element is to the walk. Reads the tree only, never styles or boxes. */
function verdict(field: Field, el: Element): Verdict {
  const tag = el.tagName.toUpperCase();
  if (NEVER.has(tag) || el.hasAttribute('data-keynav-skip')) return PASSED;
  if (el !== field.root && el.hasAttribute('data-keynav-region')) return PASSED;
  if (el.hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  if (el.parentElement?.tagName === 'DETAILS' && tag !== 'SUMMARY' && !el.parentElement.hasAttribute('open')) return PASSED;
  if (!field.isProse || el.closest('nav,[role=navigation]')) return el.matches(CONTROLS) ? WHOLE_ITEM : ENTERED;
  if (INLINE.has(tag) && !holdsBlock(el)) return isSwallowed(field, el) ? PASSED : el.matches(CONTROLS) ? WHOLE_ITEM : ENTERED;
  if (WHOLE.has(tag)) return WHOLE_ITEM;
  return hasOwnContent(el) ? OUTER_ITEM : ENTERED;
}

/** Whether an inline element is part of the block around it. */
function isSwallowed(field: Field, el: Element): boolean {
  const parent = el.parentElement;
  if (!field.isProse || !INLINE.has(el.tagName.toUpperCase()) || holdsBlock(el) || !parent) return false;
  return !parent.closest('nav,[role=navigation]') && (parent === field.root ? false : hasOwnContent(parent));
}

function holdsBlock(el: Element): boolean {
  for (const child of el.children) if (!INLINE.has(child.tagName.toUpperCase()) && !NEVER.has(child.tagName)) return true;
  return false;
}

/** Whether it has text or a picture that no block inside it owns. */
function hasOwnContent(el: Element): boolean {
  for (const node of el.childNodes) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const tag = child.tagName.toUpperCase();
    if (!INLINE.has(tag) || holdsBlock(child)) continue;
    if (REPLACED.has(tag) || /\S/.test(child.textContent ?? '') || child.querySelector('img,svg,input,button')) return true;
  }
  return false;
}

function isUsable(el: Element): boolean {
  if (!el.checkVisibility({ visibilityProperty: true }) || (el as HTMLButtonElement).disabled === true) return false;
  return !el.closest('[inert],[aria-hidden=true]');
}

/** The largest hidden piece around an element that is hidden, so that it is passed in one go. */
function hiddenRoot(field: Field, el: Element): Element {
  let hidden = el;
  for (let at = el.parentElement; at && at !== field.root && !isUsable(at); at = at.parentElement) hidden = at;
  return hidden;
}

/** The top-level piece of the content that an item belongs to: a whole list, quote or table. */
function blockOf(field: Field, item: Element): Element {
  let at = item;
  while (at.parentElement && at.parentElement !== field.root && !WRAPPERS.has(at.parentElement.tagName)) at = at.parentElement;
  return at;
}

function firstOf(field: Field, item: Element): Element {
  const block = blockOf(field, item);
  if (isUsableItem(field, block)) return block;
  const first = after(field, block);
  return first && block.contains(first) ? first : item;
}
