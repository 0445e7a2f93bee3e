/** Items found by walking from the one before, so that the cost does not grow with the page. */

import type { Direction, Kind } from '../core/page.js';

const NEVER = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT LINK META HR BR WBR COL COLGROUP SOURCE TRACK DATALIST MAP'.split(' '),
);
const INLINE = new Set(
  'A ABBR ACRONYM AUDIO B BDI BDO BIG BUTTON CANVAS CITE CODE DATA DEL DFN EM EMBED FONT I IFRAME IMG INPUT INS KBD LABEL MARK MATH METER OBJECT OUTPUT PICTURE PROGRESS Q RUBY S SAMP SELECT SMALL SPAN STRIKE STRONG SUB SUP SVG TEXTAREA TIME TT U VAR VIDEO'.split(
    ' ',
  ),
);
/** Inline elements that are content without text, and are never entered. */
const REPLACED = new Set(
  'AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO'.split(
    ' ',
  ),
);
/** Blocks that are read as one, whatever they hold. */
const WHOLE = new Set('PRE TABLE FIGURE SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
/** Wrappers whose children are blocks of their own. */
const WRAPPERS = new Set(
  'ARTICLE SECTION DIV MAIN BODY HEADER FOOTER NAV ASIDE DETAILS FORM HGROUP'.split(' '),
);
const NAVIGATION = 'nav,[role=navigation]';
const CONTROLS =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';

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
export function itemBeside(
  field: Field,
  from: Element,
  direction: Direction,
  kind: Kind = 'item',
): Element | null {
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
  if (direction < 0) return isUsableItem(field, field.root) ? field.root : after(field, field.root);
  const last = deepest(field, field.root);
  if (last === field.root) return isUsableItem(field, last) ? last : null;
  return isUsableItem(field, last) ? last : before(field, last);
}

/** The item that an element inside the field belongs to. */
export function itemAround(field: Field, el: Element): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = el; at && field.root.contains(at); at = at.parentElement) {
    const { isItem, isEntered } = verdict(field, at);
    // What is inside something that is never entered is no stop of its own.
    if (!isEntered) item = null;
    if (isItem) item ??= at;
  }
  return item;
}

/** Whether the element is an item that can be seen and used now. */
export function isUsableItem(field: Field, el: Element): boolean {
  return el.isConnected && field.root.contains(el) && verdict(field, el).isItem && isUsable(el);
}

/** Whether it is a heading, or a summary or named item that holds one. */
export function isHeading(el: Element): boolean {
  if (/^H[1-6]$/.test(el.tagName) || el.getAttribute('role') === 'heading') return true;
  return el.matches('summary,[data-keynav-item]') && el.querySelector('h1,h2,h3,h4,h5,h6') !== null;
}

/** What gets the focus for an item: itself, or the one control that is all it holds. */
export function targetOf(item: Element): HTMLElement {
  const only = item.matches(CONTROLS) ? null : item.firstElementChild;
  const isAlone = only && only === item.lastElementChild && only.matches(CONTROLS);
  const holdsMore =
    isAlone && [...item.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim());
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
    if (found.isItem && isUsable(next)) return next;
    here = found.isItem ? hiddenRoot(field, next) : next;
    isEntered = found.isEntered && (!found.isItem || isBoxless(next));
  }
}

