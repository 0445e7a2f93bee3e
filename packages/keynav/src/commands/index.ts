/** All commands of keynav. */

import { dialogCommands } from './dialogs.js';
import { findCommands } from './find.js';
import { markCommands } from './marks.js';
import { moveCommands } from './move.js';
import { regionCommands } from './regions.js';
import { travelCommands } from './travel.js';

/** All commands, in the order in which the help lists them. */
export const allCommands = [
  ...moveCommands,
  ...regionCommands,
  ...dialogCommands,
  ...travelCommands,
  ...findCommands,
  ...markCommands,
];
