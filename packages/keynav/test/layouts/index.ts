/** Exports all layouts. */

export { colemak } from './colemak.js';
export { dvorak } from './dvorak.js';
export { french, frenchMac } from './french.js';
export { german, germanMac } from './german.js';
export { greek } from './greek.js';
export { hebrew } from './hebrew.js';
export { korean } from './korean.js';
export { russian } from './russian.js';
export { swissMac } from './swiss.js';
export { us, usMac } from './us.js';
