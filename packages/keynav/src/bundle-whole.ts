/** Starts keynav immediately, for the build in a single file. */

import { startEngine } from './lazy/start.js';
import { isApple } from './page/keyboard/read-key.js';
import type { Keynav } from './engine/api.js';
import { keymapAttribute } from './lazy/attributes.js';

const keymap = keymapAttribute(document, isApple());

/** The engine that was started, by this or another copy of the package. Undefined if the keymap is `off`. */
export const nav: Keynav | undefined = keymap ? startEngine(keymap, []) : undefined;
