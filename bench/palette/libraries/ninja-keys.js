/** ninja-keys, as its README shows it: an element with its commands by property. */

import 'ninja-keys';

let el;
export const ran = [];

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

export const open = () => el.open();
export const close = () => el.close();
export const rows = () =>
  el.visible ? [...el.shadowRoot.querySelectorAll('ninja-action')].map(row => row.shadowRoot) : [];
