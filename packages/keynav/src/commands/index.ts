/** All commands that keynav brings. */

import { dialogCommands } from './dialogs.js';
import { findCommands } from './find.js';
import { markCommands } from './marks.js';
import { moveCommands } from './move.js';
import { regionCommands } from './regions.js';
import { travelCommands } from './travel.js';

/** In the order in which help lists them. */
export const allCommands = [
  ...moveCommands,
  ...regionCommands,
  ...dialogCommands,
  ...travelCommands,
  ...findCommands,
  ...markCommands,
];
