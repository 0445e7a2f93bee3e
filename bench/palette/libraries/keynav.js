/** `<vim-palette>` with items set by property, without the keynav engine. */

import { VimPalette } from '@keynav/palette';

customElements.define('vim-palette', VimPalette);
let el;
/** The ids of the commands that were run, in order. */
export const ran = [];

/** Adds the closed palette to the page. */
export async function mount(commands) {
  el = document.createElement('vim-palette');
  document.body.append(el);
  el.items = commands.map(command => ({ ...command, run: () => ran.push(command.id) }));
  await el.updateComplete;
}

/** Opens the palette. */
export const open = () => el.show();
/** Closes the palette. */
export const close = () => el.hide();
/** Returns the elements of the rendered titles. */
export const rows = () => [...el.shadowRoot.querySelectorAll('[role=option] [part=title]')];
