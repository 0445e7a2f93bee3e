/** ninja-keys, as shown in its README: an element with its commands set by property. */

import 'ninja-keys';

let el;
/** The ids of the commands that were run, in order. */
export const ran = [];

/** Adds the closed palette to the page. */
export function mount(commands) {
  el = document.createElement('ninja-keys');
  document.body.append(el);
  el.data = commands.map(({ id, title, group }) => ({
    id,
    title,
    section: group,
    handler: () => void ran.push(id),
  }));
}

/** Opens the palette. */
export const open = () => el.open();
/** Closes the palette. */
export const close = () => el.close();
/** Returns the shadow roots of the rows, or an empty array if the palette is closed. */
export const rows = () =>
  el.visible ? [...el.shadowRoot.querySelectorAll('ninja-action')].map(row => row.shadowRoot) : [];
