/** Copies strings, because a part of a string keeps the whole of it in memory. */

/** Returns a copy of a string, to be kept when the document that contains it is no longer needed. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
