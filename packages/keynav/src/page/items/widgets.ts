/** Finds widgets that react to letters: the walk passes each as one item, and never puts the focus inside it. */

import { isDrawnEditor } from '../dom/hidden-fields.js';
import { isPlayer } from '../dom/players.js';
import { isManaged, isTypingIn, receivesText } from '../dom/typing.js';
import { dom } from '../dom/members.js';

const FRAMES = /^(iframe|frame|object|embed|fencedframe)$/;
const FIELDS = /^(input|textarea|select)$/;
/** Roles of widgets in which letters are typed, or search the options. */
const ROLES = /^(textbox|searchbox|combobox|spinbutton|listbox|menu|menubar|tree|grid|treegrid|application)$/;
/** A selector for parts of a component by which it receives letters. */
const LETTER_PARTS =
  'input:not([type=button],[type=checkbox],[type=radio],[type=range],[type=reset],[type=submit],[type=file],[type=color],[type=hidden]),' +
  'textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],' +
  '[role=listbox],[role=menu],[role=menubar],[role=tree]';
/** A selector for content that makes a component a part of the page rather than one widget. */
const DOCUMENT_PARTS = 'h1,h2,h3,h4,h5,h6,p,main,nav,article,section,aside,table,a[href]';
/** The most elements in the tree of a component that is only one field; a larger one is a part of the page. */
const MOST_PARTS = 40;
/** A selector for elements that can get the focus by themselves. */
export const FOCUSABLE =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,iframe,object,embed,[contenteditable]:not([contenteditable=false]),[tabindex]';

/** Returns whether an element is the outermost one of a widget that reacts to letters when the focus is inside it. */
export function isWidget(el: Element): boolean {
  const { localName } = dom(el);
  if (FIELDS.test(localName)) return isTypingIn(el);
  if (FRAMES.test(localName)) return true;
  if (localName === 'canvas') return dom(el as HTMLElement).tabIndex >= 0;
  const role = dom(el).getAttribute('role');
  if (role !== null && ROLES.test(role) && (receivesText(el) || isManaged(el))) return true;
  if (dom(el).hasAttribute('contenteditable') && dom(el as HTMLElement).isContentEditable) return true;
  if (dom(el as { editContext?: unknown }).editContext || isDrawnEditor(el) || isPlayer(el)) return true;
  const { shadowRoot } = dom(el);
  return shadowRoot !== null && isLetterComponent(el, shadowRoot);
}

/** Moves the focus into a widget: to the element that Tab would reach first. */
export function enterWidget(widget: HTMLElement): void {
  dom(widget).focus();
  if (dom(widget).localName === 'select') showOptions(widget as HTMLSelectElement);
  if (dom(widget).matches(':focus-within') || dom(widget).shadowRoot?.activeElement) return;
  const parts = [...dom(widget).querySelectorAll<HTMLElement>(FOCUSABLE)];
  dom(parts.find(el => dom(el).tabIndex >= 0) ?? parts[0])?.focus();
}

/** Opens the picker of a select, if the browser allows it. */
function showOptions(select: HTMLSelectElement): void {
  try {
    select.showPicker();
  } catch {
    // Without a key press just before, or in a browser from before 2024, the select only has the focus.
  }
}

/** Returns whether a component is one field or list, rather than a part of the page or a box of several controls. */
function isLetterComponent(host: Element, root: ShadowRoot): boolean {
  if (root.querySelector(DOCUMENT_PARTS) || dom(host).querySelector(DOCUMENT_PARTS)) return false;
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(el => dom(el).tabIndex >= 0);
  if (stops.length > 1) return false;
  return root.querySelector(LETTER_PARTS) !== null || (stops.length === 0 && holdsOneField(root));
}

/** Returns whether the only controls of a component are those of one field that is a component too. */
function holdsOneField(root: ShadowRoot): boolean {
  const all = root.querySelectorAll('*');
  if (all.length > MOST_PARTS) return false;
  const inner = [...all].filter(el => dom(el).shadowRoot?.querySelector(`${FOCUSABLE},${LETTER_PARTS}`));
  const [only] = inner;
  return (
    only !== undefined && inner.length === 1 && isLetterComponent(only, dom(only).shadowRoot as ShadowRoot)
  );
}
