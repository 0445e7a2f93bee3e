/** Finds the open modal dialog of a page: a `<dialog>`, one with `aria-modal`, one beside which all else is inert, or a full screen. */

import { hostOf, parentIn } from './tree.js';
import { dom, isConnected } from './members.js';

const MODALS = '[aria-modal=true]';
const ROLES = '[role=dialog],[role=alertdialog]';
/** A selector for elements that are or may become modal dialogs. */
export const DIALOGS = `dialog,${MODALS},${ROLES}`;
const OPEN = `dialog[open],${MODALS},${ROLES}`;
/** Elements beside a dialog that the page leaves usable: they are never shown, or only announced. */
const ASIDE =
  'script,style,link,template,[data-keynav-skip],[aria-live],[role=status],[role=alert],[role=log]';
/** Elements that have no items when they fill the screen. */
const WHOLE = /^(html|body|video|audio|canvas|iframe|img)$/;

/**
 * Returns the topmost open modal dialog, or else the element that fills the screen; null if there is neither. If several dialogs are open,
 * it is the innermost one that contains the focus, otherwise the last one.
 * @param mayHaveModals Whether any element outside shadow roots matches `DIALOGS`; if not, only the shadow roots around the focus are
 * searched.
 * @param last The last result: a dialog in a shadow root is found around the focus, and stays the topmost one when the focus leaves it.
 */
export function topModal(
  doc: Document,
  mayHaveModals: boolean,
  last: HTMLElement | null = null,
): HTMLElement | null {
  return dialogOf(doc, mayHaveModals) ?? (last && isOpenInShadow(last) ? last : fullScreen(doc));
}

function isOpenInShadow(dialog: HTMLElement): boolean {
  return isConnected(dialog) && hostOf(dialog) !== null && dom(dialog).matches(OPEN) && isModal(dialog);
}

function dialogOf(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  const { activeElement } = dom(doc);
  // This runs on each key press, and most pages have no dialogs.
  if (!mayHaveModals) return isInComponent(activeElement) ? modalAround(activeElement) : null;
  const open = [...dom(doc).querySelectorAll<HTMLElement>(OPEN)].filter(isModal);
  const focused = open.filter(el => dom(el).contains(activeElement));
  return focused.at(-1) ?? modalAround(activeElement) ?? open.at(-1) ?? null;
}

/** Returns the element that fills the screen, if its content can be walked. */
function fullScreen(doc: Document): HTMLElement | null {
  const { fullscreenElement: el } = dom(doc);
  const isPart = el && !WHOLE.test(dom(el).localName) && !dom(el).querySelector('main,[role=main]');
  return isPart ? (el as HTMLElement) : null;
}

/** Returns whether a dialog is shown as a modal, rather than only present in the page. */
function isModal(el: HTMLElement): boolean {
  if (dom(el).localName === 'dialog' && dom(el).matches(':modal')) return true;
  const isShown = dom(el).checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return (
    isShown &&
    (dom(el).matches(MODALS) ? dom(el).localName !== 'dialog' : dom(el).matches(ROLES) && isAlone(el))
  );
}

/** Returns whether everything beside a dialog is inert or hidden from assistive technology, and something is. */
function isAlone(dialog: Element): boolean {
  let isAny = false;
  let at = dialog;
  for (
    let parent = parentIn(at);
    parent && at !== dom(dom(dialog).ownerDocument).body;
    parent = parentIn(at)
  ) {
    for (const other of dom(parent).children) {
      if (other === at || dom(other).matches(ASIDE) || !dom(other).checkVisibility()) continue;
      if (dom(other).matches('[inert],[aria-hidden=true]')) isAny = true;
      else if (hasContent(other)) return false;
    }
    at = parent;
  }
  return isAny;
}

/** Returns whether an element contains text, a control, a picture or a component. */
function hasContent(el: Element): boolean {
  if (dom(el).shadowRoot || dom(el).querySelector('a,button,input,img,svg,video,iframe,canvas')) return true;
  const texts = dom(dom(el).ownerDocument).createTreeWalker(el, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (/\S/.test((texts.currentNode as Text).data)) return true;
  return false;
}

/** Returns whether an element has a shadow root, or is displayed in a slot of one. */
function isInComponent(el: Element | null): boolean {
  for (let at: Element | null = el; at; at = dom(at).parentElement)
    if (dom(at).assignedSlot || dom(at).shadowRoot) return true;
  return false;
}

/** Returns the modal dialog around the focus, through the shadow roots and slots of components. */
function modalAround(host: Element | null): HTMLElement | null {
  let focus = host;
  for (let inner = host; inner; inner = dom(inner).shadowRoot?.activeElement ?? null) focus = inner;
  for (let at = focus; at; at = parentIn(at))
    if (dom(at).matches(OPEN) && isModal(at as HTMLElement)) return at as HTMLElement;
  return null;
}
