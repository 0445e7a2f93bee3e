/** Puts back what a client-side router wipes off the root when it swaps the page. */

/** Calls `restore` whenever the attribute has changed and `isLost` says so. Gives back its stop. */
export function whenLost(
  root: HTMLElement,
  attribute: string,
  isLost: () => boolean,
  restore: () => void,
): () => void {
  const view = root.ownerDocument.defaultView;
  if (!view) return () => {};
  const observer = new view.MutationObserver(() => {
    if (isLost()) restore();
  });
  observer.observe(root, { attributes: true, attributeFilter: [attribute] });
  return () => observer.disconnect();
}
