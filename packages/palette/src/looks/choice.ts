/** A stored choice that can be previewed, reverted and committed, and that follows commits in other tabs. */
import { arrived, committed, forgotten, previewed, reverted, shownValue } from './choice-state.js';
import type { ChoiceState } from './choice-state.js';
import { counted, shared } from './shared.js';
import { readStored, storageOf, writeStored } from './stored.js';
import type { StoragePart } from './stored.js';
import { dom } from '../dom.js';

/** Describes a choice: its key in storage, its default, and the format of its values. */
export interface ChoiceKind<T> {
  /** The key in storage. */
  readonly key: string;
  /** The value if nothing valid is stored. */
  readonly fallback: T;
  /** Returns undefined if the text is not a valid value. */
  readonly parse: (text: string) => T | undefined;
  /** Returns the text to store for a value. */
  readonly format: (value: T) => string;
}

/** Where a choice is stored. Without storage it lives in memory. */
export interface ChoicePlace {
  readonly storage?: StoragePart | undefined;
  /** The window whose events report commits in other tabs. */
  readonly window?: Window | undefined;
}

/** A value that can be previewed, reverted and committed. */
export interface Choice<T> {
  /** The value to show: the previewed one, else the committed one. */
  readonly value: T;
  readonly committed: T;
  readonly isPreviewing: boolean;
  /**
   * Whether the committed value is in storage. False if storage is denied or full, or contains an invalid text; the
   * choice then lasts as long as the page.
   */
  readonly remembered: boolean;
  /** Previews a value. Stores nothing, and does not affect other tabs. */
  preview(value: T): void;
  /** Restores the committed value. */
  revert(): void;
  /** Chooses and stores a value; returns `remembered`. */
  commit(value: T): boolean;
  /** Calls the listener after each change, here or in another tab. Returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
}

/** A choice in the given storage. It follows other tabs while it has subscribers. */
export class ChoiceStore<T> implements Choice<T> {
  readonly #kind: ChoiceKind<T>;
  readonly #place: ChoicePlace;
  readonly #listeners = new Set<() => void>();
  readonly #listenOnce = counted(() => this.#listen());
  #state: ChoiceState<T>;
  // The text last read or written. It keeps a commit that storage refused from being undone by reading the old text.
  #text: string | null = null;

  constructor(kind: ChoiceKind<T>, place: ChoicePlace = {}) {
    this.#kind = kind;
    this.#place = place;
    this.#state = committed(kind.fallback, true);
    this.#read();
  }

  get value(): T {
    return shownValue(this.#state);
  }

  get committed(): T {
    return this.#state.committed;
  }

  get isPreviewing(): boolean {
    return this.#state.preview !== null;
  }

  get remembered(): boolean {
    return this.#state.remembered;
  }

  preview(value: T): void {
    this.#become(previewed(this.#state, value));
  }

  revert(): void {
    this.#become(reverted(this.#state));
  }

  commit(value: T): boolean {
    const text = this.#kind.format(value);
    const isKept = writeStored(this.#place.storage, this.#kind.key, text);
    if (isKept) this.#text = text;
    this.#become(committed(value, isKept));
    return isKept;
  }

  subscribe(listener: () => void): () => void {
    // A function that subscribes twice is two subscribers.
    const subscriber = (): void => listener();
    this.#listeners.add(subscriber);
    const stopListening = this.#listenOnce();
    return () => {
      this.#listeners.delete(subscriber);
      stopListening();
    };
  }

  #become(next: ChoiceState<T>): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #listen(): () => void {
    this.#read();
    const view = this.#place.window;
    if (!view) return () => {};
    const listening = new AbortController();
    const { signal } = listening;
    view.addEventListener('storage', event => this.#onStorage(event), { signal });
    // A page in the back/forward cache receives no storage events, and must not return with a preview.
    view.addEventListener('pageshow', event => event.persisted && this.#read(), { signal });
    view.addEventListener('pagehide', () => this.revert(), { signal });
    return () => listening.abort();
  }

  #onStorage({ key, storageArea }: StorageEvent): void {
    const isOurs = key === null || key === this.#kind.key;
    if (isOurs && (storageArea === null || storageArea === this.#place.storage)) this.#read();
  }

  // Reads storage rather than the text of the event, so that two tabs that commit at once end with the same value.
  #read(): void {
    const stored = readStored(this.#place.storage, this.#kind.key);
    if (stored.type === 'denied') return this.#become(forgotten(this.#state));
    if (stored.text === this.#text) return;
    this.#text = stored.text;
    const value = stored.text === null ? this.#kind.fallback : this.#kind.parse(stored.text);
    this.#become(value === undefined ? forgotten(this.#state) : arrived(this.#state, value));
  }
}

/** Returns the choice of a document and a key, created on the first call. All users of it share its preview. */
export function sharedChoice<T>(document: Document, kind: ChoiceKind<T>): Choice<T> {
  const view = dom(document).defaultView;
  return shared(document, `choice:${kind.key}`, () => {
    return new ChoiceStore(kind, { storage: storageOf(view), window: view ?? undefined });
  });
}
