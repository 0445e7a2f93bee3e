/** Whether a key belongs to a field or a widget and not to us. */

const NO_TEXT = /^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;
const LISTS = 'listbox|option|menu|menubar|menuitem.*|tree|treeitem';
const LIST_ROLES = new RegExp(`^(${LISTS})$`);
const TYPING_ROLES = new RegExp(`^(textbox|searchbox|combobox|spinbutton|${LISTS})$`);
const ARROW_ROLES =
  /^(slider|grid|gridcell|row|radiogroup|radio|tablist|tab|scrollbar|separator|application)$/;
const ARROW_FIELDS = /^(range|radio|date|time|month|week|datetime-local|number)$/;
const ARROW_KEYS = /^(Arrow|Home$|End$|Page)/;
const PRESSED = 'button,summary,input,[role=button],[role=checkbox],[role=switch],[role=radio],[role=tab]';

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

/** Whether characters typed there belong to it: a text field, editable content, a select, an ARIA widget that takes text. */
export function isTypingIn(origin: Element | null): boolean {
  if (!origin) return false;
  const { localName } = origin;
  if (localName === 'input') return !NO_TEXT.test((origin as HTMLInputElement).type);
  if (localName === 'textarea' || localName === 'select') return true;
  if ((origin as HTMLElement).isContentEditable || holdsClosedFocus(origin)) return true;
  return TYPING_ROLES.test(origin.getAttribute('role') ?? '');
}

/** Whether the focus is somewhere inside a closed shadow root, where nobody can see what it is on: it may well be a field. */
function holdsClosedFocus(origin: Element): boolean {
  const isHost = origin.localName.includes('-') && !origin.shadowRoot && !origin.hasAttribute('tabindex');
  return isHost && origin.matches(':focus') && !origin.hasAttribute('role');
}

/** Whether Esc may leave it: a field, but no menu or list, and none whose own list is open, which Esc closes first. */
export function isLeavable(el: Element | null): boolean {
  if (!el || !isTypingIn(el) || el.getAttribute('aria-expanded') === 'true') return false;
  return !LIST_ROLES.test(el.getAttribute('role') ?? '');
}

/** Whether a text can be written there: what `i` looks for. */
export function isTextField(el: Element): boolean {
  return (
    el.localName !== 'select' &&
    isTypingIn(el) &&
    (el.localName === 'input' || el.localName === 'textarea' || (el as HTMLElement).isContentEditable)
  );
}

/** Whether an arrow or a key like it, Enter or Space belongs to the widget it was pressed in. */
export function ownsKey(origin: Element | null, event: KeyboardEvent): boolean {
  const { key } = event;
  const isPress = key === 'Enter' || key === ' ';
  if (!origin || !(isPress || ARROW_KEYS.test(key)) || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  if (isPress) return origin.matches(PRESSED + (key === ' ' ? '' : ',a[href],[role=link]'));
  if (origin.localName === 'input') return ARROW_FIELDS.test((origin as HTMLInputElement).type);
  return (
    /^(video|audio|iframe)$/.test(origin.localName) ||
    ARROW_ROLES.test(origin.getAttribute('role') ?? '') ||
    origin.closest('[focusgroup]') !== null
  );
}
