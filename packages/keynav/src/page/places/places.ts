/** Marks, the place before the last jump, and the place that a document is left at. */

import type { Jump } from '../../core/jumps.js';
import { isSiteMark, readPlaces, writePlaces } from '../../core/marks.js';
import { readPlace } from '../../core/memory.js';
import type { Place, Places } from '../../core/page.js';
import { JumpList } from './jumps.js';
import type { Reader } from '../current/reader.js';
import { KEPT, placeName, type Shelf } from '../dom/storage.js';

/** A page that takes longer to come, in milliseconds, is not the one that was meant. */
const LONGEST = 60_000;

/** Places that outlive the page: marks in `lasting` storage, the rest for this tab only. */
export class StoredPlaces implements Places {
  readonly #reader: Reader;
  readonly #lasting: Shelf;
  readonly #tab: Shelf;
  readonly #doc: Document;
  readonly #view: Window;
  readonly #jumpList: JumpList;
  readonly #onJump: () => void;
  #beforeJump: Jump | null = null;

  constructor(doc: Document, reader: Reader, lasting: Shelf, tab: Shelf, onJump: () => void) {
    this.#doc = doc;
    this.#view = doc.defaultView as Window;
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

  here(): Jump | null {
    const here = this.#reader.here();
    const item = here && this.#reader.currentItem();
    return here && { ...here, url: this.#path(), offset: item?.getBoundingClientRect().top ?? 0 };
  }

  goTo(place: Place | Jump): boolean {
    if (place.url === this.#path()) return this.#goHere(place);
    // A stored address comes from storage that any script of the site can write: only this site's are followed.
    if (!isOfThisSite(place.url, this.#view.location)) return false;
    this.#aim(place);
    this.#view.location.assign(place.url);
    return true;
  }

  mark(letter: string): Place | undefined {
    if (letter === "'" || letter === '`') return this.#beforeJump ?? undefined;
    return readPlaces(this.#lasting.read(this.#shelfName(letter))).get(letter);
  }

  setMark(letter: string, place: Place): void {
    const name = this.#shelfName(letter);
    this.#lasting.write(name, writePlaces(readPlaces(this.#lasting.read(name)).set(letter, place)));
  }

  leave(): void {
    const from = this.here();
    this.#beforeJump = from;
    this.#onJump();
    if (from) this.#jumpList.leave(from, this.#reader.currentItem() ?? this.#doc.body);
  }

  jump(steps: number): boolean {
    return this.#jumpList.step(steps);
  }

  /** Stores where the reader is, for when the history comes back here. */
  storeHere(): void {
    const here = this.here();
    if (here) this.#tab.write(placeName(this.#view), JSON.stringify(here));
  }

  /** The page is left for another: stores where the reader is. */
  depart(): void {
    const here = this.here();
    this.storeHere();
    if (here) this.#jumpList.depart(here);
  }

  /** Makes the stored item current again, at the height at which it was; false where there is none, or the focus is elsewhere. */
  restoreHere(): boolean {
    const place = readPlace(this.#tab.read(placeName(this.#view)));
    const isElsewhere = this.#doc.activeElement !== null && this.#doc.activeElement !== this.#doc.body;
    return place !== null && !isElsewhere && this.#goHere(place);
  }

  /** Takes up the place where the page before was left, as a jump if a link led here. */
  takeUp(isByLink: boolean): void {
    this.#jumpList.arrive(isByLink);
  }

  /** Goes on to a place that an earlier page sent the reader to; false without one. */
  arrive(): boolean {
    const stored = this.#lasting.read(KEPT.target);
    const target = readPlace(stored);
    if (!stored || !target) return false;
    const { url, since, jumps } = JSON.parse(stored) as { url?: unknown; since?: unknown; jumps?: unknown };
    const isOurs = url === this.#path();
    // The page that was meant may never have come.
    if (isOurs || !(Date.now() - Number(since) < LONGEST)) this.#lasting.write(KEPT.target, '');
    if (!isOurs) return false;
    if (typeof jumps === 'string') this.#jumpList.restore(jumps);
    return this.#goHere(target);
  }

  /** Goes to a place on this page, at the height at which it was where that is known. */
  #goHere({ region, key, offset }: Pick<Jump, 'region' | 'key'> & { readonly offset?: number }): boolean {
    return this.#reader.goTo(region, key, offset ?? 'centre');
  }

  /**
   * Tells the page that comes where to go. Through storage that all pages see at once: in Firefox 153 a page that comes back from
   * the cache of the history has the session's storage as it left it.
   */
  #aim(place: Place | Jump, jumps?: string): void {
    this.#lasting.write(KEPT.target, JSON.stringify({ offset: 0, ...place, since: Date.now(), jumps }));
  }

  #path(): string {
    return this.#view.location.href.replace(/#.*/, '');
  }

  #shelfName(letter: string): string {
    return isSiteMark(letter) ? KEPT.marks : `${KEPT.marks}:${this.#view.location.pathname}`;
  }
}

/** Compared by protocol and host: pages from files have no origin that could be told from that of a script address. */
function isOfThisSite(url: string, { protocol, host, href }: Location): boolean {
  if (!URL.canParse(url, href)) return false;
  const there = new URL(url, href);
  return there.protocol === protocol && there.host === host;
}
