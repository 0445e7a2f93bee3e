/** Watches a page for added, removed, hidden and shown elements. */

import { dom } from './members.js';

/** Attributes that show, hide or open an element, or that define dialogs, regions and items. */
const ATTRIBUTES = [
  ...['open', 'hidden', 'inert', 'class', 'aria-modal'],
  ...['data-keynav-region', 'data-keynav-items'],
];

const WATCHED = { childList: true, subtree: true, attributeFilter: ATTRIBUTES };

/** Called with each record of a change. */
export type ChangeListener = (record: MutationRecord) => void;

/** The changes of one document. */
export class Changes {
  readonly #doc: Document;
  readonly #observer = new MutationObserver(records => this.#process(records));
  readonly #listeners: ChangeListener[] = [];
  #roots = new WeakSet<ShadowRoot>();
  #isWatching = false;
  /** The version after the changes that have been processed so far; unlike `version()`, reading it processes none. */
  processed = 0;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Calls `listener` for each later record, at the latest before `process` or `version` returns. */
  listen(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Processes all changes so far, including those of the current task. The first call starts watching. */
  process(): void {
    if (!this.#isWatching) {
      this.#isWatching = true;
      this.#observer.observe(this.#doc, WATCHED);
      return;
    }
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#process(records);
  }

  /** Also watches the shadow roots around an element, because an observer of the document does not see changes inside them. */
  watchAround(el: Element): void {
    if (!this.#isWatching) return;
    for (let root = dom(el).getRootNode(); root instanceof ShadowRoot; root = dom(root.host).getRootNode())
      if (!this.#roots.has(root)) {
        this.#roots.add(root);
        this.#observer.observe(root, WATCHED);
      }
  }

  /** Returns a number that grows with each change that adds, removes, hides or shows something. Calls `process` first. */
  version(): number {
    this.process();
    return this.processed;
  }

  /** Stops watching until the next call of `process`. */
  clear(): void {
    this.#isWatching = false;
    this.#roots = new WeakSet();
    this.#observer.disconnect();
  }

  #process(records: readonly MutationRecord[]): void {
    this.processed += records.length;
    for (const record of records) for (const listener of this.#listeners) listener(record);
  }
}
