/** Starts keynav on this document, for pages that load it by one script tag. */

import { arrows } from './keymaps/arrows.js';
import { vim } from './keymaps/vim.js';
import { web, webApple } from './keymaps/web.js';
import { keynav, keynavOn } from './keynav.js';
import { isApple } from './page/keys.js';
import type { Keynav } from './surface.js';

const keymaps = { vim, web: isApple() ? webApple : web, arrows };
const chosen =
  document.documentElement.dataset['keynavKeymap'] ?? document.body?.dataset['keynavKeymap'] ?? 'web';

/** The engine that was started, or the one that another copy of the package had started; none when the page says `off`. */
export const nav: Keynav | undefined = chosen === 'off' ? undefined : (keynavOn(document) ?? started());

function started(): Keynav {
  const engine = keynav({ keymap: keymaps[chosen as keyof typeof keymaps] ?? keymaps.web, ring: true });
  engine.start();
  return engine;
}
