/** What changes on a page, watched from the first look at it on. */

/** Attributes that show, hide or open something, or make a dialog or a region of it. */
const ATTRIBUTES = [
  ...['open', 'hidden', 'inert', 'class', 'aria-modal'],
  ...['data-keynav-region', 'data-keynav-items'],
];

const WATCHED = { childList: true, subtree: true, attributeFilter: ATTRIBUTES };

/** What is done with the records of a change. */
export type ChangeListener = (record: MutationRecord) => void;

/** The changes of one document. */
export class Changes {
  readonly #doc: Document;
  readonly #observer = new MutationObserver(records => this.#note(records));
  readonly #listeners: ChangeListener[] = [];
  #roots = new WeakSet<ShadowRoot>();
  #isWatching = false;
  /** As `version`, of what has been taken up so far. */
  taken = 0;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Calls back for each record from now on, before anything else is told that asks. */
  listen(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Takes up what has changed until now, in this task too; watches from the first call on. */
  take(): void {
    if (!this.#isWatching) {
      this.#isWatching = true;
      this.#observer.observe(this.#doc, WATCHED);
      return;
    }
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#note(records);
  }

  /** Watches the shadow roots around an element too: a watch on the document does not reach into them. */
  watchAround(el: Element): void {
    if (!this.#isWatching) return;
    for (let root = el.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
      if (!this.#roots.has(root)) {
        this.#roots.add(root);
        this.#observer.observe(root, WATCHED);
      }
  }

  /** Another number after each change that adds, removes, hides or shows something. */
  version(): number {
    this.take();
    return this.taken;
  }

  /** Watches no more. */
  clear(): void {
    this.#isWatching = false;
    this.#roots = new WeakSet();
    this.#observer.disconnect();
  }

  #note(records: readonly MutationRecord[]): void {
    this.taken += records.length;
    for (const record of records) for (const listener of this.#listeners) listener(record);
  }
}
