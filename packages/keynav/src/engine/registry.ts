/** The engine of a document, even if another copy of the package started it. */

import type { Keynav } from './api.js';

/** The property of a document that holds its engine, so that two copies of the package share one engine. */
export const OWNER: unique symbol = Symbol.for('keynav.owner.1') as never;

/** Returns the engine that was started on a document, by any copy of the package. */
export function keynavOn(doc: Document): Keynav | undefined {
  return (doc as Document & { [OWNER]?: Keynav })[OWNER];
}
