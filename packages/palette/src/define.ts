/** Registers every element of the package. */

import { VimCommand } from './items/light-dom.js';
import { VimFontPicker } from './elements/font-picker/font-picker.js';
import { VimKeybinds } from './elements/keybinds/keybinds.js';
import { VimPalette } from './elements/palette/palette.js';
import { VimStatusline } from './elements/statusline/statusline.js';
import { VimThemePicker } from './elements/theme-picker/theme-picker.js';
import { VimWhichKey } from './elements/which-key/which-key.js';
import { reportOther } from './version.js';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'vim-theme-picker': VimThemePicker,
  'vim-font-picker': VimFontPicker,
  'vim-keybinds': VimKeybinds,
  'vim-command': VimCommand,
  'vim-palette': VimPalette,
  'vim-statusline': VimStatusline,
  'vim-which-key': VimWhichKey,
};

if (globalThis.document) reportOther(document);
// Another copy of the package may have registered them.
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);
