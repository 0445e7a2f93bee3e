/** The entry of the script tag; a module that imports it finds the engine started, unless it waits for the first key. */

import { settled } from './auto.js';

export { nav } from './auto.js';

// Not in `keynav/auto`: if a bundler shares files between it and the engine, each would wait for the other.
await settled;
