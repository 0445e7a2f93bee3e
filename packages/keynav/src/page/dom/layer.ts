/** Adds a layer above the whole page, for drawing only. */

import { own } from './copies.js';
import { dom } from './members.js';

/**
 * Adds an element to the top layer, above open dialogs, that ignores the pointer and is hidden from screen readers. Draw in its shadow
 * root, and remove the host when it is no longer needed.
 */
export function layerOver(doc: Document): { host: HTMLDivElement; root: ShadowRoot } {
  const host = own(dom(doc).createElement('div'));
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
  dom(doc).body.append(host);
  // Popovers are in the top layer; one that is shown later is above open dialogs.
  host.showPopover();
  return { host, root: host.attachShadow({ mode: 'open' }) };
}
