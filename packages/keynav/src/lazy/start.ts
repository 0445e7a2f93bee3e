/** The engine as one script tag starts it. */

import type { Keymap } from '../core/keymap.js';
import { Engine } from '../engine/engine.js';
import { keynavOn } from '../engine/registry.js';
import type { Keynav } from '../engine/api.js';
import type { Pressed } from './first-key.js';

/** Starts an engine on this document, unless it has one, and gives it the keys that were pressed before it came. */
export function startEngine(keymap: Keymap, first: readonly Pressed[]): Keynav {
  const owner = keynavOn(document);
  if (owner) return owner;
  const engine = new Engine({ keymap, ring: true });
  engine.start();
  for (const { event, origin } of first) engine.take(event, origin);
  return engine;
}
