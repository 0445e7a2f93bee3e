/** The part of the program that an open palette needs once it is painted, loaded then. */

import { lazy, part } from '../../loading/lazy.js';

/** The code for queries, marks in rows, and actions of rows. */
export const deferred = lazy(() => part(import('./deferred.js')));
