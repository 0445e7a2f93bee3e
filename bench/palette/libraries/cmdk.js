/** cmdk with React, as its README shows it: a dialog with an item for each command. */

import { Command } from 'cmdk';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

let setOpen;
export const ran = [];

const Items = memo(function Items({ commands }) {
  const groups = Map.groupBy(commands, ({ group }) => group);
  return [...groups].map(([heading, some]) =>
    h(
      Command.Group,
      { key: heading, heading },
      some.map(({ id, title }) =>
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

export function mount(commands) {
  const root = document.body.appendChild(document.createElement('div'));
  createRoot(root).render(h(Palette, { commands }));
}

export const open = () => setOpen(true);
export const close = () => setOpen(false);
export const rows = () => [...document.querySelectorAll('[cmdk-item]')];
