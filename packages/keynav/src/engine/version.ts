/** The version of this package, and the check for another one on the same page. */

import type { Keynav } from './api.js';

/** The version of this package. */
export const version = '0.1.0';

/** Reports in the console that an engine of another version runs, which is used instead of this one. */
export function reportOther(owner: Keynav): void {
  if (owner.version !== version)
    console.warn(`keynav: this page has versions ${owner.version} and ${version}; only the first one runs.`);
}
