/** What an element is to the walk over items: a stop, a box to look into, or neither. */

import { closestIn, parentIn } from '../dom/tree.js';
import { isTypingIn } from '../dom/typing.js';
import { CLOSED, hasOwnText, holdsBlock, INLINE, isContent, NEVER, WHOLE } from './content.js';
import type { ItemScope } from './scope.js';
import { isLong } from './tables.js';

const NAVIGATION = 'nav,[role=navigation]';
/** Elements that take the focus by Tab. */
export const CONTROLS =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';

/** Whether an element is a stop, and whether there may be others inside. */
export interface Classification {
  readonly isItem: boolean;
  readonly isEntered: boolean;
}

const PASSED: Classification = { isItem: false, isEntered: false };
const ENTERED: Classification = { isItem: false, isEntered: true };
const WHOLE_ITEM: Classification = { isItem: true, isEntered: false };
const OUTER_ITEM: Classification = { isItem: true, isEntered: true };

/** Returns what an element is to the walk. Reads the tree and the heights of tables, not whether the element is shown. */
export function classify(scope: ItemScope, el: Element): Classification {
  if (el === scope.root) return scope.isProse && hasOwnText(el) ? OUTER_ITEM : ENTERED;
  return kindOf(scope, el) ?? (scope.content.isOwn(el) ? OUTER_ITEM : ENTERED);
}

/** Whether there may be stops inside; cheaper than `classify`. */
export function isEntered(scope: ItemScope, el: Element): boolean {
  return el === scope.root || (kindOf(scope, el)?.isEntered ?? true);
}

/** Classifies by what an element is; null for a block, which is entered, and is a stop if it has content of its own. */
function kindOf(scope: ItemScope, el: Element): Classification | null {
  const tag = el.tagName.toUpperCase();
  if (NEVER.has(tag) || el.hasAttribute('data-keynav-skip') || el.getAttribute('data-keynav-region'))
    return PASSED;
  if (scope.without?.includes(el)) return PASSED;
  if (el.hasAttribute('data-keynav-item')) return WHOLE_ITEM;
  // A closed section shows its summary only.
  if (tag !== 'SUMMARY' && el.parentElement?.matches(CLOSED)) return PASSED;
  if (scope.isItem) return scope.isItem(el) ? WHOLE_ITEM : ENTERED;
  if (!scope.isProse) return el.matches(CONTROLS) ? controlItem(scope, el) : ENTERED;
  if (closestIn(el, NAVIGATION)) return inNavigation(scope, el, tag);
  const isInline = INLINE.has(tag) || (tag.includes('-') && isInlineByStyle(el));
  if (isInline && !holdsBlock(el)) return inlineItem(scope, el);
  if (tag === 'TABLE') return tableItem(scope, el as HTMLTableElement);
  if (tag === 'TR') return rowItem(scope, el);
  if (!WHOLE.has(tag)) return null;
  return /^H\d/.test(tag) && !isContent(el) ? PASSED : WHOLE_ITEM;
}

/** Whether it is one block whatever it holds, so that no control inside stands for it. */
export function isWhole(el: Element): boolean {
  return WHOLE.has(el.tagName) || el.tagName === 'TABLE' || el.tagName === 'TR';
}

/** A field with no element around it inside the scope is no stop: the focus would be in it, and the next key would be text. */
function controlItem(scope: ItemScope, el: Element): Classification {
  return parentIn(el) === scope.root && isTypingIn(el) ? PASSED : WHOLE_ITEM;
}

/** A list of links inside prose: each link is a stop, and so is a heading or a line that holds none. */
function inNavigation(scope: ItemScope, el: Element, tag: string): Classification {
  if (el.matches(CONTROLS)) return controlItem(scope, el);
  const isLine =
    !INLINE.has(tag) &&
    (WHOLE.has(tag) || tag === 'TABLE' || scope.content.isOwn(el)) &&
    !el.querySelector(CONTROLS);
  return isLine ? WHOLE_ITEM : ENTERED;
}

/** Part of the block around it, else a stop of its own where it has something to read. */
function inlineItem(scope: ItemScope, el: Element): Classification {
  const parent = parentIn(el) as Element;
  const isPart = parent === scope.root ? hasOwnText(parent) : scope.content.isOwn(parent);
  if (isPart) return PASSED;
  if (el.shadowRoot && !isContent(el)) return ENTERED;
  return isContent(el) ? WHOLE_ITEM : ENTERED;
}

function tableItem(scope: ItemScope, table: HTMLTableElement): Classification {
  return scope.content.isLayout(table) || isLong(table) ? ENTERED : WHOLE_ITEM;
}

/** Rows are stops of their own in tables for data that are too long to be read as one. */
function rowItem(scope: ItemScope, row: Element): Classification {
  const table = row.closest('table');
  return !table || scope.content.isLayout(table)
    ? ENTERED
    : /\S/.test(row.textContent ?? '')
      ? WHOLE_ITEM
      : PASSED;
}

/** Whether an element that HTML does not know is laid out in a line, which only its style tells. */
function isInlineByStyle(el: Element): boolean {
  return getComputedStyle(el).display.startsWith('inline');
}
