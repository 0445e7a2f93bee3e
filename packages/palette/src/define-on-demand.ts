/** Registers elements when they are first used, so that a page loads only those that it has. */

import { VimCommand } from './items/light-dom.js';
import { VimPalette } from './elements/palette/palette.js';
import { lazy, type Lazy } from './loading/lazy.js';

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
  define('vim-command', VimCommand);
  define('vim-palette', VimPalette);
  const missing = new Set(Object.keys(parts));
  const look = (root: ParentNode): void => {
    for (const name of missing)
      if ((root instanceof Element && root.localName === name) || root.querySelector(name)) void add(name);
  };
  const add = async (name: string): Promise<void> => {
    // If it fails to load, the next element of its kind tries again.
    const element = await parts[name]?.load().catch(() => undefined);
    if (!element) return;
    define(name, element);
    missing.delete(name);
    if (missing.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observer.observe(doc, { childList: true, subtree: true });
  look(doc);
}

/** Registers an element, unless another copy of the package has. */
function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
