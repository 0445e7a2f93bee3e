/** Shoelace's buttons, fields, menus, tabs, sections, a tree, a carousel, a split panel, a dialog and a drawer. */

import { registerIconLibrary } from '@shoelace-style/shoelace';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { rendered } from './rendered.mjs';

const SHAPES = {
  house: '<path d="M1 8l7-7 7 7-1 1-1-1v7H9v-4H7v4H3V8L2 9z"/>',
  gear: '<path d="M7 1h2v2l2 1 2-1 1 2-2 1v2l2 1-1 2-2-1-2 1v2H7v-2l-2-1-2 1-1-2 2-1V6L2 5l1-2 2 1 2-1z"/>',
};
const icon = shape =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="currentColor">${shape}</svg>`;

// The library's own icons are files of its package, which this page does not serve.
registerIconLibrary('default', {
  resolver: name =>
    `data:image/svg+xml,${encodeURIComponent(icon(SHAPES[name] ?? '<circle cx="8" cy="8" r="6"/>'))}`,
});

for (const [opener, overlay] of [
  ['#ask', '#question'],
  ['#filter', '#filters'],
])
  document.querySelector(opener).addEventListener('click', () => document.querySelector(overlay).show());
for (const closer of document.querySelectorAll(':is(sl-dialog, sl-drawer) [slot="footer"]'))
  closer.addEventListener('click', () => closer.closest('sl-dialog, sl-drawer').hide());

await rendered();
globalThis.isReady = true;
