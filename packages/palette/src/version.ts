/** The version of this package, and the check for another one on the same page. */

/** The version of this package. */
export const version = '0.1.0';

/** The property of a document that holds the version whose elements it uses. */
const USED = Symbol.for('keynav.palette');

/** Reports in the console that the elements of another version were registered before, which are used instead of these. */
export function reportOther(doc: Document & { [USED]?: string }): void {
  const used = (doc[USED] ??= version);
  if (used !== version)
    console.warn(
      `keynav: this page has versions ${used} and ${version} of the palette; only the first one is used.`,
    );
}
