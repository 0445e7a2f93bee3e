/** Starts keynav on this document, for pages that load it by one script tag: at once, or at the first key where few have a keyboard. */

import { keynavOn } from './engine/registry.js';
import { isApple } from './page/keyboard/read-key.js';
import { hasKept } from './page/dom/storage.js';
import type { Keynav } from './engine/api.js';
import { keymapAttribute, loadAttribute } from './lazy/attributes.js';
import { FirstKey, type Pressed } from './lazy/first-key.js';

/**
 * The engine that was started, or the one that another copy of the package had started; none when the page says `off`, and none yet
 * while the first key is waited for.
 */
export let nav: Keynav | undefined = keynavOn(document);

/** Settles when the engine has started, or at once where the first key is waited for. */
export const settled: Promise<void> = start();

async function start(): Promise<void> {
  const apple = isApple();
  const keymap = keymapAttribute(document, apple);
  if (!keymap || nav) return;
  const load = async () => {
    const { startEngine } = await import('./lazy/start.js');
    return (first: readonly Pressed[]) => void (nav = startEngine(keymap, first));
  };
  const firstKey = new FirstKey({ view: window, apple, keymap, load });
  if (isWanted(loadAttribute(document))) await firstKey.begin();
}

function isWanted(when: string | undefined): boolean {
  // Keys of the reader's own, a place to go back to, a sidebar to hide: what waits knows none of it.
  if (hasKept(window)) return true;
  // Where no finger is the main pointer there is a desk, and most likely a keyboard.
  return when === 'now' || (when !== 'key' && !matchMedia('(pointer: coarse)').matches);
}
