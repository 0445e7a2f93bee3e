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
interface Bars {
  readonly atTop: readonly Element[];
  readonly atBottom: readonly Element[];
  readonly state: string;
}

/** Elements whose middles lie in one strip of so many pixels have the same bars over them. */
const STRIP = 160;
/** More bars than this are not laid over each other. */
const MOST = 4;

/** What was found, by scroller and strip. */
const known = new Map<Element, Map<number, Bars>>();
/** What was looked for in this task; after that only what was seen since the last change counts. */
const fresh = new Set<Bars>();
let changes = 0;
let next: Sight | null = null;

/** Says that the page has changed, so that there may be other bars. */
export function forgetBars(): void {
  changes++;
  fresh.clear();
}

/** Forgets all that was found. */
export function clearBars(): void {
  known.clear();
  forgetBars();
}

/**
 * What bars leave free. To look at a point is cheap on a small page, and costs a walk over all of a large one; therefore bars are
 * looked for again only where the page has scrolled or changed, and after a key that scrolled already before the next one comes.
 */
export function uncovered(sight: Sight, isAfresh = false): Free {
  const strip = stripOf(sight.el);
  const found = isAfresh ? undefined : known.get(sight.scroller)?.get(strip);
  const isGood = found && (fresh.has(found) || found.state === stateOf(sight));
  const bars = isGood ? found : look(sight, strip);
  lookLater(sight);
  return {
    top: bars.atTop.reduce((y, bar) => Math.max(y, endOf(bar, y, 1)), sight.top),
    bottom: bars.atBottom.reduce((y, bar) => Math.min(y, endOf(bar, y, -1)), sight.bottom),
  };
}

function look(sight: Sight, strip: number): Bars {
  const { scroller, el, top, bottom } = sight;
  const box = el.getBoundingClientRect();
  const width = el.ownerDocument.documentElement.clientWidth;
  const x = Math.min(Math.max((box.left + box.right) / 2, 1), width - 1);
  const bars = {
    atTop: barsFrom(el, x, top, 1),
    atBottom: barsFrom(el, x, bottom, -1),
    state: stateOf(sight),
  };
  if (fresh.size === 0) setTimeout(() => fresh.clear());
  fresh.add(bars);
  known.set(scroller, (known.get(scroller) ?? new Map<number, Bars>()).set(strip, bars));
  return bars;
}

/** Once the frame is painted, where looking costs the least. */
function lookLater(sight: Sight): void {
  const view = sight.el.ownerDocument.defaultView as Window;
  if (next === null)
    view.requestAnimationFrame(() =>
      setTimeout(() => {
        const last = next as Sight;
        next = null;
        const isThere = last.el.isConnected && last.scroller.isConnected;
        const found = known.get(last.scroller)?.get(stripOf(last.el));
        if (isThere && found?.state !== stateOf(last)) look(last, stripOf(last.el));
      }),
    );
  next = sight;
}

function stripOf(el: Element): number {
  const { left, right } = el.getBoundingClientRect();
  return Math.round((left + right) / 2 / STRIP);
}

function stateOf({ scroller, top, bottom }: Sight): string {
  const { scrollTop, ownerDocument } = scroller;
  return `${changes} ${scrollTop} ${ownerDocument.scrollingElement?.scrollTop ?? 0} ${top} ${bottom}`;
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
