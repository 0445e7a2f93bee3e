/** The modal dialog that lies over a page, by markup of the platform or by ARIA. */

/** What may be one by ARIA. */
export const MODALS = '[aria-modal=true]';

/** The open modal dialog on top, if any; those by ARIA are looked for only where there may be some. */
export function topModal(doc: Document, mayHaveModals: boolean): HTMLElement | null {
  const native = doc.getElementsByTagName('dialog');
  // Most pages have none, at each key.
  if (native.length === 0 && !mayHaveModals) return modalInShadow(doc.activeElement);
  const selector = mayHaveModals ? `dialog[open],${MODALS}` : 'dialog[open]';
  const open = [...doc.querySelectorAll<HTMLElement>(selector)].filter(isModal);
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
