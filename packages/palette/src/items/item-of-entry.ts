/** Pages and headings of an index as items. */

import type { IndexEntry } from '../search/index-format.js';
import type { Item } from './item.js';

/** The item of a page or heading, as search rows read. */
export function itemOfEntry(entry: IndexEntry, group: string): Item {
  const { kind, path, level = 2, url, anchorText } = entry;
  // Defined terms have the last level, and are no headings to readers.
  const marks = kind === 'heading' && level < 6 ? `${'#'.repeat(level)} ` : '';
  const lead = `${path ? `${path}: ` : ''}${marks}`;
  // The browser itself finds a heading without an id by its words.
  return { ...entry, ...(url && anchorText ? { url: `${url}${fragmentOf(anchorText)}` } : {}), lead, group };
}

/** A text fragment; in it a hyphen has a meaning of its own. */
function fragmentOf(text: string): string {
  return `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}
