/** Classifies elements for the walk over items: an item, an element that may contain items, both, or neither. */

import { closestIn, parentIn } from '../dom/tree.js';
import {
  CLOSED,
  hasOwnText,
  holdsBlock,
  INLINE,
  isContent,
  WITHOUT_CONTENT,
  SINGLE_ITEMS,
} from './content.js';
import type { ItemScope } from './scope.js';
import { isLong } from './tables.js';
import { FOCUSABLE, isWidget } from './widgets.js';
import { dom } from '../dom/members.js';

/** A selector for parts by which a component is more than one control or text: those that show or hide its text, and parts of a document. */
const MORE_PARTS =
  'summary,details,[aria-expanded],h1,h2,h3,h4,h5,h6,main,nav,article,section,table,ul,ol,p,a[href]';
const NAVIGATION = 'nav,[role=navigation]';
/** A selector for elements that Tab can focus. */
export const CONTROLS =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';

/** Whether an element is an item, and whether other items may be inside it. */
export interface Classification {
  readonly isItem: boolean;
  readonly isEntered: boolean;
}

/** Skipped with everything inside. */
const PASSED: Classification = { isItem: false, isEntered: false };
/** Not an item itself. */
const ENTERED: Classification = { isItem: false, isEntered: true };
/** An item with everything inside. */
const WHOLE_ITEM: Classification = { isItem: true, isEntered: false };
/** An item that other items may be inside. */
const OUTER_ITEM: Classification = { isItem: true, isEntered: true };

/** Classifies an element. Reads the tree and the heights of tables, but does not check whether the element is visible. */
export function classify(scope: ItemScope, el: Element): Classification {
  if (el === scope.root) return rootItem(scope, el);
  return kindOf(scope, el) ?? (scope.content.hasOwnContent(el) ? OUTER_ITEM : ENTERED);
}

/** Classifies the root of a scope: a text of its own is an item, and so is a control that is a region by itself. */
function rootItem(scope: ItemScope, el: Element): Classification {
  if (isWidget(el)) return WHOLE_ITEM;
  if (scope.isProse) return hasOwnText(el) ? OUTER_ITEM : ENTERED;
  return !scope.isItem && dom(el).matches(CONTROLS) ? WHOLE_ITEM : ENTERED;
}

/** Returns whether items may be inside an element; cheaper than `classify`. */
export function isEntered(scope: ItemScope, el: Element): boolean {
  return el === scope.root ? rootItem(scope, el).isEntered : (kindOf(scope, el)?.isEntered ?? true);
}

/** Classifies an element by its type; null for a block, which is entered, and is an item if it has content of its own. */
function kindOf(scope: ItemScope, el: Element): Classification | null {
  const tag = dom(el).tagName.toUpperCase();
  if (
    WITHOUT_CONTENT.has(tag) ||
    dom(el).hasAttribute('data-keynav-skip') ||
    dom(el).getAttribute('data-keynav-region')
  )
    return PASSED;
  if (scope.excluded?.includes(el) || isTooltip(el)) return PASSED;
  if (dom(el).hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  // A closed `<details>` shows its summary only.
  if (tag !== 'SUMMARY' && dom(dom(el).parentElement)?.matches(CLOSED)) return PASSED;
  if (scope.isItem) return scope.isItem(el) ? WHOLE_ITEM : ENTERED;
  if (!scope.isProse) return dom(el).matches(CONTROLS) || isWidget(el) ? WHOLE_ITEM : ENTERED;
  if (closestIn(el, NAVIGATION)) return inNavigation(scope, el, tag);
  const isInline = INLINE.has(tag) || (tag.includes('-') && isInlineByStyle(el));
  if (isInline && !holdsBlock(el)) return inlineItem(scope, el);
  if (isWidget(el)) return WHOLE_ITEM;
  if (tag === 'TABLE') return tableItem(scope, el as HTMLTableElement);
  if (tag === 'TR') return rowItem(scope, el);
  const { shadowRoot } = dom(el);
  if (shadowRoot && isOneControl(el, shadowRoot)) return WHOLE_ITEM;
  if (!SINGLE_ITEMS.has(tag)) return null;
  return /^H\d/.test(tag) && !isContent(el) ? PASSED : WHOLE_ITEM;
}

/** Returns whether an element is read as one block whatever it contains, so that the focus does not go to a control inside it. */
export function isWhole(el: Element): boolean {
  const { tagName } = dom(el);
  return SINGLE_ITEMS.has(tagName) || tagName === 'TABLE' || tagName === 'TR';
}

/** Classifies elements of a list of links inside prose: each link is an item, and so is a heading or a line without links. */
function inNavigation(scope: ItemScope, el: Element, tag: string): Classification {
  if (dom(el).matches(CONTROLS) || isWidget(el)) return WHOLE_ITEM;
  const isLine =
    !INLINE.has(tag) &&
    (SINGLE_ITEMS.has(tag) || tag === 'TABLE' || scope.content.hasOwnContent(el)) &&
    !dom(el).querySelector(CONTROLS);
  return isLine ? WHOLE_ITEM : ENTERED;
}

/** Classifies an inline element: it is part of a parent that has content of its own, otherwise an item if it has any content. */
function inlineItem(scope: ItemScope, el: Element): Classification {
  const parent = parentIn(el) as Element;
  const isPart = parent === scope.root ? hasOwnText(parent) : scope.content.hasOwnContent(parent);
  if (isPart) return PASSED;
  if (isWidget(el)) return WHOLE_ITEM;
  if (dom(el).shadowRoot && !isContent(el)) return ENTERED;
  return isContent(el) ? WHOLE_ITEM : ENTERED;
}

function tableItem(scope: ItemScope, table: HTMLTableElement): Classification {
  return scope.content.isLayout(table) || isLong(table) ? ENTERED : WHOLE_ITEM;
}

/** Classifies a row of a data table that is higher than the screen, whose rows are items. */
function rowItem(scope: ItemScope, row: Element): Classification {
  const table = dom(row).closest('table');
  return !table || scope.content.isLayout(table)
    ? ENTERED
    : /\S/.test(dom(row).textContent ?? '')
      ? WHOLE_ITEM
      : PASSED;
}

/** Returns whether a component with a text of its own is one control, such as a row of a list, which is read together with what it adds. */
function isOneControl(host: Element, root: ShadowRoot): boolean {
  if (!hasOwnText(host) || dom(host).firstElementChild !== null || root.querySelector(MORE_PARTS))
    return false;
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return stops.filter(el => dom(el).tabIndex >= 0).length < 2;
}

/** Returns whether an element is a tooltip, which is visible only while the focus or the pointer is on another element, and read with it. */
function isTooltip(el: Element): boolean {
  return (
    dom(el).getAttribute('role') === 'tooltip' ||
    (/-tooltip$/.test(dom(el).localName) && dom(el).hasAttribute('for'))
  );
}

/** Returns whether a custom element is displayed inline, which depends on its style alone. */
function isInlineByStyle(el: Element): boolean {
  return getComputedStyle(el).display.startsWith('inline');
}
