/** A place for the focus beside a widget that reacts to letters, so that keynav's keys work while the widget is the current item. */

import { own } from '../dom/copies.js';
import { parentIn } from '../dom/tree.js';
import { focused } from '../dom/typing.js';
import { accessibleName, authorLabel } from '../speech/accessible-name.js';
import { dom, windowOf } from '../dom/members.js';

/** Elements whose content model allows no other children, so that the stop is placed before them. */
const STRICT = /^(table|thead|tbody|tfoot|tr|ul|ol|dl|menu|select|svg|picture|video|audio)$/i;
/** Styles that keep the stop out of the layout, whatever the page's style sheets say about elements like it. */
const STYLES = {
  ...{ position: 'fixed', display: 'block', margin: '0', padding: '0', border: '0', background: 'none' },
  ...{ transform: 'none', float: 'none', opacity: '1', visibility: 'visible', 'pointer-events': 'none' },
  ...{ 'min-width': '0', 'min-height': '0', 'max-width': 'none', 'max-height': 'none' },
  ...{ 'box-sizing': 'border-box', 'z-index': '2147483646', right: 'auto', bottom: 'auto' },
};

/**
 * The stop of one document: an empty element before the widget in the tree, so that Tab goes on into the widget, and over it on the screen,
 * so that the browser's focus ring is drawn around the widget. It exists only while it has the focus.
 */
export class Stop {
  readonly #doc: Document;
  #element: HTMLSpanElement | null = null;
  /** The stop before, which still has the focus when the next one is inserted. */
  #last: HTMLSpanElement | null = null;
  #widget: Element | null = null;
  #over = new AbortController();

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Returns the stop beside a widget, which it inserts if necessary. */
  beside(widget: Element): HTMLSpanElement {
    if (this.#element?.isConnected && this.#widget === widget) return this.#element;
    this.#last = this.#element;
    const stop = (this.#element = own(dom(this.#doc).createElement('span')));
    this.#widget = widget;
    stop.tabIndex = -1;
    stop.setAttribute('role', 'group');
    stop.setAttribute('data-keynav-skip', '');
    stop.setAttribute('aria-label', `${nameOf(widget)}: Enter goes in, Esc comes back`);
    for (const [name, value] of Object.entries(STYLES)) stop.style.setProperty(name, value, 'important');
    const next = placeFor(widget);
    // An element of a component is displayed only in the slot that it is assigned to.
    if (dom(next).slot) stop.slot = dom(next).slot;
    dom(next).before(stop);
    this.#cover();
    this.#over.abort();
    const { signal } = (this.#over = new AbortController());
    // The window may lose the focus too; the stop is still the active element then.
    stop.addEventListener('blur', () => stop !== focused(this.#doc) && this.#leave(stop));
    const view = windowOf(this.#doc);
    for (const type of ['scroll', 'resize'])
      view.addEventListener(type, () => this.#cover(), { capture: true, passive: true, signal });
    return stop;
  }

  /** Removes the stop from the page. */
  remove(): void {
    this.#over.abort();
    const stop = this.#element;
    this.#element = this.#widget = null;
    stop?.remove();
    this.#last?.remove();
    this.#last = null;
  }

  /** Removes the stop if it could not get the focus, so that no blur will follow. */
  check(): void {
    if (this.#element && focused(this.#doc) !== this.#element) this.remove();
  }

  /** Removes a stop that has lost the focus, to the next one or to another element. */
  #leave(stop: HTMLSpanElement): void {
    if (stop === this.#element) this.remove();
    else if (stop === this.#last) stop.remove();
  }

  /** Puts the stop over the widget. */
  #cover(): void {
    if (!this.#element || !this.#widget) return;
    const { style } = this.#element;
    const set = (name: string, pixels: number): void => style.setProperty(name, `${pixels}px`, 'important');
    const { left, top, width, height } = dom(this.#widget).getBoundingClientRect();
    set('width', width);
    set('height', height);
    set('left', 0);
    set('top', 0);
    // An ancestor with a transform is the origin of fixed positions inside it.
    const origin = this.#element.getBoundingClientRect();
    set('left', left - origin.left);
    set('top', top - origin.top);
  }
}

/** Returns the name of a widget: its label, or that of the field inside it; not its content, which may be a whole text. */
function nameOf(widget: Element): string {
  const { title, label, shadowRoot, localName } = dom(widget as HTMLElement & { label?: unknown });
  const own = 'input,textarea,select';
  const field = dom(widget).matches(own) ? widget : dom(shadowRoot ?? widget).querySelector(own);
  const name =
    authorLabel(widget) ||
    (field && accessibleName(field, '')) ||
    title ||
    (typeof label === 'string' ? label : '');
  return (name || (dom(widget).getAttribute('role') ?? localName)).slice(0, 60);
}

/** Returns whether an element must not get another child: because of its type, or because it is editable content. */
function isStrict(el: Element): boolean {
  return STRICT.test(dom(el).localName) || dom(el as HTMLElement).isContentEditable;
}

/** Returns the element before which the stop of a widget is inserted: the widget, or the nearest element around it that may have a sibling. */
function placeFor(widget: Element): Element {
  let next = widget;
  for (let parent = parentIn(next); parent && isStrict(parent); parent = parentIn(next)) next = parent;
  return next;
}
