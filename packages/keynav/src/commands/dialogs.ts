/** Commands that open and close dialogs, and that enter and leave text fields. */

import type { Command } from '../core/command.js';
import type { DialogName } from '../core/page.js';

function shows(name: string, title: string, dialog: DialogName): Command {
  return {
    name,
    title,
    group: 'Dialogs',
    counts: 'ignore',
    inModals: dialog === 'keys',
    when: page => page.canShow(dialog),
    run: page => page.show(dialog),
  };
}

/** The commands for dialogs and text fields. */
export const dialogCommands: readonly Command[] = [
  shows('palette.show', 'Command palette', 'palette'),
  { ...shows('palette.show-anywhere', 'Command palette, also from a field', 'palette'), inFields: true },
  shows('palette.ex', 'Command line', 'ex'),
  shows('search.show', 'Search pages and headings', 'search'),
  shows('theme.show', 'Theme picker', 'theme'),
  shows('font.show', 'Font picker', 'font'),
  shows('keys.show', 'Show keybinds', 'keys'),
  {
    name: 'dialog.close',
    title: 'Close the top dialog or leave the field',
    group: 'Dialogs',
    counts: 'ignore',
    inFields: true,
    inModals: true,
    when: page => page.isInField() || page.hasDialog(),
    run: page => page.leaveField() || page.closeDialog(),
  },
  {
    name: 'dialog.cancel',
    title: 'Close the top dialog',
    group: 'Dialogs',
    counts: 'ignore',
    inModals: true,
    when: page => page.hasDialog() && !page.hasSelection(),
    run: page => page.closeDialog(),
  },
  {
    name: 'field.enter',
    title: 'First or last used text field',
    group: 'More',
    counts: 'position',
    run: (page, { count }) => {
      if (page.enterField(count)) return true;
      page.notice('No text field on this page');
      return false;
    },
  },
];
