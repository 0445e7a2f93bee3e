/** What an element is to the walk over items: a stop, a box to look into, or neither. */

import { closestIn, firstIn, parentIn } from '../dom/tree.js';
import { isForLayout, isLong } from './tables.js';
import { isTypingIn } from '../dom/typing.js';

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
const WHOLE = new Set('PRE FIGURE SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
const NAVIGATION = 'nav,[role=navigation]';
export const CONTROLS =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';

/** Where items are looked for: everything inside `root`, as prose or as a list of controls. */
export interface ItemScope {
  readonly root: Element;
  readonly isProse: boolean;
  /** What stands inside and is no part of it. */
  readonly without?: readonly Element[] | undefined;
  /** The site's own rule in place of ours. */
  readonly isItem?: ((el: Element) => boolean) | undefined;
}

/** Whether an element is a stop, and whether there may be others inside. */
export interface Classification {
  readonly isItem: boolean;
  readonly isEntered: boolean;
}

const PASSED: Classification = { isItem: false, isEntered: false };
const ENTERED: Classification = { isItem: false, isEntered: true };
const WHOLE_ITEM: Classification = { isItem: true, isEntered: false };
const OUTER_ITEM: Classification = { isItem: true, isEntered: true };

/** What an element is to the walk. Reads the tree and the heights of tables, and nothing that tells whether it is shown. */
export function classify(field: ItemScope, el: Element): Classification {
  if (el === field.root) return field.isProse && hasOwnText(el) ? OUTER_ITEM : ENTERED;
  return kindOf(field, el) ?? (hasOwnContent(el) ? OUTER_ITEM : ENTERED);
}

/** Whether there may be stops inside; asks less than the whole verdict. */
export function isEntered(field: ItemScope, el: Element): boolean {
  return el === field.root || (kindOf(field, el)?.isEntered ?? true);
}

/** The verdict by what an element is; null for a block that is entered, and a stop where it has content of its own. */
function kindOf(field: ItemScope, el: Element): Classification | null {
  const tag = el.tagName.toUpperCase();
  if (NEVER.has(tag) || el.hasAttribute('data-keynav-skip') || el.getAttribute('data-keynav-region'))
    return PASSED;
  if (field.without?.includes(el)) return PASSED;
  if (el.hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  if (isInClosed(el)) return PASSED;
  if (field.isItem) return field.isItem(el) ? WHOLE_ITEM : ENTERED;
  if (!field.isProse) return el.matches(CONTROLS) ? controlItem(field, el) : ENTERED;
  if (closestIn(el, NAVIGATION)) return inNavigation(field, el, tag);
  if (isInline(el, tag) && !holdsBlock(el)) return inlineItem(field, el);
  if (tag === 'TABLE') return tableItem(el as HTMLTableElement);
  if (tag === 'TR') return rowItem(el);
  if (!WHOLE.has(tag)) return null;
  return /^H\d/.test(tag) && !isContent(el) ? PASSED : WHOLE_ITEM;
}

/** Whether it is one block whatever it holds, so that no control inside stands for it. */
export function isWhole(el: Element): boolean {
  return WHOLE.has(el.tagName) || el.tagName === 'TABLE' || el.tagName === 'TR';
}

/** A field without anything around it could be stopped at only by typing in it. */
function controlItem(field: ItemScope, el: Element): Classification {
  return parentIn(el) === field.root && isTypingIn(el) ? PASSED : WHOLE_ITEM;
}

/** A list of links inside prose: each link is a stop, and so is a heading or a line that holds none. */
function inNavigation(field: ItemScope, el: Element, tag: string): Classification {
  if (el.matches(CONTROLS)) return controlItem(field, el);
  const isLine =
    !INLINE.has(tag) &&
    (WHOLE.has(tag) || tag === 'TABLE' || hasOwnContent(el)) &&
    !el.querySelector(CONTROLS);
  return isLine ? WHOLE_ITEM : ENTERED;
}

/** Part of the block around it, else a stop of its own where it has something to read. */
function inlineItem(field: ItemScope, el: Element): Classification {
  const parent = parentIn(el) as Element;
  const isPart = parent === field.root ? hasOwnText(parent) : hasOwnContent(parent);
  if (isPart) return PASSED;
  if (el.shadowRoot && !isContent(el)) return ENTERED;
  return isContent(el) ? WHOLE_ITEM : ENTERED;
}

function tableItem(table: HTMLTableElement): Classification {
  return placesThings(table) || isLong(table) ? ENTERED : WHOLE_ITEM;
}

/** Rows are stops of their own in tables for data that are too long to be read as one. */
function rowItem(row: Element): Classification {
  const table = row.closest('table');
  return !table || placesThings(table) ? ENTERED : /\S/.test(row.textContent ?? '') ? WHOLE_ITEM : PASSED;
}

/** Whether a table only places things on the page; asked of it for each of its rows. */
function placesThings(table: HTMLTableElement): boolean {
  const answer = tables.get(table) ?? isForLayout(table);
  tables.set(table, answer);
  isRemembering = true;
  return answer;
}

/** Whether it is in a closed section, which shows its summary only. */
function isInClosed(el: Element): boolean {
  const parent = el.parentElement;
  return parent?.tagName === 'DETAILS' && !parent.hasAttribute('open') && el.tagName !== 'SUMMARY';
}

/** Whether it is laid out in a line. What HTML does not know may be either, which only its style tells. */
function isInline(el: Element, tag: string): boolean {
  return INLINE.has(tag) || (tag.includes('-') && getComputedStyle(el).display.startsWith('inline'));
}

function holdsBlock(el: Element): boolean {
  if (REPLACED.has(el.tagName.toUpperCase())) return false;
  for (const child of el.children)
    if (!INLINE.has(child.tagName.toUpperCase()) && !NEVER.has(child.tagName)) return true;
  return false;
}

/** Blocks with so many children are looked through once, until the page changes. */
const MANY = 64;
let known = new WeakMap<Element, boolean>();
/** Whether there is anything in these two. */
let isRemembering = false;
/** Whether tables are for layout. */
let tables = new WeakMap<Element, boolean>();
/** The block that was asked for last: its children are mostly asked for next. */
let last: { readonly el: Element; readonly answer: boolean } | null = null;

/** Says that the page has changed, so that blocks may have other content. */
export function forgetContent(): void {
  last = null;
  // Records of changes come by the thousand.
  if (!isRemembering) return;
  isRemembering = false;
  known = new WeakMap();
  tables = new WeakMap();
}

/** Says that another walk begins. */
export function beginWalk(): void {
  last = null;
}

/** Whether it has text or a picture that no block inside it owns. */
function hasOwnContent(el: Element): boolean {
  if (el.childElementCount < MANY) {
    if (last?.el !== el) last = { el, answer: findsOwnContent(el) };
    return last.answer;
  }
  const answer = known.get(el) ?? findsOwnContent(el);
  known.set(el, answer);
  isRemembering = true;
  return answer;
}

function findsOwnContent(el: Element): boolean {
  if (isClosed(el)) return false;
  if (hasOwnText(el)) return true;
  for (const child of el.children)
    if (INLINE.has(child.tagName.toUpperCase()) && !holdsBlock(child) && isContent(child)) return true;
  return false;
}

/** Whether it has text that no element inside it holds. */
export function hasOwnText(el: Element): boolean {
  if (isClosed(el)) return false;
  for (let node = el.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

function isClosed(el: Element): boolean {
  return el.tagName === 'DETAILS' && !el.hasAttribute('open');
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

/** Whether it can be seen and used now, as far as the region goes that it is in. */
export function isShown(field: ItemScope, el: Element): boolean {
  return (
    el.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(el).contentVisibility !== 'hidden' &&
    !closestIn(el, '[inert],[aria-hidden=true],[hidden=until-found]') &&
    !isClipped(field, el) &&
    !isAway(el)
  );
}

/** So far off the page nobody scrolls; style sheets move there what only some are to hear. */
const AWAY = -999;

/** Whether it, or something it is in, is clipped to nothing, or it has no size and shows nothing. */
function isClipped({ root }: ItemScope, el: Element): boolean {
  for (let at: Element | null = el; at && at !== root; at = parentIn(at)) {
    const { offsetWidth, offsetHeight } = at as HTMLElement;
    if (offsetWidth > 1 && offsetHeight > 1) continue;
    const { display, overflow } = getComputedStyle(at);
    if (display !== 'contents' && /hidden|clip|auto|scroll/.test(overflow)) return true;
    if (at === el && !showsSomething(el)) return true;
  }
  return false;
}

/** Whether it was moved off the page, and not only scrolled out of sight. */
function isAway(el: Element): boolean {
  const { scrollX, scrollY } = el.ownerDocument.defaultView as Window;
  const { left, top } = el.getBoundingClientRect();
  if (left + scrollX > AWAY && top + scrollY > AWAY) return false;
  for (let at: Element | null = el; at; at = parentIn(at)) {
    const { offsetLeft, offsetTop } = at as HTMLElement;
    if (offsetLeft < AWAY || offsetTop < AWAY) return true;
  }
  return false;
}

/** Whether anything of what is in a box without size can be seen. */
function showsSomething(el: Element): boolean {
  const { scrollX, scrollY } = el.ownerDocument.defaultView as Window;
  const range = el.ownerDocument.createRange();
  range.selectNodeContents(el);
  return [...range.getClientRects(), ...el.getClientRects()].some(
    ({ left, top, width, height }) =>
      width > 2 && height > 2 && left + scrollX > AWAY && top + scrollY > AWAY,
  );
}

/** Whether it has no box of its own but its children may: `display: contents`, which no visibility check tells. */
export function isBoxless(el: Element): boolean {
  return !el.checkVisibility() && firstIn(el) !== null && getComputedStyle(el).display === 'contents';
}
