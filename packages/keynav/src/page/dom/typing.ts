/** Determines whether a key belongs to a field or a widget rather than to keynav. */

import { closestIn } from './tree.js';
import { dom, isConnected } from './members.js';

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
/** A selector for elements with a `tabindex` that is not from keynav, which gives it to the current item or a control inside it. */
const MANAGED = '[tabindex]:not([data-keynav-own],[data-keynav-current],[data-keynav-current] *)';
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
  const origin = dom(target)?.shadowRoot ? (event.composedPath()[0] as Element) : target;
  // Not `instanceof`, because each frame has its own classes.
  return dom(origin)?.nodeType === 1 ? origin : null;
}

/** Returns the focused element, inside open shadow roots too. */
export function focused(root: Document | ShadowRoot): Element | null {
  const { activeElement: active } = dom(root);
  const inner = active && dom(active).shadowRoot;
  return inner?.activeElement ? focused(inner) : active;
}

/** Returns whether a focused element can keep the focus. If it cannot, the browser removes the focus one frame later. */
export function canHaveFocus(el: Element): boolean {
  return (
    isConnected(el) && dom(el).checkVisibility({ visibilityProperty: true }) && !closestIn(el, '[inert]')
  );
}

/**
 * Returns whether an element receives typed characters: a text field, editable content, a select or an option of its open picker, a canvas,
 * or a widget that reacts to letters, such as a tree or an application; players are recognised apart, by `takesLetters`.
 */
export function isTypingIn(origin: Element | null): boolean {
  if (!origin) return false;
  if (receivesText(origin) || dom(origin).localName === 'option') return true;
  const { localName } = dom(origin);
  if (localName === 'canvas' && dom(origin as HTMLElement).tabIndex >= 0) return true;
  const role = dom(origin).getAttribute('role');
  const widget = closestIn(origin, LETTER_WIDGETS);
  if (widget) return isManaged(widget);
  if (role !== null) return LISTS.test(role);
  return localName.includes('-') && holdsClosedFocus(origin);
}

/** Returns whether text is typed into an element: a field that can be changed, a select, editable content, or a text box of a script. */
export function receivesText(el: Element): boolean {
  const { localName, isContentEditable } = dom(el as HTMLElement);
  if (isReadOnly(el)) return false;
  if (isContentEditable || TEXT.test(localName)) return true;
  if (localName === 'input') return !NO_TEXT.test(dom(el).getAttribute('type')?.toLowerCase() ?? '');
  if (TEXT.test(dom(el).getAttribute('role') ?? '')) return true;
  return hasEditContext(el) || dom(dom(el).ownerDocument).designMode === 'on';
}

/**
 * Returns whether a script manages the focus inside a widget that reacts to letters; otherwise it is a list of links or a table with a wrong
 * role. Of a grid, a tab stop in a heading is not enough. A `tabindex` from keynav does not count.
 */
export function isManaged(widget: Element): boolean {
  const own = /grid$/.test(dom(widget).getAttribute('role') ?? '')
    ? `:is([tabindex="-1"],[role=gridcell])${MANAGED},[contenteditable]`
    : MANAGED;
  return dom(widget).matches(`${own},[aria-activedescendant]`) || dom(widget).querySelector(own) !== null;
}

/** Returns whether a field is read-only. Selects of components are fields that are marked so, but search their options by letters. */
function isReadOnly(el: Element): boolean {
  return (
    dom(el as HTMLInputElement).readOnly === true &&
    !dom(el).matches('[role=combobox],[aria-haspopup],[aria-expanded]')
  );
}

/** Returns whether a script receives the text that is typed into an element, by the EditContext API. */
function hasEditContext(el: Element): boolean {
  return Boolean(dom(el as { editContext?: unknown }).editContext);
}

/** Returns whether the focus is inside the closed shadow root of a component, where it may be on a field. */
function holdsClosedFocus(host: Element): boolean {
  return !dom(host).shadowRoot && !dom(host).hasAttribute('tabindex') && dom(host).matches(':focus');
}

/**
 * Returns whether Esc moves the focus out of an element: true for fields, false for menus and lists, and false for fields whose list is
 * open, because Esc closes that first.
 */
export function isLeavable(el: Element | null): boolean {
  // The options of an open select close by Esc.
  if (!el || !isTypingIn(el) || dom(el).matches('[aria-expanded=true],option')) return false;
  return !LISTS.test(dom(el).getAttribute('role') ?? '');
}

/** Returns whether a text can be typed into an element; `i` goes to elements of this kind. */
export function isTextField(el: Element): boolean {
  return (
    (/^(input|textarea)$/.test(dom(el).localName) || dom(el as HTMLElement).isContentEditable) &&
    isTypingIn(el)
  );
}

/** Returns whether a widget handles a key itself: an arrow key, Home, End, PageUp, PageDown, Enter or Space without Ctrl, Alt and Meta. */
export function ownsKey(origin: Element | null, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (!origin || ctrlKey || altKey || metaKey) return false;
  if (key === 'Enter') return dom(origin).matches(`${PRESSABLE},a[href],[role=link]`);
  return key === ' '
    ? dom(origin).matches(PRESSABLE)
    : ARROW_KEYS.test(key) && dom(origin).matches(ARROW_WIDGETS);
}
