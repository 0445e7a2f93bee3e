/** The attributes of a page's root or body that configure the script tag. */

import type { Keymap } from '../core/keymap.js';
import { arrows } from '../keymaps/arrows.js';
import { vim } from '../keymaps/vim.js';
import { web, webApple } from '../keymaps/web.js';
import { dom } from '../page/dom/members.js';

/** Returns the keymap that `data-keynav-keymap` names; `web` for an unknown name, null for `off`. */
export function keymapAttribute(doc: Document, apple: boolean): Keymap | null {
  const keymaps: Readonly<Record<string, Keymap>> = { vim, arrows };
  const name = attributeOf(doc, 'keynavKeymap') ?? '';
  return name === 'off' ? null : (keymaps[name] ?? (apple ? webApple : web));
}

/** Returns the value of `data-keynav-load`: `now`, or `key` to load the engine when the first key is pressed. */
export function loadAttribute(doc: Document): string | undefined {
  return attributeOf(doc, 'keynavLoad');
}

function attributeOf(doc: Document, name: string): string | undefined {
  const { documentElement, body } = dom(doc);
  return dom(documentElement).dataset[name] ?? dom(body as HTMLElement | null)?.dataset[name];
}
