/** Marks, the place before the last jump, and the place that a document is left at. */

import type { Jump } from '../core/jumplist.js';
import { isSiteMark, readPlaces, writePlaces } from '../core/jumps.js';
import { readPlace } from '../core/memory.js';
import type { Place, Places } from '../core/page.js';
import { Jumping } from './jumping.js';
import type { Memory } from './remember.js';
import type { Reader } from './reader.js';
import type { Shelf } from './storage.js';

/** Places that outlive the page. */
export interface StoredPlaces extends Places {
  /** Stores where the reader is, for when the history comes back here. */
  storeHere(): void;
  /** Makes the stored item current again, at the height at which it was. */
  restoreHere(): void;
  /** Goes on to a mark that an earlier page sent the reader to. */
  arrive(): void;
}

const SITE_MARKS = 'keynav:marks';
const TARGET = 'keynav:target';

/** Places of one document: marks in `lasting` storage, the rest for this tab only. */
export function places(
  doc: Document,
  reader: Reader,
  memory: Memory,
  lasting: Shelf,
  tab: Shelf,
): StoredPlaces {
  const view = doc.defaultView as Window;
  const path = () => view.location.href.replace(/#.*/, '');
  const shelfName = (letter: string) =>
    isSiteMark(letter) ? SITE_MARKS : `${SITE_MARKS}:${view.location.pathname}`;
  let beforeJump: Place | null = null;

  function here(): Place | null {
    const region = reader.active();
    const item = reader.currentItem();
    return region && item ? { url: path(), region: region.name, key: memory.keyOf(item) } : null;
  }
  function goTo(place: Place): boolean {
    if (place.url === path()) return reader.goTo(place.region, place.key, 'centre') !== null;
    // A stored address comes from storage that any script of the site can write: only this site's are followed.
    if (!isOfThisSite(place.url, view.location)) return false;
    aim({ ...place, offset: 0 });
    view.location.assign(place.url);
    return true;
  }
  const aim = (jump: Jump): void => void tab.write(TARGET, JSON.stringify(jump));
  function jumpFrom(): Jump | null {
    const place = here();
    const item = reader.currentItem();
    return place && item ? { ...place, offset: item.getBoundingClientRect().top } : null;
  }
  function goToJump(jump: Jump): boolean {
    if (jump.url !== path()) return goTo(jump);
    const item = reader.goTo(jump.region, jump.key, 'nearest');
    if (item) view.scrollBy({ top: item.getBoundingClientRect().top - jump.offset, behavior: 'instant' });
    return item !== null;
  }
  const jumping = new Jumping({ view, tab, here: jumpFrom, goTo: goToJump, aim });
  return {
    here,
    goTo,
    mark: letter =>
      letter === "'" || letter === '`'
        ? (beforeJump ?? undefined)
        : readPlaces(lasting.read(shelfName(letter))).get(letter),
    setMark(letter, place) {
      const name = shelfName(letter);
      lasting.write(name, writePlaces(readPlaces(lasting.read(name)).set(letter, place)));
    },
    leave() {
      const from = jumpFrom();
      const item = reader.currentItem();
      beforeJump = here();
      if (from && item) jumping.leave(from, item);
    },
    jump: steps => jumping.step(steps),
    storeHere() {
      const place = here();
      const item = reader.currentItem();
      if (place && item)
        tab.write(
          entryName(view, path()),
          JSON.stringify({ ...place, offset: item.getBoundingClientRect().top }),
        );
    },
    restoreHere() {
      const place = readPlace(tab.read(entryName(view, path())));
      const isElsewhere = doc.activeElement !== null && doc.activeElement !== doc.body;
      const item = place && !isElsewhere && reader.goTo(place.region, place.key, 'nearest');
      if (!place || !item) return;
      view.scrollBy({ top: item.getBoundingClientRect().top - place.offset, behavior: 'instant' });
    },
    arrive() {
      const stored = tab.read(TARGET);
      const target = readPlace(stored);
      if (!stored || !target) return;
      tab.write(TARGET, '');
      // The page that was meant may never have come.
      if ((JSON.parse(stored) as { url?: unknown }).url !== path()) return;
      reader.goTo(target.region, target.key, 'centre');
    },
  };
}

/** Compared by protocol and host: pages from files have no origin that could be told from that of a script address. */
function isOfThisSite(url: string, { protocol, host, href }: Location): boolean {
  if (!URL.canParse(url, href)) return false;
  const there = new URL(url, href);
  return there.protocol === protocol && there.host === host;
}

/** One name for each entry of the history where the browser tells them apart, else for each address. */
function entryName(view: Window, path: string): string {
  const entry = (view as { navigation?: { currentEntry?: { key: string } | null } }).navigation?.currentEntry;
  return `keynav:place:${entry?.key ?? ''}:${path}`;
}
