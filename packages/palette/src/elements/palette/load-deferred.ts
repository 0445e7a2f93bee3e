/** The part of the program that an open palette needs once it is painted, loaded then. */

import { lazy, part } from '../../loading/lazy.js';

/** What answers words, what marks letters in rows, and what can be done with a row. */
export const deferred = lazy(() => part(import('./deferred.js')));
