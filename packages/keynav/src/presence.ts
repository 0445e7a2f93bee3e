/** Where the reader is on a page: the region and item, the place that is kept, what the hands are doing. */

import { hands, type Hands } from './hands.js';
import { returnToPlace } from './page/arrival.js';
import { cursor } from './page/cursor.js';
import { numbers } from './page/number.js';
import { places, type StoredPlaces } from './page/places.js';
import { reader, type Reader } from './page/reader.js';
import type { RegionOptions } from './page/regions.js';
import { memory } from './page/remember.js';
import type { Shelf } from './page/storage.js';
import { isTypingIn, originOf } from './page/typing.js';
import type { Mode } from './surface.js';

/** What a presence is made from. */
export interface PresenceParts {
  readonly doc: Document;
  readonly regions: RegionOptions;
  /** What lasts over visits, and what lasts as long as the tab. */
  readonly lasting: Shelf;
  readonly tab: Shelf;
  readonly hasDialog: () => boolean;
  readonly onRegion: (name: string, element: Element) => void;
  readonly onMode: (mode: Mode) => void;
}

/** The reader's presence on one document. */
export class Presence {
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly hands: Hands;
  readonly #doc: Document;
  readonly #memory = memory();
  readonly #cursor;
  readonly #numbers;
  /** Whether a command has run, or a place was restored: nothing is looked for on the page before. */
  #isAwake = false;

  constructor({ doc, regions, lasting, tab, hasDialog, onRegion, onMode }: PresenceParts) {
    this.#doc = doc;
    this.#cursor = cursor(doc);
    this.reader = reader({
      doc,
      options: regions,
      memory: this.#memory,
      cursor: this.#cursor,
      shelf: lasting,
      onRegion: ({ name, element }) => {
        this.#isAwake = true;
        onRegion(name, element);
      },
    });
    this.places = places(doc, this.reader, this.#memory, lasting, tab);
    this.#numbers = numbers(this.reader.items, this.#memory);
    this.hands = hands(doc, hasDialog, onMode);
  }

  /** From now on the page may be looked at. */
  wake(): void {
    this.#isAwake = true;
  }

  /** Takes up what was kept on an earlier visit. */
  restore(signal: AbortSignal): void {
    this.reader.restoreSidebars();
    returnToPlace(this.#doc, this.places, signal);
  }

  /** The focus went somewhere. */
  onFocus(event: FocusEvent): void {
    const origin = originOf(event);
    this.hands.follow(origin);
    if (this.#isAwake && event.target instanceof Element && !isTypingIn(origin))
      this.reader.follow(event.target);
  }

  /** A click into the text says where the reader is as much as a key does. */
  onClick({ target }: MouseEvent): void {
    const isOnText = target instanceof Element && this.#doc.activeElement === this.#doc.body;
    if (this.#isAwake && isOnText) this.reader.follow(target);
  }

  /** The page is left. */
  onLeave(): void {
    if (this.#isAwake) this.places.storeHere();
  }

  /** The region and the number of the current item in it, from 1; null before there is one. */
  position(): { readonly region: string; readonly item: number } | null {
    const region = this.#isAwake ? this.reader.active() : null;
    const item = region && this.reader.items.current(region);
    return region && item ? { region: region.name, item: this.#numbers.of(region, item) } : null;
  }

  /** Takes everything off the page again. */
  clear(): void {
    this.reader.clear();
    this.#cursor.clear();
    this.#memory.clear();
  }
}
