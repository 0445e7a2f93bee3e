/** What the markup of a page tells the script tag: attributes of its root, or of its body. */

import type { Keymap } from '../core/keymap.js';
import { arrows } from '../keymaps/arrows.js';
import { vim } from '../keymaps/vim.js';
import { web, webApple } from '../keymaps/web.js';

/** The keymap that `data-keynav-keymap` names, `web` unless it names one of ours; null for `off`. */
export function keymapAttribute(doc: Document, apple: boolean): Keymap | null {
  const keymaps: Readonly<Record<string, Keymap>> = { vim, arrows };
  const name = attributeOf(doc, 'keynavKeymap') ?? '';
  return name === 'off' ? null : (keymaps[name] ?? (apple ? webApple : web));
}

/** When `data-keynav-load` wants the engine: `now`, or at the first `key`; undefined where it does not say. */
export function loadAttribute(doc: Document): string | undefined {
  return attributeOf(doc, 'keynavLoad');
}

function attributeOf({ documentElement, body }: Document, name: string): string | undefined {
  return documentElement.dataset[name] ?? (body as HTMLElement | null)?.dataset[name];
}
