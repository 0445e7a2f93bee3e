/** The index file of a palette, fetched when it is first wanted and again when that failed. */

import type { ReactiveControllerHost } from 'lit';
import { send } from '../../events.js';
import { IndexError, loadIndex } from '../../search/corpus.js';
import { searcher, type Searcher } from '../../search/search.js';
import { itemOfEntry, type Item } from './item.js';

/** An element with the address of an index. */
export interface IndexHost extends ReactiveControllerHost, Element {
  readonly src: string;
}

/** Loads the index for an element and tells it when something changed. */
export class IndexSource {
  /** Pages and headings, once they are there. */
  searcher: Searcher<Item> | null = null;
  /** What failed, in a sentence; empty while nothing did. */
  problem = '';
  readonly #host: IndexHost;
  readonly #onChange: () => void;
  #loading: Promise<void> | null = null;
  #loadedFrom = '';

  constructor(host: IndexHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Whether it is on its way. What was loaded stays in memory across openings. */
  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** Fetches the index unless it is there or on its way. */
  load(): Promise<void> {
    const { src } = this.#host;
    if (!src || (this.searcher && this.#loadedFrom === src)) return Promise.resolve();
    return (this.#loading ??= this.#fetch(src).finally(() => {
      this.#loading = null;
      this.#host.requestUpdate();
      this.#onChange();
    }));
  }

  async #fetch(src: string): Promise<void> {
    try {
      const entries = await loadIndex(new URL(src, this.#host.ownerDocument.baseURI));
      this.searcher = await searcher(entries.map(itemOfEntry));
      this.#loadedFrom = src;
      this.problem = '';
      send(this.#host, 'vim-source-load', { source: src, count: entries.length });
    } catch (error) {
      this.problem = error instanceof IndexError ? error.message : 'The search index cannot be used';
      send(this.#host, 'vim-source-error', { source: src, reason: this.problem });
    }
  }
}
