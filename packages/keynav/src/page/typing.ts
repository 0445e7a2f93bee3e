/** Whether a key belongs to a field or a widget and not to us. */

const NO_TEXT = new Set('button checkbox color file hidden image radio range reset submit'.split(' '));
const TYPING_ROLES = new Set(
  'textbox searchbox combobox spinbutton listbox option menu menubar menuitem menuitemcheckbox menuitemradio tree treeitem'.split(
    ' ',
  ),
);
const OWN_ESCAPE = new Set(
  'listbox option menu menubar menuitem menuitemcheckbox menuitemradio tree treeitem'.split(' '),
);
const ARROW_ROLES = new Set(
  'slider grid gridcell row radiogroup radio tablist tab scrollbar separator application'.split(' '),
);
const ARROW_INPUTS = new Set('range radio date time month week datetime-local number'.split(' '));
const ARROW_KEYS = new Set('ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown'.split(' '));

/** The element an event really came from, seen through open shadow roots. */
export function originOf(event: Event): Element | null {
  const origin = event.composedPath()[0];
  return isElement(origin) ? origin : null;
}

/** The element that has the focus, seen through open shadow roots. */
export function focused(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** Whether characters typed there belong to it: a text field, editable content, a select, an ARIA widget that takes text. */
export function isTypingIn(origin: Element | null): boolean {
  if (!origin) return false;
  if (origin.localName === 'input') return !NO_TEXT.has((origin as HTMLInputElement).type);
  if (origin.localName === 'textarea' || origin.localName === 'select') return true;
  if ((origin as HTMLElement).isContentEditable || holdsClosedFocus(origin)) return true;
  return TYPING_ROLES.has(origin.getAttribute('role') ?? '');
}

/** Whether the focus is somewhere inside a closed shadow root, where nobody can see what it is on: it may well be a field. */
function holdsClosedFocus(origin: Element): boolean {
  const isHost = origin.localName.includes('-') && !origin.shadowRoot && !origin.hasAttribute('tabindex');
  return isHost && origin.matches(':focus') && origin.getAttribute('role') === null;
}

/** Whether Esc may leave it: a field, but no menu or list, and none whose own list is open, which Esc closes first. */
export function isLeavable(el: Element | null): boolean {
  if (!el || !isTypingIn(el) || el.getAttribute('aria-expanded') === 'true') return false;
  return !OWN_ESCAPE.has(el.getAttribute('role') ?? '');
}

/** Whether a text can be written there: what `i` looks for. */
export function isTextField(el: Element): boolean {
  return (
    el.localName !== 'select' &&
    isTypingIn(el) &&
    (el.localName === 'input' || el.localName === 'textarea' || (el as HTMLElement).isContentEditable)
  );
}

/** Whether an arrow or a key like it belongs to the widget it was pressed in. */
export function ownsKey(origin: Element | null, event: KeyboardEvent): boolean {
  if (!origin || !ARROW_KEYS.has(event.key) || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (origin.localName === 'input') return ARROW_INPUTS.has((origin as HTMLInputElement).type);
  if (origin.localName === 'video' || origin.localName === 'audio' || origin.localName === 'iframe')
    return true;
  return ARROW_ROLES.has(origin.getAttribute('role') ?? '') || origin.closest('[focusgroup]') !== null;
}

function isElement(target: EventTarget | undefined): target is Element {
  // Not instanceof: an element of another frame has another class.
  return (target as Node | undefined)?.nodeType === 1;
}
