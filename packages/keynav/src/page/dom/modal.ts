/** The modal dialog that lies over a page, by markup of the platform or by ARIA. */

const MODALS = '[aria-modal=true]';
/** What may be a modal dialog now or later. */
export const DIALOGS = `dialog,${MODALS}`;

/** The open modal dialog on top, if any; outside of shadow roots it is looked for only where there may be some. */
export function topModal(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  // Most pages have none, at each key.
  if (!mayHaveModals) return doc.activeElement?.shadowRoot ? modalInShadow(doc.activeElement) : null;
  const open = [...doc.querySelectorAll<HTMLElement>(`dialog[open],${MODALS}`)].filter(isModal);
  const focused = open.filter(el => el.contains(doc.activeElement));
  return focused.at(-1) ?? modalInShadow(doc.activeElement) ?? open.at(-1) ?? null;
}

/** A dialog kept in the page but not shown is none. */
function isModal(el: HTMLElement): boolean {
  if (el.localName === 'dialog') return el.matches(':modal');
  return el.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** A modal dialog around the focus inside a web component. */
function modalInShadow(host: Element | null): HTMLElement | null {
  for (let root = host?.shadowRoot; root; root = root.activeElement?.shadowRoot ?? null) {
    const modal = root.activeElement?.closest<HTMLElement>(`dialog[open],${MODALS}`);
    if (modal && isModal(modal)) return modal;
  }
  return null;
}
