/** Finds the open modal dialog of a page, by `<dialog>` or by `aria-modal`. */

const MODALS = '[aria-modal=true]';
/** A selector for elements that are or may become modal dialogs. */
export const DIALOGS = `dialog,${MODALS}`;

/**
 * Returns the topmost open modal dialog; null if there is none. If several are open, it is the innermost one that contains the focus,
 * otherwise the last one.
 * @param mayHaveModals Whether any element outside shadow roots matches `DIALOGS`; if not, only the shadow roots around the focus are
 * searched.
 */
export function topModal(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  // This runs on each key press, and most pages have no dialogs.
  if (!mayHaveModals) return doc.activeElement?.shadowRoot ? modalInShadow(doc.activeElement) : null;
  const open = [...doc.querySelectorAll<HTMLElement>(`dialog[open],${MODALS}`)].filter(isModal);
  const focused = open.filter(el => el.contains(doc.activeElement));
  return focused.at(-1) ?? modalInShadow(doc.activeElement) ?? open.at(-1) ?? null;
}

/** Returns whether a dialog is shown as a modal, rather than only present in the page. */
function isModal(el: HTMLElement): boolean {
  if (el.localName === 'dialog') return el.matches(':modal');
  return el.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Returns the modal dialog that contains the focus inside the shadow root of a component. */
function modalInShadow(host: Element | null): HTMLElement | null {
  for (let root = host?.shadowRoot; root; root = root.activeElement?.shadowRoot ?? null) {
    const modal = root.activeElement?.closest<HTMLElement>(`dialog[open],${MODALS}`);
    if (modal && isModal(modal)) return modal;
  }
  return null;
}
