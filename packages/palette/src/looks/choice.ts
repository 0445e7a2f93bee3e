/** A choice that is remembered: tried on, reverted or committed here, and followed when another tab commits. */
import { arrived, committed, forgotten, previewed, reverted, shownValue } from './choice-state.js';
import type { ChoiceState } from './choice-state.js';
import { counted, shared } from './shared.js';
import { readStored, storageOf, writeStored } from './stored.js';
import type { StoragePart } from './stored.js';

/** What a choice is about: its key in storage, and how its value is written there. */
export interface ChoiceKind<T> {
  readonly key: string;
  readonly fallback: T;
  /** Gives undefined for a text that is not a value. */
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
}

/** Where a choice is kept, and the window that tells of other tabs; without them it lives in memory. */
export interface ChoicePlace {
  readonly storage?: StoragePart | undefined;
  readonly window?: Window | undefined;
}

/** A choice as its users see it. */
export interface Choice<T> {
  /** What is shown: the value tried on, else the committed one. */
  readonly value: T;
  readonly committed: T;
  readonly isPreviewing: boolean;
  /** False when storage is denied or full, or holds what cannot be read: the choice then lasts as long as the page. */
  readonly remembered: boolean;
  /** Tries a value on. Nothing is stored and no other tab hears of it. */
  preview(value: T): void;
  /** Goes back to the committed value. */
  revert(): void;
  /** Chooses a value and stores it; gives `remembered`. */
  commit(value: T): boolean;
  /** Calls back after each change, from here or another tab. Gives back its stop. */
  subscribe(listener: () => void): () => void;
}

/** A choice over the storage handed in. It listens to other tabs while anybody subscribes. */
export class ChoiceStore<T> implements Choice<T> {
  readonly #kind: ChoiceKind<T>;
  readonly #place: ChoicePlace;
  readonly #listeners = new Set<() => void>();
  readonly #attend = counted(() => this.#listen());
  #state: ChoiceState<T>;
  // The text last read or written: a choice that storage refused is not undone by reading the old text again.
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
    // One function given twice is two subscribers.
    const own = (): void => listener();
    this.#listeners.add(own);
    const leave = this.#attend();
    return () => {
      this.#listeners.delete(own);
      leave();
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
    view.addEventListener('storage', event => this.#hear(event), { signal });
    // A page kept in the back/forward cache hears no storage events, and must not come back with a preview on.
    view.addEventListener('pageshow', event => event.persisted && this.#read(), { signal });
    view.addEventListener('pagehide', () => this.revert(), { signal });
    return () => listening.abort();
  }

  #hear({ key, storageArea }: StorageEvent): void {
    const isOurs = key === null || key === this.#kind.key;
    if (isOurs && (storageArea === null || storageArea === this.#place.storage)) this.#read();
  }

  // Reads storage and not the event's own text: of two tabs that commit at once, both then end with what is stored.
  #read(): void {
    const stored = readStored(this.#place.storage, this.#kind.key);
    if (stored.type === 'denied') return this.#become(forgotten(this.#state));
    if (stored.text === this.#text) return;
    this.#text = stored.text;
    const value = stored.text === null ? this.#kind.fallback : this.#kind.parse(stored.text);
    this.#become(value === undefined ? forgotten(this.#state) : arrived(this.#state, value));
  }
}

/** The document's choice of this kind: all who ask with the same key share it, and with it what is tried on. */
export function sharedChoice<T>(document: Document, kind: ChoiceKind<T>): Choice<T> {
  const view = document.defaultView;
  return shared(document, `choice:${kind.key}`, () => {
    return new ChoiceStore(kind, { storage: storageOf(view), window: view ?? undefined });
  });
}
