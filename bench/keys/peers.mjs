/** The libraries that are measured: the file of the adapter, the package, and the smallest imports that are needed to use it. */

import { versionOf } from '../table.mjs';

/** All measured libraries, in the order of the tables. */
export const LIBRARIES = [
  {
    file: 'keynav-keys',
    name: 'keynav/keys',
    package: 'keynav',
    imports: ["export { bind } from 'keynav/keys'"],
  },
  { file: 'keynav', name: 'keynav', package: 'keynav', imports: ["export { keynav } from 'keynav'"] },
  {
    file: 'tinykeys',
    name: 'tinykeys',
    package: 'tinykeys',
    imports: ["export { tinykeys } from 'tinykeys'"],
  },
  {
    file: 'hotkey',
    name: '@github/hotkey',
    package: '@github/hotkey',
    imports: ["export { install } from '@github/hotkey'"],
  },
  { file: 'mousetrap', name: 'mousetrap', package: 'mousetrap', imports: ["import 'mousetrap'"] },
  {
    file: 'hotkeys-js',
    name: 'hotkeys-js',
    package: 'hotkeys-js',
    hasNoSequences: true,
    imports: ["export { default } from 'hotkeys-js'"],
  },
  {
    file: 'tanstack',
    name: '@tanstack/hotkeys',
    package: '@tanstack/hotkeys',
    imports: [
      "export { HotkeyManager } from '@tanstack/hotkeys'",
      "export { HotkeyManager, SequenceManager } from '@tanstack/hotkeys'",
    ],
  },
  {
    file: 'keyux',
    name: 'keyux',
    package: 'keyux',
    hasNoSequences: true,
    imports: ["export { hotkeyKeyUX, startKeyUX } from 'keyux'"],
  },
];

/** Resolves with the name of a library and its version. */
export async function titleOf({ name, package: from }) {
  return `${name} ${await versionOf(from)}`;
}
