/** Whether a key belongs to a field or a widget and not to us. */

import { closestIn } from './tree.js';

/** A selector for any of these values of an attribute. */
const having = (attribute: string, values: string): string =>
  values.replace(/(\S+) ?/g, `,[${attribute}=$1]`).slice(1);
// Patterns for what is asked at each key: a selector as long as these costs several times as much.
/** Elements and roles that take what is typed; of inputs, the types that do not. */
const TEXT = /^(textarea|select|textbox|searchbox|combobox|spinbutton)$/;
const LISTS = /^(listbox|option|menu|menubar|tree|treeitem|menuitem.*)$/;
const NO_TEXT = /^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;
/** What an arrow, or a key like it, does something to. */
const ARROWED =
  `${having('role', 'slider grid gridcell row radiogroup radio tablist tab scrollbar separator application')},` +
  `${having('type', 'range radio date time month week datetime-local number')},video,audio,iframe,[focusgroup] *`;
/** A constant: in a function the expression would cost memory at each key. */
const ARROWS = /^(Arrow|Home$|End$|Page)/;
/** What Enter and Space press. */
const PRESSED =
  `${having('role', 'button checkbox switch radio tab')},button,summary,` +
  having('type', 'button checkbox color file image radio reset submit');

/** The element an event really came from, seen through open shadow roots. */
export function originOf(event: Event): Element | null {
  const target = event.target as Element | null;
  // Only a host hides another element; the path costs memory at each key.
  const origin = target?.shadowRoot ? (event.composedPath()[0] as Element) : target;
  // Not instanceof: an element of another frame has another class.
  return origin?.nodeType === 1 ? origin : null;
}

/** The element that has the focus, seen through open shadow roots. */
export function focused(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** Whether an element that has the focus can keep it; the browser takes it away a frame later. */
export function canHaveFocus(el: Element): boolean {
  return el.isConnected && el.checkVisibility({ visibilityProperty: true }) && !closestIn(el, '[inert]');
}

/** Whether characters typed there belong to it: a text field, editable content, a select, an ARIA widget that takes text. */
export function isTypingIn(origin: Element | null): boolean {
  if (!origin) return false;
  const { localName, isContentEditable } = origin as HTMLElement;
  const role = origin.getAttribute('role');
  if (isContentEditable || TEXT.test(localName)) return true;
  if (localName === 'input' && !NO_TEXT.test(origin.getAttribute('type')?.toLowerCase() ?? '')) return true;
  if (role !== null) return TEXT.test(role) || LISTS.test(role);
  return localName.includes('-') && holdsClosedFocus(origin);
}

/** Whether the focus is inside the closed shadow root of a component, where it may well be on a field. */
function holdsClosedFocus(host: Element): boolean {
  return !host.shadowRoot && !host.hasAttribute('tabindex') && host.matches(':focus');
}

/** Whether Esc may leave it: a field, but no menu or list, and none whose own list is open, which Esc closes first. */
export function isLeavable(el: Element | null): boolean {
  if (!el || !isTypingIn(el) || el.getAttribute('aria-expanded') === 'true') return false;
  return !LISTS.test(el.getAttribute('role') ?? '');
}

/** Whether a text can be written there: what `i` looks for. */
export function isTextField(el: Element): boolean {
  return (/^(input|textarea)$/.test(el.localName) || (el as HTMLElement).isContentEditable) && isTypingIn(el);
}

/** Whether an arrow or a key like it, Enter or Space belongs to the widget it was pressed in. */
export function ownsKey(origin: Element | null, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (!origin || ctrlKey || altKey || metaKey) return false;
  if (key === 'Enter') return origin.matches(`${PRESSED},a[href],[role=link]`);
  return key === ' ' ? origin.matches(PRESSED) : ARROWS.test(key) && origin.matches(ARROWED);
}
