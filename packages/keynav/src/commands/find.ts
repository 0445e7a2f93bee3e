/** Commands for link hints, for the next match of a query, and for repeating a change. */

import type { Command } from '../core/command.js';

/** The commands of `f` and `F`, `n` and `N`, and `.`. */
export const findCommands: readonly Command[] = [
  {
    name: 'hint.open',
    title: 'Open a link by hint',
    group: 'More',
    counts: 'ignore',
    inModals: true,
    run: page => page.hint('here'),
  },
  {
    name: 'hint.open-tab',
    title: 'Open a link in a new tab by hint',
    group: 'More',
    counts: 'ignore',
    inModals: true,
    run: page => page.hint('tab'),
  },
  {
    name: 'find.next',
    title: 'Next match of the last query',
    group: 'More',
    repeats: true,
    run: (page, { count }) => page.find(1, count || 1),
  },
  {
    name: 'find.previous',
    title: 'Previous match of the last query',
    group: 'More',
    repeats: true,
    run: (page, { count }) => page.find(-1, count || 1),
  },
  {
    name: 'command.repeat',
    title: 'Repeat the last change',
    group: 'More',
    run: (page, { count }) => page.repeat(count),
  },
];
