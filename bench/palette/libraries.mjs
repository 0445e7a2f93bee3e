/** The palettes that are measured, beginning with the floor: the file of each adapter, and its package. */

import { versionOf } from '../table.mjs';

/** The minimum that a palette can do, as a lower bound. */
export const FLOOR = { file: 'floor', name: 'floor: a dialog, 30 rows' };
/** The palette of this project. */
export const KEYNAV = { file: 'keynav', name: '@keynav/palette', package: '@keynav/palette' };

/** All measured palettes, in the order of the tables. */
export const LIBRARIES = [
  FLOOR,
  KEYNAV,
  { file: 'cmdk', name: 'cmdk', package: 'cmdk' },
  { file: 'kbar', name: 'kbar', package: 'kbar' },
  { file: 'ninja-keys', name: 'ninja-keys', package: 'ninja-keys' },
];

/** Resolves with the name of a library and its version, which the floor does not have. */
export async function titleOf({ name, package: from }) {
  return from ? `${name} ${await versionOf(from)}` : name;
}
