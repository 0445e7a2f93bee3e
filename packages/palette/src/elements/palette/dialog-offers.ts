/** What a palette offers to be opened by key. */

import type { DialogName, Keynav } from 'keynav';
import type { HideReason } from '../../events.js';
import { addLookCommands } from '../look-commands.js';
import { ELEMENTS, tellOpeners } from '../opener.js';
import { bindLightDom } from '../../items/light-dom-keys.js';
import { modes, type ModeName } from '../../results/modes.js';

/** A palette as its offers see it. */
export interface Offering extends Element {
  readonly open: boolean;
  readonly updateComplete: Promise<boolean>;
  show(mode?: ModeName): void;
  hide(reason?: HideReason): void;
  /** Opens what is below an item; false where nothing is. */
  showBelow(id: string): boolean;
}

/** The names of the dialogs that a palette offers: itself, and modes of its own. */
export const DIALOGS = [
  'palette' as const,
  ...modes.flatMap(({ name, isDialog }) => (isDialog ? (name as Exclude<DialogName, 'palette'>) : [])),
];

/**
 * Offers the palette and its modes, but for those that the page has an element of its own for, the commands written inside it and
 * those that set looks; gives back what withdraws each.
 */
export function offersOf(palette: Offering, nav: Keynav, openedAs: () => string): readonly (() => void)[] {
  const doc = palette.ownerDocument;
  const commands = [
    bindLightDom(palette, nav, name => palette.showBelow(name)),
    addLookCommands(nav, doc),
    tellOpeners(nav, doc),
  ];
  const dialogs = DIALOGS.filter(name => !(ELEMENTS[name] && doc.querySelector(ELEMENTS[name]))).map(name =>
    nav.offer(name, {
      show: () => (palette.show(name === 'palette' ? '' : name), palette.updateComplete),
      hide: () => palette.hide('keys'),
      isOpen: () => palette.open && openedAs() === name,
    }),
  );
  return [...commands, ...dialogs];
}