/** The usable item before, in document order. */
function before(field: Field, from: Element): Element | null {
  let here: Element = from;
  while (here !== field.root) {
    const sibling = here.previousElementSibling;
    const next: Element | null = sibling ? deepest(field, sibling) : here.parentElement;
    if (!next) return null;
    const isItem = verdict(field, next).isItem;
    if (isItem && isUsable(next)) return next;
    here = isItem && !isBoxless(next) ? hiddenRoot(field, next) : next;
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
  if (el === field.root) return field.isProse && hasOwnText(el) ? OUTER_ITEM : ENTERED;
  if (NEVER.has(tag) || el.hasAttribute('data-keynav-skip') || el.hasAttribute('data-keynav-region'))
    return PASSED;
  if (el.hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  if (isInClosed(el)) return PASSED;
  if (!field.isProse) return el.matches(CONTROLS) ? WHOLE_ITEM : ENTERED;
  if (el.closest(NAVIGATION)) return inNavigation(el, tag);
  if (INLINE.has(tag) && !holdsBlock(el)) return inlineVerdict(field, el);
  if (tag === 'TABLE' && el.matches('[role=presentation],[role=none]')) return ENTERED;
  if (WHOLE.has(tag)) return WHOLE_ITEM;
  return hasOwnContent(el) ? OUTER_ITEM : ENTERED;
}

/** A list of links inside prose: each link is a stop, and so is a heading or a line that holds none. */
function inNavigation(el: Element, tag: string): Verdict {
  if (el.matches(CONTROLS)) return WHOLE_ITEM;
  const isLine = !INLINE.has(tag) && (WHOLE.has(tag) || hasOwnContent(el)) && !el.querySelector(CONTROLS);
  return isLine ? WHOLE_ITEM : ENTERED;
}

/** Part of the block around it, else a stop of its own where it has something to read. */
function inlineVerdict(field: Field, el: Element): Verdict {
  const parent = el.parentElement as Element;
  const isPart = parent === field.root ? hasOwnText(parent) : hasOwnContent(parent);
  if (isPart) return PASSED;
  return isContent(el) ? WHOLE_ITEM : ENTERED;
}

/** Whether it is in a closed section, which shows its summary only. */
function isInClosed(el: Element): boolean {
  const parent = el.parentElement;
  return parent?.tagName === 'DETAILS' && !parent.hasAttribute('open') && el.tagName !== 'SUMMARY';
}

function holdsBlock(el: Element): boolean {
  if (REPLACED.has(el.tagName.toUpperCase())) return false;
  for (const child of el.children)
    if (!INLINE.has(child.tagName.toUpperCase()) && !NEVER.has(child.tagName)) return true;
  return false;
}

/** Whether it has text or a picture that no block inside it owns. */
function hasOwnContent(el: Element): boolean {
  if (hasOwnText(el)) return true;
  for (const child of el.children)
    if (INLINE.has(child.tagName.toUpperCase()) && !holdsBlock(child) && isContent(child)) return true;
  return false;
}

function hasOwnText(el: Element): boolean {
  if (el.tagName === 'DETAILS' && !el.hasAttribute('open')) return false;
  for (const node of el.childNodes) if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Whether there is something to read or to use in an inline element. */
function isContent(el: Element): boolean {
  if (el.matches('[hidden],[aria-hidden=true],[inert],[data-keynav-skip],input[type=hidden]')) return false;
  return (
    REPLACED.has(el.tagName.toUpperCase()) ||
    /\S/.test(el.textContent ?? '') ||
    el.querySelector('img,svg,input,button,video,canvas') !== null
  );
}

function isUsable(el: Element): boolean {
  return isShown(el) && (el as HTMLButtonElement).disabled !== true;
}

function isShown(el: Element): boolean {
  return (
    el.checkVisibility({ visibilityProperty: true }) &&
    !el.closest('[inert],[aria-hidden=true],[hidden=until-found]')
  );
}

/** Whether it has no box of its own but its children may: `display: contents`, which no visibility check tells. */
function isBoxless(el: Element): boolean {
  return !el.checkVisibility() && getComputedStyle(el).display === 'contents';
}

/** The largest hidden piece around an element that is hidden, so that it is passed in one go. */
function hiddenRoot(field: Field, el: Element): Element {
  let hidden = el;
  for (let at = el.parentElement; at && at !== field.root && !isShown(at); at = at.parentElement)
    if (!isBoxless(at)) hidden = at;
  return hidden;
}

/** The top-level piece of the content that an item belongs to: a whole list, quote or table. */
function blockOf(field: Field, item: Element): Element {
  let at = item;
  while (at.parentElement && at.parentElement !== field.root && !WRAPPERS.has(at.parentElement.tagName))
    at = at.parentElement;
  return at;
}

function firstOf(field: Field, item: Element): Element {
  const block = blockOf(field, item);
  if (isUsableItem(field, block)) return block;
  const first = after(field, block);
  return first && block.contains(first) ? first : item;
}
