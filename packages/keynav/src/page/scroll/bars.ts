/** Bars that stick to the edges of a scroller or of the window and cover what is under them. */

import { holds, parentIn } from '../dom/tree.js';

/** The part of a scroller in which an item can be read, in viewport pixels. */
export interface Free {
  readonly top: number;
  readonly bottom: number;
}

/** Where bars are looked for: between the edges of what is seen of a scroller, over the middle of an element. */
export interface Sight extends Free {
  readonly scroller: Element;
  readonly el: Element;
}

/** The bars at both edges, and what the page was like when they were looked for. */
interface Found {
  readonly atTop: readonly Element[];
  readonly atBottom: readonly Element[];
  readonly state: string;
}

/** Elements whose middles lie in one strip of so many pixels have the same bars over them. */
const STRIP = 160;
/** More bars than this are not laid over each other. */
const MOST = 4;
/** On a page with more elements looking for bars takes longer than the rest of a key: there it is done in pauses. */
const LARGE = 5000;
/** Milliseconds without a key that make a pause. */
const PAUSE = 200;

/** The bars of one document. */
export class Bars {
  /** Called when a bar was found in a pause that was not known before: it may lie over the current item. */
  onFound: () => void = () => undefined;
  readonly #view: Window;
  /** What was found, by scroller and strip. */
  readonly #known = new Map<Element, Map<number, Found>>();
  /** What was looked for in this task; after that only what was seen since the last change counts. */
  readonly #fresh = new Set<Found>();
  #changes = 0;
  #next: Sight | null = null;
  #timer = 0;
  /** Whether the page is large, as of the last change. */
  #isLarge: boolean | undefined;

  constructor(view: Window) {
    this.#view = view;
  }

  /** Takes note that the page has changed, so that there may be other bars. */
  forget(): void {
    this.#changes++;
    this.#isLarge = undefined;
    if (this.#fresh.size > 0) this.#fresh.clear();
  }

  /** Forgets all that was found. */
  clear(): void {
    this.#view.clearTimeout(this.#timer);
    this.#known.clear();
    this.forget();
  }

  /**
   * Returns what bars leave free. To look at a point costs a walk over all of a large page; therefore bars are looked for again only
   * where the page has scrolled or changed: on a small page at once, and after a key that scrolled before the next one comes; on a
   * large one only in a pause, and known bars count until then.
   * @param isAfresh Whether they are looked for in any case, as after a long way.
   */
  free(sight: Sight, isAfresh = false): Free {
    const strip = stripOf(sight.el);
    const strips = this.#known.get(sight.scroller);
    const isLarge = (this.#isLarge ??= this.#view.document.getElementsByTagName('*').item(LARGE) !== null);
    const isGood = isLarge ? strips !== undefined : this.#isGood(strips?.get(strip), sight);
    const found = isGood && !isAfresh ? strips?.get(strip) : this.#look(sight, strip);
    this.#lookLater(sight, isLarge);
    let { top, bottom } = sight;
    for (const { atTop, atBottom } of found ? [found] : (strips?.values() ?? [])) {
      top = atTop.reduce((y, bar) => Math.max(y, endOf(bar, y, 1)), top);
      bottom = atBottom.reduce((y, bar) => Math.min(y, endOf(bar, y, -1)), bottom);
    }
    return { top, bottom };
  }

  #isGood(found: Found | undefined, sight: Sight): boolean {
    return found !== undefined && (this.#fresh.has(found) || found.state === this.#stateOf(sight));
  }

  #look(sight: Sight, strip: number): Found {
    const { scroller, el, top, bottom } = sight;
    const box = el.getBoundingClientRect();
    const width = el.ownerDocument.documentElement.clientWidth;
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), width - 1);
    const found = {
      atTop: barsFrom(el, x, top, 1),
      atBottom: barsFrom(el, x, bottom, -1),
      state: this.#stateOf(sight),
    };
    if (this.#fresh.size === 0) setTimeout(() => this.#fresh.clear());
    this.#fresh.add(found);
    const strips = this.#known.get(scroller) ?? new Map<number, Found>();
    this.#known.set(scroller, strips.set(strip, found));
    return found;
  }

  /** Once the frame is painted, where looking costs the least; on a large page once no key follows. */
  #lookLater(sight: Sight, isLarge: boolean): void {
    const view = this.#view;
    if (isLarge) {
      view.clearTimeout(this.#timer);
      this.#timer = view.setTimeout(() => this.#lookNow(), PAUSE);
    } else if (this.#next === null) view.requestAnimationFrame(() => setTimeout(() => this.#lookNow()));
    this.#next = sight;
  }

  #lookNow(): void {
    const last = this.#next;
    this.#next = null;
    if (!last?.el.isConnected || !last.scroller.isConnected) return;
    const strip = stripOf(last.el);
    const before = this.#known.get(last.scroller)?.get(strip);
    if (before?.state === this.#stateOf(last)) return;
    const { atTop, atBottom } = this.#look(last, strip);
    const isNew = (bar: Element): boolean => !before?.atTop.includes(bar) && !before?.atBottom.includes(bar);
    if (this.#isLarge && [...atTop, ...atBottom].some(isNew)) this.onFound();
  }

  #stateOf({ scroller, top, bottom }: Sight): string {
    const { scrollTop, ownerDocument } = scroller;
    return `${this.#changes} ${scrollTop} ${ownerDocument.scrollingElement?.scrollTop ?? 0} ${top} ${bottom}`;
  }
}

const documents = new WeakMap<Document, Bars>();

/** The bars of a document, which all that scrolls in it share. */
export function barsOf(doc: Document): Bars {
  let bars = documents.get(doc);
  if (!bars) documents.set(doc, (bars = new Bars(doc.defaultView as Window)));
  return bars;
}

function stripOf(el: Element): number {
  const { left, right } = el.getBoundingClientRect();
  return Math.round((left + right) / 2 / STRIP);
}

function barsFrom(el: Element, x: number, from: number, direction: 1 | -1): readonly Element[] {
  const bars: Element[] = [];
  for (let y = from; bars.length < MOST;) {
    const bar = barAt(el, x, y + direction);
    const end = bar && endOf(bar, y, direction);
    if (!bar || end === null || (end - y) * direction < 1) break;
    bars.push(bar);
    y = end;
  }
  return bars;
}

/** Where a bar over that edge ends; the edge itself where it is not over it now. */
function endOf(bar: Element, y: number, direction: 1 | -1): number {
  const { top, bottom } = bar.getBoundingClientRect();
  const isOver = top <= y + 1 && bottom >= y - 1;
  return isOver ? (direction > 0 ? bottom : top) : y;
}

/** The fixed or sticky thing at a point that does not hold the element itself. */
function barAt(el: Element, x: number, y: number): Element | null {
  // The one on top alone: a list of all that lie there costs a walk over the whole page.
  const hit = el.ownerDocument.elementFromPoint(x, y);
  if (!hit || holds(hit, el) || holds(el, hit)) return null;
  for (let at: Element | null = hit; at && !holds(at, el); at = parentIn(at)) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}
