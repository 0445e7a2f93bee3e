/** The rows of the group Dialogs. */

import { opensDialog } from './ends.mjs';

const opening = [
  {
    keys: ['<C-p>'],
    command: 'palette.show',
    does: 'Opens the command palette: all commands with their keys, then all pages.',
    checks: [is => is.open === 'vim-palette' && is.modeTag === '' && is.rows > 10],
  },
  {
    keys: [':'],
    command: 'palette.ex',
    does: 'Opens the command line, for example for `:theme nord`, `:font inter` or `:12`.',
    checks: [is => is.open === 'vim-palette' && is.modeTag === ':'],
  },
  {
    keys: ['<C-x>'],
    command: 'theme.show',
    does: 'Opens the theme picker.',
    checks: [is => is.open === 'vim-theme-picker'],
  },
  {
    keys: ['zf'],
    command: 'font.show',
    does: 'Opens the font picker.',
    checks: [is => is.open === 'vim-font-picker'],
  },
  {
    keys: ['/'],
    command: 'search.show',
    does: 'Opens the search for pages and headings; its first row finds text on this page.',
    checks: [is => is.open === 'vim-palette' && is.modeTag === '/'],
  },
  {
    keys: ['?'],
    command: 'keys.show',
    does: 'Shows all keys.',
    checks: [is => is.open === 'vim-keybinds'],
  },
].map(row => ({ scene: 'list', ended: opensDialog, ...row }));

const closing = [
  {
    keys: ['<Esc>'],
    command: 'dialog.close',
    does: 'Closes the top dialog, or leaves a text field.',
    scene: 'dialog',
    checks: [is => is.open === ''],
  },
  {
    keys: ['<C-c>'],
    command: 'dialog.cancel',
    does: 'Closes the top dialog, unless text is selected.',
    scene: 'dialog',
    checks: [is => is.open === 'vim-keybinds', is => is.open === ''],
  },
];

/** The rows, in the order of the table. */
export const dialogRows = [...opening, ...closing].map(row => ({ group: 'Dialogs', ...row }));
