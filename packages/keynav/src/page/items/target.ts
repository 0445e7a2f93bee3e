/** Finds the element that is focused for an item, and the field or link that opening the item leads to. */

import { holds, parentIn } from '../dom/tree.js';
import { click } from '../dom/activate.js';
import { isTypingIn, receivesText } from '../dom/typing.js';
import { CONTROLS, isWhole } from './classify.js';
import { hasOwnText } from './content.js';
import type { ItemScope } from './scope.js';
import { enterWidget, FOCUSABLE, isWidget } from './widgets.js';
import { dom } from '../dom/members.js';

/** A selector for elements that a click activates, also if a script manages their tab stops. */
const PRESSED = `${CONTROLS},[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],[role=switch]`;
/** A selector for elements that are focusable only because keynav focuses them now. */
const FOCUSED_BY_KEYNAV = '[data-keynav-current][tabindex="-1"],[data-keynav-own]';

/**
 * Returns the element that is focused for an item of a scope: the item itself, the control that is its only content, or for a widget that
 * reacts to letters the element around it, because the next key would be typed into the widget; null if other controls come first in that
 * element, or if it is the root of the scope.
 */
export function focusTargetOf({ root }: ItemScope, item: Element): HTMLElement | null {
  const target = targetOf(item);
  if (!isWidget(target) && !isTypingIn(target)) return target;
  const holder = parentIn(target) as HTMLElement | null;
  const isOwn =
    holder && holder !== root && holder !== dom(dom(root).ownerDocument).body && holds(root, holder);
  if (!isOwn || isTypingIn(holder) || !dom(holder).checkVisibility()) return null;
  const first = [...dom(holder).querySelectorAll(FOCUSABLE)].find(el => !dom(el).matches(FOCUSED_BY_KEYNAV));
  return first && dom(target).contains(first) ? holder : null;
}

/** Returns the element that an item stands for: the control that is its only content, or the item itself. */
export function targetOf(item: Element): HTMLElement {
  if (dom(item).matches(CONTROLS)) return item as HTMLElement;
  const only = dom(item).firstElementChild;
  const isAlone = only !== null && only === dom(item).lastElementChild && dom(only).matches(CONTROLS);
  const isTarget = isAlone && !isWhole(item) && !hasOwnText(item) && !isTypingIn(only);
  return (isTarget ? only : item) as HTMLElement;
}

/** Returns the widget that an item is, or the text field or frame that is the only control inside it; null if there is none. */
export function widgetIn(item: Element): HTMLElement | null {
  if (isWidget(item)) return item as HTMLElement;
  const frames = dom(item).querySelectorAll<HTMLElement>('iframe');
  if (frames.length === 1 && !dom(item).querySelector(CONTROLS)) return frames[0] as HTMLElement;
  const only = dom(item).matches(CONTROLS) ? item : dom(item).querySelector(CONTROLS);
  return only && receivesText(only) && dom(item).querySelectorAll(CONTROLS).length < 2
    ? (only as HTMLElement)
    : null;
}

/** Returns whether an element can be focused without a `tabindex` from keynav. */
export function isControl(el: Element): boolean {
  return dom(el).matches(CONTROLS);
}

/**
 * Opens an item: clicks the control in it that has the focus, focuses its only field, or clicks the control that is focused for it, its only
 * link, or the only control of a component. Returns false if there is nothing to open.
 */
export function openItem(item: Element, focus: Element | null): boolean {
  const part = focus && dom(focus).matches(PRESSED) && holds(item, focus) ? (focus as HTMLElement) : null;
  const widget = part ? null : widgetIn(item);
  if (widget) return (enterWidget(widget), true);
  const target = targetOf(item);
  const opened =
    part ?? (isControl(target) ? target : (soleLink(item) ?? labelledIn(item) ?? controlOf(item)));
  if (opened) click(opened);
  return opened !== null;
}

/**
 * Returns whether Enter opens an item: the focus is beside a widget, or on the item itself rather than a control, and it has one link to open,
 * or is a component with one control that only keynav has made focusable.
 */
export function isOpenedByEnter(item: Element, focus: Element | null): boolean {
  const widget = widgetIn(item);
  if (widget) return focus !== widget && !dom(widget).contains(focus);
  const target = targetOf(item);
  if (focus !== target || isControl(target)) return false;
  return Boolean(
    soleLink(item) ?? labelledIn(item) ?? (dom(item).matches(FOCUSED_BY_KEYNAV) && controlOf(item)),
  );
}

/**
 * Returns the control of the label that an item is, or of the only one inside it, such as a hidden checkbox; null if there is none. The
 * control is clicked rather than the label, which would focus it: WebKitGTK 2.50 shows no focus ring after that.
 */
function labelledIn(item: Element): HTMLElement | null {
  const labels = dom(item).localName === 'label' ? [item] : [...dom(item).querySelectorAll('label')];
  return labels.length === 1 ? (labels[0] as HTMLLabelElement).control : null;
}

/** Returns the only control in the tree of a component; null for other elements. */
function controlOf(item: Element): HTMLElement | null {
  const controls = dom(item).shadowRoot?.querySelectorAll<HTMLElement>(CONTROLS);
  return controls?.length === 1 ? (controls[0] as HTMLElement) : null;
}

/** Returns the link around an item, or the only link inside it; null if there is none. */
function soleLink(item: Element): HTMLElement | null {
  const outer = dom(item).closest<HTMLElement>('a[href]');
  if (outer) return outer;
  const links = dom(item).querySelectorAll<HTMLElement>('a[href]');
  return links.length === 1 ? (links[0] as HTMLElement) : null;
}
