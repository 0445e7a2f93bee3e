/** The sources that the attributes and properties of an element name. */

import type { IndexList } from '../search/index-format.js';
import { lazy } from '../loading/lazy.js';
import { indexAt, indexGiven } from './index-source.js';
import type { Source } from './source.js';
import type { Strings } from '../strings.js';

/** An element with sources. */
export interface SourceHost extends Element {
  readonly src: string;
  readonly pagefind: string;
  readonly index: IndexList | null;
  readonly sources: readonly Source[];
  readonly words: Strings;
}

/** The sources of one element. A source that is named again is the same object, with what it has loaded. */
export class NamedSources {
  readonly #host: SourceHost;
  readonly #made = new Map<unknown, Source>();

  constructor(host: SourceHost) {
    this.#host = host;
  }

  /** Returns the sources in order: the index, Pagefind, the site's own. */
  list(): readonly Source[] {
    const { src, pagefind, index, sources, ownerDocument: doc } = this.#host;
    const words = () => this.#host.words;
    const known = new Set<unknown>([index, `index ${src}`, `pagefind ${pagefind}`]);
    for (const key of this.#made.keys()) if (!known.has(key)) this.#made.delete(key);
    return [
      ...(index ? [this.#once(index, () => indexGiven(index, words))] : []),
      ...(src && !index ? [this.#once(`index ${src}`, () => indexAt(src, doc, words))] : []),
      ...(pagefind ? [this.#once(`pagefind ${pagefind}`, () => pagefindAt(pagefind))] : []),
      ...sources,
    ];
  }

  #once(key: unknown, make: () => Source): Source {
    const source = this.#made.get(key) ?? make();
    this.#made.set(key, source);
    return source;
  }
}

/** Returns the source for Pagefind; its code is loaded with the first query. */
function pagefindAt(folder: string): Source {
  const source = lazy(async () => (await import('./pagefind.js')).pagefindSource(folder));
  return {
    id: 'pagefind',
    label: 'Pagefind',
    debounce: 100,
    async search(query, asked) {
      const { search } = await source.load();
      return (await search?.(query, asked)) ?? [];
    },
  };
}
