/** The script tag's entry: whoever imports it by script finds the engine started, unless the first key is waited for. */

import { settled } from './auto.js';

export { nav } from './auto.js';

// Not in `keynav/auto`: a bundler that shares files between that and the engine would make each wait for the other.
await settled;
