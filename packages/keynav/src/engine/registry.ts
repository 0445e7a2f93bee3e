/** Which engine has a document, whichever copy of the package started it. */

import type { Keynav } from './api.js';

/** Under this symbol a started engine stands on its document, so that two copies of the package agree on one. */
export const OWNER: unique symbol = Symbol.for('keynav.owner.1') as never;

/** The engine that was started on a document, by whichever copy of the package. */
export function keynavOn(doc: Document): Keynav | undefined {
  return (doc as Document & { [OWNER]?: Keynav })[OWNER];
}
