/** Starts keynav for the script tag: on touch devices when the first key is pressed, otherwise immediately. */

import { keynavOn } from './engine/registry.js';
import { reportOther } from './engine/version.js';
import { isApple } from './page/keyboard/read-key.js';
import { hasStored } from './page/dom/storage.js';
import type { Keynav } from './engine/api.js';
import { keymapAttribute, loadAttribute } from './lazy/attributes.js';
import { FirstKey, type Pressed } from './lazy/first-key.js';

/**
 * The engine that was started, by this or another copy of the package. Undefined if the keymap is `off`, and until the first key is
 * pressed.
 */
export let nav: Keynav | undefined = keynavOn(document);

/** Settles when the engine has started, or immediately if it waits for the first key. */
export const settled: Promise<void> = start();

async function start(): Promise<void> {
  const apple = isApple();
  const keymap = keymapAttribute(document, apple);
  if (nav) reportOther(nav);
  if (!keymap || nav) return;
  const load = async () => {
    const { startEngine } = await import('./lazy/start.js');
    return (first: readonly Pressed[]) => void (nav = startEngine(keymap, first));
  };
  const firstKey = new FirstKey({ view: window, apple, keymap, load });
  if (isWanted(loadAttribute(document))) await firstKey.begin();
}

function isWanted(when: string | undefined): boolean {
  // Only the engine can apply own keys, restore a place or hide a sidebar.
  if (hasStored(window)) return true;
  // A device without touch as its main pointer most likely has a keyboard.
  return when === 'now' || (when !== 'key' && !matchMedia('(pointer: coarse)').matches);
}
