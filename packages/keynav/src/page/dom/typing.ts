/** Determines whether a key belongs to a field or a widget rather than to keynav. */

import { closestIn } from './tree.js';

/** Returns a selector for elements with any of these values of an attribute. */
const having = (attribute: string, values: string): string =>
  values.replace(/(\S+) ?/g, `,[${attribute}=$1]`).slice(1);
// Regular expressions, because these are tested on each key press, and a selector of this length takes several times as long.
/** Elements and roles that receive typed text. */
const TEXT = /^(textarea|select|textbox|searchbox|combobox|spinbutton)$/;
/** Roles that use typed characters to search their options. */
const LISTS = /^(listbox|option|menu|menubar|tree|treeitem|menuitem.*)$/;
/** Types of inputs that receive no text. */
const NO_TEXT = /^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;
/** A selector for widgets in which letters belong to the widget wherever the focus is inside it. */
const LETTER_WIDGETS = having('role', 'application grid treegrid tree listbox menu menubar');
/** A selector for elements that handle arrow keys, Home, End, PageUp and PageDown themselves. */
const ARROW_WIDGETS =
  `${having('role', 'slider grid gridcell row radiogroup radio tablist tab scrollbar separator application')},` +
  `${having('type', 'range radio date time month week datetime-local number')},video,audio,iframe,[focusgroup] *`;
/** A selector for elements whose open list Esc closes; an open node of a tree is no list. */
export const OPEN_LIST = '[aria-expanded=true]:not([role=treeitem],[role=row])';
/** The names of these keys; a constant, because a literal inside a function allocates memory on each key press. */
const ARROW_KEYS = /^(Arrow|Home$|End$|Page)/;
/** A selector for elements that Enter and Space activate. */
const PRESSABLE =
  `${having('role', 'button checkbox switch radio tab')},button,summary,` +
  having('type', 'button checkbox color file image radio reset submit');

/** Returns the element at which an event was dispatched, inside open shadow roots too; null if it is not an element. */
export function originOf(event: Event): Element | null {
  const target = event.target as Element | null;
  // Events are retargeted to shadow hosts only; for others, avoid composedPath(), which allocates memory on each key press.
  const origin = target?.shadowRoot ? (event.composedPath()[0] as Element) : target;
  // Not `instanceof`, because each frame has its own classes.
  return origin?.nodeType === 1 ? origin : null;
}

/** Returns the focused element, inside open shadow roots too. */
export function focused(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** Returns whether a focused element can keep the focus. If it cannot, the browser removes the focus one frame later. */
export function canHaveFocus(el: Element): boolean {
  return el.isConnected && el.checkVisibility({ visibilityProperty: true }) && !closestIn(el, '[inert]');
}

/**
 * Returns whether an element receives typed characters: a text field, editable content, a select or an option of its open picker, a canvas,
 * or a widget that reacts to letters, such as a tree or an application.
 */
export function isTypingIn(origin: Element | null): boolean {
  if (!origin) return false;
  if (receivesText(origin) || origin.localName === 'option') return true;
  const { localName } = origin;
  if (localName === 'canvas' && (origin as HTMLElement).tabIndex >= 0) return true;
  const role = origin.getAttribute('role');
  const widget = closestIn(origin, LETTER_WIDGETS);
  if (widget) return isManaged(widget);
  if (role !== null) return LISTS.test(role);
  return localName.includes('-') && holdsClosedFocus(origin);
}

/** Returns whether text is typed into an element: a field, a select, editable content, or a text box of a script. */
export function receivesText(el: Element): boolean {
  const { localName, isContentEditable } = el as HTMLElement;
  if (isContentEditable || TEXT.test(localName)) return true;
  if (localName === 'input') return !NO_TEXT.test(el.getAttribute('type')?.toLowerCase() ?? '');
  if (TEXT.test(el.getAttribute('role') ?? '')) return true;
  return hasEditContext(el) || el.ownerDocument.designMode === 'on';
}

/**
 * Returns whether a script manages the focus inside a widget that reacts to letters; otherwise it is a list of links or a table with a wrong
 * role. Of a grid, a tab stop in a heading is not enough.
 */
export function isManaged(widget: Element): boolean {
  const own = /grid$/.test(widget.getAttribute('role') ?? '')
    ? '[tabindex="-1"],[contenteditable]'
    : '[tabindex]';
  return widget.matches(`${own},[aria-activedescendant]`) || widget.querySelector(own) !== null;
}

/** Returns whether a script receives the text that is typed into an element, by the EditContext API. */
function hasEditContext(el: Element): boolean {
  return Boolean((el as { editContext?: unknown }).editContext);
}

/** Returns whether the focus is inside the closed shadow root of a component, where it may be on a field. */
function holdsClosedFocus(host: Element): boolean {
  return !host.shadowRoot && !host.hasAttribute('tabindex') && host.matches(':focus');
}

/**
 * Returns whether Esc moves the focus out of an element: true for fields, false for menus and lists, and false for fields whose list is
 * open, because Esc closes that first.
 */
export function isLeavable(el: Element | null): boolean {
  // The options of an open select close by Esc.
  if (!el || !isTypingIn(el) || el.matches('[aria-expanded=true],option')) return false;
  return !LISTS.test(el.getAttribute('role') ?? '');
}

/** Returns whether a text can be typed into an element; `i` goes to elements of this kind. */
export function isTextField(el: Element): boolean {
  return (/^(input|textarea)$/.test(el.localName) || (el as HTMLElement).isContentEditable) && isTypingIn(el);
}

/** Returns whether a widget handles a key itself: an arrow key, Home, End, PageUp, PageDown, Enter or Space without Ctrl, Alt and Meta. */
export function ownsKey(origin: Element | null, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (!origin || ctrlKey || altKey || metaKey) return false;
  if (key === 'Enter') return origin.matches(`${PRESSABLE},a[href],[role=link]`);
  return key === ' ' ? origin.matches(PRESSABLE) : ARROW_KEYS.test(key) && origin.matches(ARROW_WIDGETS);
}
