/** The rows of the table of keys. */

import { beyondRows } from './rows/beyond.mjs';
import { dialogRows } from './rows/dialogs.mjs';
import { historyRows } from './rows/history.mjs';
import { layoutRows } from './rows/layout.mjs';
import { moveRows } from './rows/move.mjs';

/**
 * The rows, in the order of docs/keys.md, which is generated from them. A row contains:
 * - `group`, `keys`, `command` and `does`, the description of the command; `help`, the keys as the documentation writes
 *   them, if they differ;
 * - `scene`, the name of a starting state (rows/scenes.mjs), and `checks`, one for each press of the keys there: functions
 *   of the state of the page after and before the press. Together they hold for no other command of the keymap;
 * - `ended`, a function of the same states which returns whether the key has had its effect, if the effect follows later;
 * - `counted`, a count and the checks for the keys with this count; `alike`, the commands with the same effect.
 */
export const rows = [...moveRows, ...layoutRows, ...dialogRows, ...historyRows, ...beyondRows];
