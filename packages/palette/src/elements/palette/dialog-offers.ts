/** The dialogs that a palette offers to the engine. */

import type { DialogName, Keynav } from 'keynav';
import type { HideReason } from '../../events.js';
import { addLookCommands } from '../look-commands.js';
import { ELEMENTS, tellOpeners } from '../opener.js';
import { bindLightDom } from '../../items/light-dom-keys.js';
import { modes, type ModeName } from '../../results/modes.js';
import { dom } from '../../dom.js';

/** The part of a palette that offers need. */
export interface Offering extends Element {
  readonly open: boolean;
  readonly updateComplete: Promise<boolean>;
  show(mode?: ModeName): void;
  hide(reason?: HideReason): void;
  /** Opens it inside an item; returns false if the item has no children. */
  showBelow(id: string): boolean;
}

/** The names of the dialogs that a palette offers: itself, and modes of its own. */
export const DIALOGS = [
  'palette' as const,
  ...modes.flatMap(({ name, isDialog }) => (isDialog ? (name as Exclude<DialogName, 'palette'>) : [])),
];

/**
 * Offers the palette and its modes, except those for which the page has another element, the commands inside it and the commands that
 * set looks; returns the functions that withdraw them.
 */
export function offersOf(palette: Offering, nav: Keynav, openedAs: () => string): readonly (() => void)[] {
  const doc = palette.ownerDocument;
  const commands = [
    bindLightDom(palette, nav, name => palette.showBelow(name)),
    addLookCommands(nav, doc),
    tellOpeners(nav, doc),
  ];
  const dialogs = DIALOGS.filter(name => !(ELEMENTS[name] && dom(doc).querySelector(ELEMENTS[name]))).map(
    name =>
      nav.offer(name, {
        show: () => (palette.show(name === 'palette' ? '' : name), palette.updateComplete),
        hide: () => palette.hide('keys'),
        isOpen: () => palette.open && openedAs() === name,
      }),
  );
  return [...commands, ...dialogs];
}
