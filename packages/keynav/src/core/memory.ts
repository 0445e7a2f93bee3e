/** How an item is found again: a key that outlives its node, and where it stood. */

/** What a document remembers of the reader's place when it is left. */
export interface RememberedPlace {
  readonly region: string;
  readonly key: string;
  /** Distance of the item's top from the top of the viewport, in pixels. */
  readonly offset: number;
}

/** The key of an item from what is known of it: its id, else its address, else its first words. */
export function itemKey(id: string, href: string, tag: string, text: string): string {
  if (id) return `#${id}`;
  if (href) return `@${href}`;
  return `~${tag.toLowerCase()}:${text.replace(/\s+/g, ' ').trim().slice(0, 60)}`;
}

/** Reads a remembered place; null for whatever is none. */
export function readPlace(text: string | null): RememberedPlace | null {
  try {
    const { region, key, offset } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    const isPlace = typeof region === 'string' && typeof key === 'string' && typeof offset === 'number';
    return isPlace ? { region, key, offset } : null;
  } catch {
    return null;
  }
}
