/** The libraries that are measured, the floor first: the adapter's file, and the package it is from. */

import { versionOf } from '../table.mjs';

export const KEYNAV = { file: 'keynav', name: 'keynav', package: 'keynav' };
export const FLOOR = { file: 'bare', name: 'bare focus()' };

export const LIBRARIES = [
  FLOOR,
  KEYNAV,
  { file: 'focus-zone', name: 'focusZone', package: '@primer/behaviors' },
  { file: 'tabster', name: 'tabster', package: 'tabster' },
  { file: 'keyux', name: 'keyux', package: 'keyux' },
  { file: 'naive', name: 'naive query-all' },
];

/** A library's name with its version. */
export async function titleOf({ name, package: from }) {
  return from ? `${name} ${await versionOf(from)}` : name;
}
