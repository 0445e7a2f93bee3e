/** A layer over everything on a page, for drawing only. */

/** A host in the top layer, above open dialogs, that no pointer hits and no ear hears; remove it when it is done. */
export function layerOver(doc: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = doc.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.setAttribute('data-keynav-skip', '');
  host.popover = 'manual';
  Object.assign(host.style, {
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'none',
    overflow: 'visible',
    pointerEvents: 'none',
  });
  doc.body.append(host);
  // The top layer is above open dialogs.
  host.showPopover();
  return { host, root: host.attachShadow({ mode: 'open' }) };
}
