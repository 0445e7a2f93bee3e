/** Finds the open modal dialog of a page: a `<dialog>`, one with `aria-modal`, one beside which all else is inert, or a full screen. */

import { parentIn } from './tree.js';

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
 */
export function topModal(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  return dialogOf(doc, mayHaveModals) ?? fullScreen(doc);
}

function dialogOf(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  const { activeElement } = doc;
  // This runs on each key press, and most pages have no dialogs.
  if (!mayHaveModals) return isInComponent(activeElement) ? modalAround(activeElement) : null;
  const open = [...doc.querySelectorAll<HTMLElement>(OPEN)].filter(isModal);
  const focused = open.filter(el => el.contains(activeElement));
  return focused.at(-1) ?? modalAround(activeElement) ?? open.at(-1) ?? null;
}

/** Returns the element that fills the screen, if its content can be walked. */
function fullScreen({ fullscreenElement: el }: Document): HTMLElement | null {
  const isPart = el && !WHOLE.test(el.localName) && !el.querySelector('main,[role=main]');
  return isPart ? (el as HTMLElement) : null;
}

/** Returns whether a dialog is shown as a modal, rather than only present in the page. */
function isModal(el: HTMLElement): boolean {
  if (el.localName === 'dialog' && el.matches(':modal')) return true;
  const isShown = el.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return isShown && (el.matches(MODALS) ? el.localName !== 'dialog' : el.matches(ROLES) && isAlone(el));
}

/** Returns whether everything beside a dialog is inert or hidden from assistive technology, and something is. */
function isAlone(dialog: Element): boolean {
  let isAny = false;
  let at = dialog;
  for (let parent = parentIn(at); parent && at !== dialog.ownerDocument.body; parent = parentIn(at)) {
    for (const other of parent.children) {
      if (other === at || other.matches(ASIDE) || !other.checkVisibility()) continue;
      if (other.matches('[inert],[aria-hidden=true]')) isAny = true;
      else if (hasContent(other)) return false;
    }
    at = parent;
  }
  return isAny;
}

/** Returns whether an element contains text, a control, a picture or a component. */
function hasContent(el: Element): boolean {
  if (el.shadowRoot || el.querySelector('a,button,input,img,svg,video,iframe,canvas')) return true;
  const texts = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (/\S/.test((texts.currentNode as Text).data)) return true;
  return false;
}

/** Returns whether an element has a shadow root, or is displayed in a slot of one. */
function isInComponent(el: Element | null): boolean {
  for (let at = el; at; at = at.parentElement) if (at.assignedSlot || at.shadowRoot) return true;
  return false;
}

/** Returns the modal dialog around the focus, through the shadow roots and slots of components. */
function modalAround(host: Element | null): HTMLElement | null {
  let focus = host;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  for (let at = focus; at; at = parentIn(at))
    if (at.matches(OPEN) && isModal(at as HTMLElement)) return at as HTMLElement;
  return null;
}
