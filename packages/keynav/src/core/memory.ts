/** How items are found again after their elements are replaced: by a key and a position. */

/** The reader's place in a document, stored when the document is left. */
export interface RememberedPlace {
  /** The name of the region. */
  readonly region: string;
  /** The key of the item. */
  readonly key: string;
  /** Distance of the item's top from the top of the viewport, in pixels. */
  readonly offset: number;
}

/** Returns the key of an item: its id, else its address, else its tag name with its first 60 characters. */
export function itemKey(id: string, href: string, tag: string, text: string): string {
  if (id) return `#${id}`;
  if (href) return `@${href}`;
  return `~${tag.toLowerCase()}:${text.replace(/\s+/g, ' ').trim().slice(0, 60)}`;
}

/** Parses a stored place; returns null if it is not valid. */
export function readPlace(text: string | null): RememberedPlace | null {
  try {
    const { region, key, offset } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    const isPlace = typeof region === 'string' && typeof key === 'string' && typeof offset === 'number';
    return isPlace ? { region, key, offset } : null;
  } catch {
    return null;
  }
}
