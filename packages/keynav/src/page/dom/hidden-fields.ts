/** Recognises editors and terminals that draw their text themselves, and receive keys through a hidden text field. */

import { dom } from './members.js';

/** The size below which no reader could use a field, in pixels. */
const TINY = 10;
/** The least width and height of an editor of one line, in pixels. */
const LEAST = { width: 30, height: 14 };
/** The width of the borders and paddings around the lines of an editor, at most, in pixels. */
const FRAME = 24;
/** A selector for content that makes an element a part of the page, in which a script has hidden a field for another purpose. */
const DOCUMENT_PARTS = 'h1,h2,h3,h4,h5,h6,p,main,article,nav,section,aside,form';

/** Returns whether an element is an editor around a hidden text field: the nearest element around the field that has a size of its own. */
export function isDrawnEditor(el: Element): boolean {
  if (dom(el).firstElementChild === null) return false;
  // This collection is kept by the browser, so that most pages, without such fields, are not searched.
  const fields = dom(dom(el).ownerDocument).getElementsByTagName('textarea');
  if (fields.length === 0 || isPart(el)) return false;
  for (const field of fields)
    if (el !== field && dom(el).contains(field) && editorOf(field) === el) return true;
  return false;
}

/** Returns the editor around a field; null if the field itself is what readers type in, or cannot have the focus at all. */
function editorOf(field: HTMLTextAreaElement): Element | null {
  if (!isHidden(field)) return null;
  let at = field.parentElement;
  while (at && (dom(at).offsetWidth < LEAST.width || dom(at).offsetHeight < LEAST.height))
    at = dom(at).parentElement;
  if (!at || isPart(at)) return null;
  // The element around it may also contain a second form of the same text, for screen readers.
  for (
    let outer = dom(at).parentElement;
    outer && isAsLarge(outer, at) && !isPart(outer);
    outer = dom(outer).parentElement
  )
    at = outer;
  return at;
}

/** Returns whether an element is a part of the page rather than an editor. */
function isPart(el: Element): boolean {
  return dom(el).matches('body,html,form') || dom(el).querySelector(DOCUMENT_PARTS) !== null;
}

function isAsLarge(outer: HTMLElement, inner: HTMLElement): boolean {
  return (
    dom(outer).offsetWidth - dom(inner).offsetWidth < FRAME &&
    dom(outer).offsetHeight - dom(inner).offsetHeight < FRAME &&
    dom(outer).matches(':not(main,section,article,[role])')
  );
}

/** Returns whether a field can have the focus but cannot be seen. */
function isHidden(field: HTMLTextAreaElement): boolean {
  if (field.disabled || !field.checkVisibility({ visibilityProperty: true })) return false;
  const { offsetWidth, offsetHeight, parentElement } = field;
  const isTiny = offsetWidth < TINY || offsetHeight < TINY;
  const isClipped =
    parentElement !== null &&
    Math.min(dom(parentElement).offsetWidth, dom(parentElement).offsetHeight) < TINY;
  return isTiny || isClipped || getComputedStyle(field).opacity === '0';
}
