/** Registers the elements that a page has, each when it is first seen: a page with a palette alone loads the palette alone. */

import { VimCommand } from './elements/command/command.js';
import { VimPalette } from './elements/palette/palette.js';

type Load = () => Promise<CustomElementConstructor>;

const LATER: Readonly<Record<string, Load>> = {
  'vim-theme-picker': async () => (await import('./elements/theme-picker/theme-picker.js')).VimThemePicker,
  'vim-font-picker': async () => (await import('./elements/font-picker/font-picker.js')).VimFontPicker,
  'vim-keybinds': async () => (await import('./elements/keybinds/keybinds.js')).VimKeybinds,
  'vim-statusline': async () => (await import('./elements/statusline/statusline.js')).VimStatusline,
  'vim-which-key': async () => (await import('./elements/which-key/which-key.js')).VimWhichKey,
};

/** Registers what is in the document now, and the rest as it comes. */
export function defineSeen(doc: Document): void {
  define('vim-command', VimCommand);
  define('vim-palette', VimPalette);
  const wanted = new Map(Object.entries(LATER));
  const look = (root: ParentNode): void => {
    for (const [name, load] of wanted)
      if ((root instanceof Element && root.localName === name) || root.querySelector(name)) {
        wanted.delete(name);
        load().then(
          element => define(name, element),
          // The next one of its kind tries again.
          () => wanted.set(name, load),
        );
      }
    if (wanted.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observer.observe(doc, { childList: true, subtree: true });
  look(doc);
}

/** A second copy of the package on the page finds it there and leaves it. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
