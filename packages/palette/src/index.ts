/** The classes of the elements; importing them registers nothing. */

export { VimCommand } from './elements/command/command.js';
export { VimFontPicker } from './elements/font-picker/font-picker.js';
export { VimKeybinds } from './elements/keybinds/keybinds.js';
export { VimPalette } from './elements/palette/palette.js';
export type { Item } from './elements/palette/item.js';
export type { ModeName } from './elements/palette/modes.js';
export { VimStatusline } from './elements/statusline/statusline.js';
export { VimThemePicker } from './elements/theme-picker/theme-picker.js';
export { VimWhichKey } from './elements/which-key/which-key.js';
export type { EventDetails } from './events.js';
