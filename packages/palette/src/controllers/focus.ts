/** What has the focus, seen through open shadow roots. */

/** The innermost element with the focus. */
export function deepFocus(doc: Document): HTMLElement | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
