/** The libraries that are measured, beginning with the floor: the file of each adapter, and its package. */

import { versionOf } from '../table.mjs';

/** The engine of this project. */
export const KEYNAV = { file: 'keynav', name: 'keynav', package: 'keynav' };
/** The minimum that a browser can do, as a lower bound. */
export const FLOOR = { file: 'bare', name: 'bare focus()' };

/** All measured libraries, in the order of the tables. */
export const LIBRARIES = [
  FLOOR,
  KEYNAV,
  { file: 'focus-zone', name: 'focusZone', package: '@primer/behaviors' },
  { file: 'tabster', name: 'tabster', package: 'tabster' },
  { file: 'keyux', name: 'keyux', package: 'keyux' },
  { file: 'naive', name: 'naive query-all' },
];

/** Resolves with the name of a library and its version, which those without a package do not have. */
export async function titleOf({ name, package: from }) {
  return from ? `${name} ${await versionOf(from)}` : name;
}
