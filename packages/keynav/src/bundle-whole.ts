/** Starts keynav on this document at once, from one file that needs no others. */

import { startEngine } from './lazy/start.js';
import { isApple } from './page/keyboard/read-key.js';
import type { Keynav } from './engine/api.js';
import { keymapAttribute } from './lazy/attributes.js';

const keymap = keymapAttribute(document, isApple());

/** The engine that was started, or the one that another copy of the package had started; none when the page says `off`. */
export const nav: Keynav | undefined = keymap ? startEngine(keymap, []) : undefined;
