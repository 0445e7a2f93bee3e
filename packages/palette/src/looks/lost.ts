/** Restores an attribute of the root element that a client-side router removes when it replaces the page. */

import { dom } from '../dom.js';

/** Calls `restore` whenever the attribute changes and `isLost` returns true. Returns a function that stops this. */
export function whenLost(
  root: HTMLElement,
  attribute: string,
  isLost: () => boolean,
  restore: () => void,
): () => void {
  const view = dom(dom(root).ownerDocument).defaultView;
  if (!view) return () => {};
  const observer = new view.MutationObserver(() => {
    if (isLost()) restore();
  });
  observer.observe(root, { attributes: true, attributeFilter: [attribute] });
  return () => observer.disconnect();
}
