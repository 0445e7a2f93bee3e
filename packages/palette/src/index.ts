/** The classes of the elements; importing them does not register them. */

export { VimCommand } from './items/light-dom.js';
export { VimFontPicker } from './elements/font-picker/font-picker.js';
export { VimKeybinds } from './elements/keybinds/keybinds.js';
export { VimPalette } from './elements/palette/palette.js';
export type { ShowOptions } from './elements/palette/session.js';
export type { Argument, Item, ItemAction, ItemInput } from './items/item.js';
export type { Mode, ModeName } from './results/modes.js';
export type { Scorer } from './results/scored.js';
export type { Answer, Asked, Source } from './sources/source.js';
export type { Strings } from './strings.js';
export { pagefindSource } from './sources/pagefind.js';
export type { PagefindOptions } from './sources/pagefind.js';
export { VimStatusline } from './elements/statusline/statusline.js';
export { VimThemePicker } from './elements/theme-picker/theme-picker.js';
export { VimWhichKey } from './elements/which-key/which-key.js';
export type { EventDetails } from './events.js';
