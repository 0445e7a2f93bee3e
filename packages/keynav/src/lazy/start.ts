/** Starts the engine for the script tag. */

import type { Keymap } from '../core/keymap.js';
import { Engine } from '../engine/engine.js';
import { keynavOn } from '../engine/registry.js';
import type { Keynav } from '../engine/api.js';
import { reportOther } from '../engine/version.js';
import type { Pressed } from './first-key.js';

/** Starts an engine on this document, unless it has one, and handles the keys that were pressed before. */
export function startEngine(keymap: Keymap, first: readonly Pressed[]): Keynav {
  const owner = keynavOn(document);
  if (owner) return (reportOther(owner), owner);
  const engine = new Engine({ keymap, ring: true });
  engine.start();
  for (const { event, origin } of first) engine.take(event, origin);
  return engine;
}
