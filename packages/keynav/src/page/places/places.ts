/** Stores marks, the place before the last jump, and the place at which a document is left. */

import type { Jump } from '../../core/jumps.js';
import { isSiteMark, readPlaces, writePlaces } from '../../core/marks.js';
import { readPlace } from '../../core/memory.js';
import type { Place, Places } from '../../core/page.js';
import { JumpList } from './jumps.js';
import type { Reader } from '../current/reader.js';
import { STORED, STORED_PLACES, placeName, writeLatest, type Shelf } from '../dom/storage.js';
import { dom, windowOf } from '../dom/members.js';

/** The number of milliseconds after which a stored target is ignored, because its page has not loaded. */
const MAX_AGE = 60_000;
/** The number of history entries for which the place is stored. */
const MAX_PLACES = 100;

/** The places of one document: marks and targets in `lasting` storage, the others for this tab only. */
export class StoredPlaces implements Places {
  readonly #reader: Reader;
  readonly #lasting: Shelf;
  readonly #tab: Shelf;
  readonly #doc: Document;
  readonly #view: Window;
  readonly #jumpList: JumpList;
  readonly #onJump: () => void;
  #beforeJump: Jump | null = null;

  /** `onJump` is called when a jump leaves the current item. */
  constructor(doc: Document, reader: Reader, lasting: Shelf, tab: Shelf, onJump: () => void) {
    this.#doc = doc;
    this.#view = windowOf(doc);
    this.#reader = reader;
    this.#lasting = lasting;
    this.#tab = tab;
    this.#onJump = onJump;
    this.#jumpList = new JumpList({
      view: this.#view,
      tab,
      here: () => this.here(),
      goTo: jump => this.goTo(jump),
      aim: (jump, jumps) => this.#aim(jump, jumps),
    });
  }

  here(region = this.#reader.regions.active()): Jump | null {
    const here = this.#reader.here(region);
    const item = here && this.#reader.currentItem(region);
    return here && { ...here, url: this.#path(), offset: dom(item)?.getBoundingClientRect().top ?? 0 };
  }

  goTo(place: Place | Jump): boolean {
    if (place.url === this.#path()) return this.#goHere(place);
    // Any script of the site can write to this storage, so only addresses of the same site are followed.
    if (!isOfThisSite(place.url, this.#view.location)) return false;
    this.#aim(place);
    this.#view.location.assign(place.url);
    return true;
  }

  mark(letter: string): Place | undefined {
    if (letter === "'" || letter === '`') return this.#beforeJump ?? undefined;
    return readPlaces(this.#lasting.read(this.#shelfName(letter))).get(letter);
  }

  setMark(letter: string, place: Place): boolean {
    const name = this.#shelfName(letter);
    return this.#lasting.write(name, writePlaces(readPlaces(this.#lasting.read(name)).set(letter, place)));
  }

  leave(): void {
    const from = this.here();
    this.#beforeJump = from;
    this.#onJump();
    if (from) this.#jumpList.leave(from, this.#reader.currentItem() ?? dom(this.#doc).body);
  }

  jump(steps: number): boolean {
    return this.#jumpList.step(steps);
  }

  /** Stores the place of the reader for the current history entry: on the page, even if a dialog is open over it. */
  storeHere(): void {
    const here = this.here(this.#reader.regions.behindModal());
    if (here) writeLatest(this.#tab, STORED_PLACES, placeName(this.#view), JSON.stringify(here), MAX_PLACES);
  }

  /** Called when the page is left: stores the place of the reader for this history entry and for the next page. */
  depart(): void {
    const here = this.here(this.#reader.regions.behindModal());
    this.storeHere();
    if (here) this.#jumpList.depart(here);
  }

  /**
   * Makes the item current that is stored for this history entry, at its former height. Returns false if there is none, or if another
   * element has the focus.
   */
  restoreHere(): boolean {
    const place = readPlace(this.#tab.read(placeName(this.#view)));
    const isElsewhere =
      dom(this.#doc).activeElement !== null && dom(this.#doc).activeElement !== dom(this.#doc).body;
    return place !== null && !isElsewhere && this.#goHere(place);
  }

  /** Handles the place at which the previous page was left, which is a jump if a link led here. */
  acceptDeparture(isByLink: boolean): void {
    this.#jumpList.arrive(isByLink);
  }

  /** Goes to the place on this page that an earlier page has stored as the target. Returns false if there is none. */
  arrive(): boolean {
    const stored = this.#lasting.read(STORED.target);
    const target = readPlace(stored);
    if (!stored || !target) return false;
    const { url, since, jumps } = JSON.parse(stored) as { url?: unknown; since?: unknown; jumps?: unknown };
    const isOurs = url === this.#path();
    // A target is also removed when it is old, because its page may never have loaded.
    if (isOurs || !(Date.now() - Number(since) < MAX_AGE)) this.#lasting.write(STORED.target, '');
    if (!isOurs) return false;
    if (typeof jumps === 'string') this.#jumpList.restore(jumps);
    return this.#goHere(target);
  }

  /** Goes to a place on this page, at its former height if that is known, otherwise in the middle. */
  #goHere({ region, key, offset }: Pick<Jump, 'region' | 'key'> & { readonly offset?: number }): boolean {
    return this.#reader.goTo(region, key, offset ?? 'centre');
  }

  /**
   * Stores a place as the target of the next page. It is in local storage, because in Firefox 153 a page that is restored from the
   * back/forward cache has the session storage as it was when the page was left.
   */
  #aim(place: Place | Jump, jumps?: string): void {
    this.#lasting.write(STORED.target, JSON.stringify({ offset: 0, ...place, since: Date.now(), jumps }));
  }

  #path(): string {
    return this.#view.location.href.replace(/#.*/, '');
  }

  #shelfName(letter: string): string {
    return isSiteMark(letter) ? STORED.marks : `${STORED.marks}:${this.#view.location.pathname}`;
  }
}

/**
 * Returns whether an address belongs to the same site. Protocol and host are compared, because the origin of a `file:` page is the same as
 * that of a `javascript:` address.
 */
function isOfThisSite(url: string, { protocol, host, href }: Location): boolean {
  if (!URL.canParse(url, href)) return false;
  const there = new URL(url, href);
  return there.protocol === protocol && there.host === host;
}
