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
import { isWidget } from './widgets.js';

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
  return !scope.isItem && el.matches(CONTROLS) ? WHOLE_ITEM : ENTERED;
}

/** Returns whether items may be inside an element; cheaper than `classify`. */
export function isEntered(scope: ItemScope, el: Element): boolean {
  return el === scope.root ? rootItem(scope, el).isEntered : (kindOf(scope, el)?.isEntered ?? true);
}

/** Classifies an element by its type; null for a block, which is entered, and is an item if it has content of its own. */
function kindOf(scope: ItemScope, el: Element): Classification | null {
  const tag = el.tagName.toUpperCase();
  if (
    WITHOUT_CONTENT.has(tag) ||
    el.hasAttribute('data-keynav-skip') ||
    el.getAttribute('data-keynav-region')
  )
    return PASSED;
  if (scope.excluded?.includes(el)) return PASSED;
  if (el.hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  // A closed `<details>` shows its summary only.
  if (tag !== 'SUMMARY' && el.parentElement?.matches(CLOSED)) return PASSED;
  if (scope.isItem) return scope.isItem(el) ? WHOLE_ITEM : ENTERED;
  if (!scope.isProse) return el.matches(CONTROLS) || isWidget(el) ? WHOLE_ITEM : ENTERED;
  if (closestIn(el, NAVIGATION)) return inNavigation(scope, el, tag);
  const isInline = INLINE.has(tag) || (tag.includes('-') && isInlineByStyle(el));
  if (isInline && !holdsBlock(el)) return inlineItem(scope, el);
  if (isWidget(el)) return WHOLE_ITEM;
  if (tag === 'TABLE') return tableItem(scope, el as HTMLTableElement);
  if (tag === 'TR') return rowItem(scope, el);
  if (!SINGLE_ITEMS.has(tag)) return null;
  return /^H\d/.test(tag) && !isContent(el) ? PASSED : WHOLE_ITEM;
}

/** Returns whether an element is read as one block whatever it contains, so that the focus does not go to a control inside it. */
export function isWhole(el: Element): boolean {
  return SINGLE_ITEMS.has(el.tagName) || el.tagName === 'TABLE' || el.tagName === 'TR';
}

/** Classifies elements of a list of links inside prose: each link is an item, and so is a heading or a line without links. */
function inNavigation(scope: ItemScope, el: Element, tag: string): Classification {
  if (el.matches(CONTROLS) || isWidget(el)) return WHOLE_ITEM;
  const isLine =
    !INLINE.has(tag) &&
    (SINGLE_ITEMS.has(tag) || tag === 'TABLE' || scope.content.hasOwnContent(el)) &&
    !el.querySelector(CONTROLS);
  return isLine ? WHOLE_ITEM : ENTERED;
}

/** Classifies an inline element: it is part of a parent that has content of its own, otherwise an item if it has any content. */
function inlineItem(scope: ItemScope, el: Element): Classification {
  const parent = parentIn(el) as Element;
  const isPart = parent === scope.root ? hasOwnText(parent) : scope.content.hasOwnContent(parent);
  if (isPart) return PASSED;
  if (isWidget(el)) return WHOLE_ITEM;
  if (el.shadowRoot && !isContent(el)) return ENTERED;
  return isContent(el) ? WHOLE_ITEM : ENTERED;
}

function tableItem(scope: ItemScope, table: HTMLTableElement): Classification {
  return scope.content.isLayout(table) || isLong(table) ? ENTERED : WHOLE_ITEM;
}

/** Classifies a row of a data table that is higher than the screen, whose rows are items. */
function rowItem(scope: ItemScope, row: Element): Classification {
  const table = row.closest('table');
  return !table || scope.content.isLayout(table)
    ? ENTERED
    : /\S/.test(row.textContent ?? '')
      ? WHOLE_ITEM
      : PASSED;
}

/** Returns whether a custom element is displayed inline, which depends on its style alone. */
function isInlineByStyle(el: Element): boolean {
  return getComputedStyle(el).display.startsWith('inline');
}
