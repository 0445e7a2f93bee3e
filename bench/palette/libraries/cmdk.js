/** cmdk with React, as shown in its README: a dialog with an item for each command. */

import { Command } from 'cmdk';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

let setOpen;
/** The ids of the commands that were run, in order. */
export const ran = [];

const Items = memo(function Items({ commands }) {
  const groups = Map.groupBy(commands, ({ group }) => group);
  return [...groups].map(([heading, members]) =>
    h(
      Command.Group,
      { key: heading, heading },
      members.map(({ id, title }) =>
        h(Command.Item, { key: id, value: title, onSelect: () => (ran.push(id), setOpen(false)) }, title),
      ),
    ),
  );
});

function Palette({ commands }) {
  const [open, set] = useState(false);
  setOpen = set;
  return h(
    Command.Dialog,
    { open, onOpenChange: set, label: 'Commands' },
    h(Command.Input, { 'aria-label': 'Commands' }),
    h(Command.List, null, h(Command.Empty, null, 'No results'), h(Items, { commands })),
  );
}

/** Adds the closed palette to the page. */
export function mount(commands) {
  const root = document.body.appendChild(document.createElement('div'));
  createRoot(root).render(h(Palette, { commands }));
}

/** Opens the palette. */
export const open = () => setOpen(true);
/** Closes the palette. */
export const close = () => setOpen(false);
/** Returns the elements of the rendered rows. */
export const rows = () => [...document.querySelectorAll('[cmdk-item]')];
