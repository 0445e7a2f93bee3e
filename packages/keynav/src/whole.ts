/** Starts keynav on this document at once, from one file that needs no others. */

import { begin } from './begin.js';
import { isApple } from './page/keys.js';
import type { Keynav } from './surface.js';
import { toldKeymap } from './told.js';

const keymap = toldKeymap(document, isApple());

/** The engine that was started, or the one that another copy of the package had started; none when the page says `off`. */
export const nav: Keynav | undefined = keymap ? begin(keymap, []) : undefined;
