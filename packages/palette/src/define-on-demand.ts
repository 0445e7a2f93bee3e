/** Registers elements when they are first used, so that a page loads only those that it has. */

import { VimCommand } from './items/light-dom.js';
import { VimPalette } from './elements/palette/palette.js';
import { lazy, type Lazy } from './loading/lazy.js';
import { standIn } from './elements/stand-in.js';
import { reportOther } from './version.js';
import { dom } from './dom.js';

/** The elements that are loaded lazily. */
const parts: Readonly<Record<string, Lazy<CustomElementConstructor>>> = {
  'vim-theme-picker': lazy(
    async () => (await import('./elements/theme-picker/theme-picker.js')).VimThemePicker,
  ),
  'vim-font-picker': lazy(async () => (await import('./elements/font-picker/font-picker.js')).VimFontPicker),
  'vim-keybinds': lazy(async () => (await import('./elements/keybinds/keybinds.js')).VimKeybinds),
  'vim-statusline': lazy(async () => (await import('./elements/statusline/statusline.js')).VimStatusline),
  'vim-which-key': lazy(async () => (await import('./elements/which-key/which-key.js')).VimWhichKey),
};

/** Registers the elements that are in the document now, and others when they are added. */
export function defineSeen(doc: Document): void {
  reportOther(doc);
  define('vim-command', VimCommand);
  define('vim-palette', VimPalette);
  const unseen = new Set(Object.keys(parts));
  const look = (root: ParentNode): void => {
    for (const name of unseen) {
      if (!(root instanceof Element && dom(root).localName === name) && !dom(root).querySelector(name))
        continue;
      unseen.delete(name);
      standIn(doc, name, () => load(name));
    }
    if (unseen.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observer.observe(doc, { childList: true, subtree: true });
  look(doc);
}

/** Loads and registers an element. Resolves with whether that succeeded. */
async function load(name: string): Promise<boolean> {
  const element = await parts[name]?.load().catch(() => undefined);
  if (element) define(name, element);
  return element !== undefined;
}

/** Registers an element, unless another copy of the package has. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
