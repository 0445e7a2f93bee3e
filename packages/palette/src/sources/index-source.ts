/** The source for an index file: pages and headings, in the order of the site. */

import type { IndexEntry, IndexList } from '../search/index-format.js';
import { COMPLETE, type Item, type ItemInput } from '../items/item.js';
import { part } from '../loading/lazy.js';
import type { Source, StagedSource } from './source.js';
import { dom } from '../dom.js';

/** The id of the source in events. */
export const INDEX = 'index';

/** Returns the label of the rows. */
export type IndexWords = () => { readonly pages: string };

/** Returns the source for an index at an address, which is relative to the document. */
export function indexAt(src: string, doc: Document, words: IndexWords): StagedSource {
  return {
    id: INDEX,
    label: words().pages,
    priority: 1,
    async *stages(signal) {
      const parts = Promise.all([import('../search/corpus.js'), import('../search/slices.js')]);
      const [{ readIndex }, { inSlices }] = await part(parts);
      for await (const entries of readIndex(new URL(src, dom(doc).baseURI), signal))
        yield await inSlices(itemsOf(entries, words), signal);
    },
  };
}

/** Returns the source for an index that the site provides as an object. */
export function indexGiven(list: IndexList, words: IndexWords): Source {
  return {
    id: INDEX,
    label: words().pages,
    priority: 1,
    async load() {
      const { entriesOf } = await import('../search/entries.js');
      return entriesOf(list).map(entry => itemOfEntry(entry, words().pages));
    },
  };
}

/** Yields after this many items. */
const SOME = 256;

function* itemsOf(
  entries: readonly IndexEntry[],
  words: IndexWords,
): Generator<undefined, readonly ItemInput[]> {
  const { pages } = words();
  const items: ItemInput[] = [];
  for (const [i, entry] of entries.entries()) {
    if (i % SOME === 0) yield;
    items.push(itemOfEntry(entry, pages));
  }
  return items;
}

/** Returns the item of a page or heading; `group` is the label of its results. */
function itemOfEntry(entry: IndexEntry, group: string): Item {
  const { kind, path, level = 2, url, anchorText } = entry;
  // Defined terms have level 6, and do not look like headings to readers.
  const marks = kind === 'heading' && level < 6 ? `${'#'.repeat(level)} ` : '';
  const lead = `${path ? `${path}: ` : ''}${marks}`;
  // The browser finds a heading without an id by its text.
  return {
    ...entry,
    ...(url && anchorText ? { url: `${url}${fragmentOf(anchorText)}` } : {}),
    lead,
    group,
    [COMPLETE]: true,
  };
}

/** Returns a text fragment for a URL; hyphens have a special meaning in it, so they are encoded. */
function fragmentOf(text: string): string {
  return `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}
