/** `<vim-palette>` with items by property, and nothing of keynav. */

import { VimPalette } from '@keynav/palette';

customElements.define('vim-palette', VimPalette);
let el;
export const ran = [];

export async function mount(commands) {
  el = document.createElement('vim-palette');
  document.body.append(el);
  el.items = commands.map(one => ({ ...one, run: () => ran.push(one.id) }));
  await el.updateComplete;
}

export const open = () => el.show();
export const close = () => el.hide();
export const rows = () => [...el.shadowRoot.querySelectorAll('[role=option] [part=title]')];
