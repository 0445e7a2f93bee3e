/** The palettes that are measured, the floor first: the adapter's file, and the package it is from. */

import { versionOf } from '../table.mjs';

export const FLOOR = { file: 'floor', name: 'floor: a dialog, 30 rows' };
export const KEYNAV = { file: 'keynav', name: '@keynav/palette', package: '@keynav/palette' };

export const LIBRARIES = [
  FLOOR,
  KEYNAV,
  { file: 'cmdk', name: 'cmdk', package: 'cmdk' },
  { file: 'kbar', name: 'kbar', package: 'kbar' },
  { file: 'ninja-keys', name: 'ninja-keys', package: 'ninja-keys' },
];

/** A library's name with its version. */
export async function titleOf({ name, package: from }) {
  return from ? `${name} ${await versionOf(from)}` : name;
}
