/** Material Web's buttons, fields, choices, menus, tabs, a list, chips, a slider, a dialog, and floating buttons. */

import '@material/web/all.js';
import { rendered } from './rendered.mjs';

for (const [opener, overlay] of [
  ['#menu-button', '#menu'],
  ['#dialog-button', '#dialog'],
])
  document.querySelector(opener).addEventListener('click', () => document.querySelector(overlay).show());
const tabs = document.querySelector('md-tabs');
tabs.addEventListener('change', () => {
  for (const tab of tabs.tabs)
    document.querySelector(`#${tab.getAttribute('aria-controls')}`).hidden = !tab.active;
});

await rendered();
globalThis.isReady = true;
