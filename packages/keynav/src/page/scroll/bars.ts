/** Finds sticky and fixed bars at the edges of a scroller or of the window, which cover the content under them. */

import { holds, parentIn } from '../dom/tree.js';
import { dom, isConnected, windowOf } from '../dom/members.js';

/** The part of a scroller in which an item is visible, in pixels relative to the viewport. */
export interface VisibleArea {
  readonly top: number;
  readonly bottom: number;
}

/** The visible part of a scroller, at whose edges bars are searched for, in the column of the middle of an element. */
export interface ScrollerView extends VisibleArea {
  readonly scroller: Element;
  readonly el: Element;
}

/** The bars at both edges, and the state of the page when they were searched for. */
interface FoundBars {
  readonly atTop: readonly Element[];
  readonly atBottom: readonly Element[];
  readonly state: string;
}

/** The width of a strip, in pixels. The same bars cover all elements whose middles are in one strip. */
const STRIP = 160;
/** The maximum number of adjacent bars at an edge. */
const MAX_BARS = 4;
/** The number of elements above which a search for bars takes longer than the rest of a key press, and is done in a pause. */
const LARGE = 5000;
/** The number of milliseconds without a key after which bars are searched for on a large page. */
const PAUSE = 200;

/** The bars of one document. */
export class Bars {
  /** Called when a new bar was found in a pause, which may cover the current item. */
  onFound: () => void = () => undefined;
  readonly #view: Window;
  /** The bars by scroller and strip. */
  readonly #known = new Map<Element, Map<number, FoundBars>>();
  /** The results of this task, which are valid even if the page has scrolled since; others are valid only if its state is the same. */
  readonly #fresh = new Set<FoundBars>();
  #changes = 0;
  /** The argument of the next search after this key press; null if none is scheduled. */
  #next: ScrollerView | null = null;
  #timer = 0;
  /** Whether the page is large; undefined if it has changed since that was determined. */
  #isLarge: boolean | undefined;

  constructor(view: Window) {
    this.#view = view;
  }

  /** Call it when the page has changed, so that there may be other bars. */
  forget(): void {
    this.#changes++;
    this.#isLarge = undefined;
    if (this.#fresh.size > 0) this.#fresh.clear();
  }

  /** Discards all known bars, and cancels the search in a pause. */
  clear(): void {
    this.#view.clearTimeout(this.#timer);
    this.#known.clear();
    this.forget();
  }

  /**
   * Returns the part of a scroller that no bar covers. Finding the element at a point takes a walk over all of a large page, so bars are
   * searched for again only after the page has scrolled or changed: on a small page immediately, and again after the key press, so that
   * the next one need not search; on a large page only in a pause, and until then the known bars count.
   * @param isAfresh Whether to search in any case, as after scrolling far.
   */
  free(sight: ScrollerView, isAfresh = false): VisibleArea {
    const strip = stripOf(sight.el);
    const strips = this.#known.get(sight.scroller);
    const isLarge = (this.#isLarge ??=
      dom(this.#view.document).getElementsByTagName('*').item(LARGE) !== null);
    const isKnown = isLarge ? strips !== undefined : this.#isValid(strips?.get(strip), sight);
    const found = isKnown && !isAfresh ? strips?.get(strip) : this.#search(sight, strip);
    this.#searchLater(sight, isLarge);
    let { top, bottom } = sight;
    for (const { atTop, atBottom } of found ? [found] : (strips?.values() ?? [])) {
      top = atTop.reduce((y, bar) => Math.max(y, endOf(bar, y, 1)), top);
      bottom = atBottom.reduce((y, bar) => Math.min(y, endOf(bar, y, -1)), bottom);
    }
    return { top, bottom };
  }

  #isValid(found: FoundBars | undefined, sight: ScrollerView): boolean {
    return found !== undefined && (this.#fresh.has(found) || found.state === this.#stateOf(sight));
  }

  #search(sight: ScrollerView, strip: number): FoundBars {
    const { scroller, el, top, bottom } = sight;
    const box = dom(el).getBoundingClientRect();
    const width = dom(dom(el).ownerDocument).documentElement.clientWidth;
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), width - 1);
    const found = {
      atTop: barsFrom(el, x, top, 1),
      atBottom: barsFrom(el, x, bottom, -1),
      state: this.#stateOf(sight),
    };
    if (this.#fresh.size === 0) setTimeout(() => this.#fresh.clear());
    this.#fresh.add(found);
    const strips = this.#known.get(scroller) ?? new Map<number, FoundBars>();
    this.#known.set(scroller, strips.set(strip, found));
    return found;
  }

  /** Searches again after the next frame has been painted, when it takes the least time; on a large page after a pause without keys. */
  #searchLater(sight: ScrollerView, isLarge: boolean): void {
    const view = this.#view;
    if (isLarge) {
      view.clearTimeout(this.#timer);
      this.#timer = view.setTimeout(() => this.#searchNow(), PAUSE);
    } else if (this.#next === null) view.requestAnimationFrame(() => setTimeout(() => this.#searchNow()));
    this.#next = sight;
  }

  #searchNow(): void {
    const last = this.#next;
    this.#next = null;
    if (!isConnected(last?.el) || !isConnected(last?.scroller)) return;
    const strip = stripOf(last.el);
    const before = this.#known.get(last.scroller)?.get(strip);
    if (before?.state === this.#stateOf(last)) return;
    const { atTop, atBottom } = this.#search(last, strip);
    const isNew = (bar: Element): boolean => !before?.atTop.includes(bar) && !before?.atBottom.includes(bar);
    if (this.#isLarge && [...atTop, ...atBottom].some(isNew)) this.onFound();
  }

  #stateOf({ scroller, top, bottom }: ScrollerView): string {
    const { scrollTop, ownerDocument } = dom(scroller);
    return `${this.#changes} ${scrollTop} ${dom(dom(ownerDocument).scrollingElement)?.scrollTop ?? 0} ${top} ${bottom}`;
  }
}

const documents = new WeakMap<Document, Bars>();

/** Returns the bars of a document, which all of its scrollers share. */
export function barsOf(doc: Document): Bars {
  let bars = documents.get(doc);
  if (!bars) documents.set(doc, (bars = new Bars(windowOf(doc))));
  return bars;
}

function stripOf(el: Element): number {
  const { left, right } = dom(el).getBoundingClientRect();
  return Math.round((left + right) / 2 / STRIP);
}

function barsFrom(el: Element, x: number, from: number, direction: 1 | -1): readonly Element[] {
  const bars: Element[] = [];
  for (let y = from; bars.length < MAX_BARS;) {
    const bar = barAt(el, x, y + direction);
    const end = bar && endOf(bar, y, direction);
    if (!bar || end === null || (end - y) * direction < 1) break;
    bars.push(bar);
    y = end;
  }
  return bars;
}

/** Returns where a bar that covers an edge ends; the edge itself if the bar does not cover it now. */
function endOf(bar: Element, y: number, direction: 1 | -1): number {
  const { top, bottom } = dom(bar).getBoundingClientRect();
  const isOver = top <= y + 1 && bottom >= y - 1;
  return isOver ? (direction > 0 ? bottom : top) : y;
}

/** Returns the fixed or sticky element at a point, if it does not contain the given element; null if there is none. */
function barAt(el: Element, x: number, y: number): Element | null {
  // Only the topmost element, because a list of all elements at a point takes a walk over the whole page.
  const hit = dom(dom(el).ownerDocument).elementFromPoint(x, y);
  if (!hit || holds(hit, el) || holds(el, hit)) return null;
  for (let at: Element | null = hit; at && !holds(at, el); at = parentIn(at)) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}
