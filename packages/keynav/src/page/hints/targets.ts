/** Finds the elements on the screen that get a link hint: those that can be activated or scrolled and are not covered. */

import { parentIn } from '../dom/tree.js';
import { dom, windowOf } from '../dom/members.js';

const CANDIDATES =
  'a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,[onclick],[tabindex]:not([tabindex="-1"]),' +
  '[contenteditable]:not([contenteditable=false]),[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],' +
  '[role=option],[role=switch],[role^=menuitem],label';
/** The number of elements up to which all are examined for a pointer that tells that they can be clicked. */
const MAX_EXAMINED = 20_000;
const UNUSABLE = ':disabled,[inert],[inert] *';
/** The minimum width and height of a target, in pixels. */
const MIN_SIZE = 3;
/** The distances between the points at which scrollers are searched for, in pixels; smaller scrollers may have no hint. */
const GRID = { across: 200, down: 100 };

/** An element with a hint. */
export interface HintTarget {
  readonly target: HTMLElement;
  /** The first of its boxes that a click can hit. */
  readonly box: DOMRect;
  /** Whether it can only be scrolled. */
  readonly isScroller: boolean;
}

/** Returns the targets on the screen, inside open shadow roots too: links and controls in document order, then scrollers. */
export function hintTargets(doc: Document): readonly HintTarget[] {
  const shown = candidatesIn(doc).flatMap(target => onTop(target, false));
  const targets = new Set<Element>(shown.map(({ target }) => target));
  const scrollers = scrollersOn(doc).filter(el => !targets.has(el));
  return [
    ...shown.filter(({ target }) => !isRedundant(target, targets)),
    ...scrollers.flatMap(target => onTop(target, true)),
  ];
}

/** Returns the first visible element inside a scroller; null if there is none. */
export function firstSeenIn(scroller: HTMLElement): Element | null {
  const { left, width, top, bottom } = dom(scroller).getBoundingClientRect();
  for (let y = Math.max(top, 0) + 4; y < bottom; y += 12) {
    for (const x of [left + 12, left + width / 2]) {
      const hit = dom(rootOf(scroller)).elementFromPoint(x, y);
      if (hit && hit !== scroller && dom(scroller).contains(hit)) return hit;
    }
  }
  return null;
}

function onTop(target: HTMLElement, isScroller: boolean): readonly HintTarget[] {
  const box = boxOnTop(target);
  return box ? [{ target, box, isScroller }] : [];
}

/** Returns the candidates in document order; those in a shadow root come in place of their host. */
function candidatesIn(root: Document | ShadowRoot): readonly HTMLElement[] {
  const elements = dom(root).querySelectorAll<HTMLElement>('*');
  const plain = new Set(dom(root).querySelectorAll<HTMLElement>(CANDIDATES));
  const isSmall = elements.length <= MAX_EXAMINED;
  const all: HTMLElement[] = [];
  for (const el of elements) {
    if (plain.has(el) || (isSmall && isClickable(el))) all.push(el);
    const { shadowRoot } = dom(el);
    if (shadowRoot) all.push(...candidatesIn(shadowRoot));
  }
  return all;
}

/** Returns whether the pointer begins to be a hand at an element, which is not inside a control. */
function isClickable(el: HTMLElement): boolean {
  const { defaultView: view } = dom(dom(el).ownerDocument);
  if (!isOnScreen(dom(el).getBoundingClientRect(), view as Window)) return false;
  const parent = parentIn(el);
  const isHand = (at: Element): boolean => getComputedStyle(at).cursor === 'pointer';
  return isHand(el) && (!parent || !isHand(parent)) && !dom(el).closest(CANDIDATES);
}

/** Returns the scrollers around a grid of points on the screen, so that not every element has to be examined. */
function scrollersOn(doc: Document): readonly HTMLElement[] {
  const { innerWidth, innerHeight } = windowOf(doc);
  const around = new Set<Element>();
  for (let x = GRID.across / 2; x < innerWidth; x += GRID.across) {
    for (let y = GRID.down / 2; y < innerHeight; y += GRID.down) {
      let at = deepestAt(doc, x, y);
      for (; at && !around.has(at); at = parentIn(at)) around.add(at);
    }
  }
  return ([...around] as HTMLElement[]).filter(isScroller);
}

function deepestAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = dom(root).elementFromPoint(x, y);
  // A shadow root returns its own host if no element inside is hit.
  const inner = hit && dom(hit).shadowRoot;
  return (inner && inner !== root && deepestAt(inner, x, y)) || hit;
}

/** Returns whether an element scrolls vertically. Horizontal scrolling, as of long lines of code, does not count. */
function isScroller(el: HTMLElement): boolean {
  // Zooming can make the content of any box one pixel too high.
  if (dom(el).clientHeight === 0 || dom(el).scrollHeight <= dom(el).clientHeight + 1) return false;
  const { body, documentElement } = dom(dom(el).ownerDocument);
  return el !== body && el !== documentElement && /auto|scroll/.test(getComputedStyle(el).overflowY);
}

/** Returns whether a hint would be redundant: on a label without a control, or if the control or the only content is a target too. */
function isRedundant(el: HTMLElement, targets: ReadonlySet<Element>): boolean {
  if (dom(el).localName === 'label') {
    const { control } = el as HTMLLabelElement;
    return !control || targets.has(control);
  }
  // A summary opens its section, whatever it contains.
  if (dom(el).localName === 'summary') return false;
  for (let at: Element | null = el; (at = onlyChild(at));) if (targets.has(at)) return true;
  return false;
}

function onlyChild(el: Element): Element | null {
  const only = dom(el).firstElementChild;
  const hasText = [...dom(el).childNodes].some(
    node => dom(node).nodeType === 3 && /\S/.test((node as Text).data),
  );
  return only === dom(el).lastElementChild && !hasText ? only : null;
}

/** Returns the first box of an element that a click in its middle or at a corner would hit; undefined if there is none. */
function boxOnTop(el: HTMLElement): DOMRect | undefined {
  if (dom(el).localName === 'area') return areaOnTop(el as HTMLAreaElement);
  const view = windowOf(el);
  // Most of a long page is off the screen, and this is the cheapest test.
  if (!isOnScreen(dom(el).getBoundingClientRect(), view)) return undefined;
  if (!dom(el).checkVisibility({ visibilityProperty: true }) || dom(el).matches(UNUSABLE)) return undefined;
  return [...dom(el).getClientRects()].find(
    box => isOnScreen(box, view) && pointsOf(box).some(([x, y]) => hits(el, x, y)),
  );
}

/** Returns the box of an area of an image map on the screen; undefined if its image is off the screen or covered. */
function areaOnTop(area: HTMLAreaElement): DOMRect | undefined {
  const map = area.closest('map')?.name ?? '';
  const image = dom(rootOf(area)).querySelector<HTMLElement>(`img[usemap="#${CSS.escape(map)}"]`);
  const around = image && boxOnTop(image);
  if (!image || !around) return undefined;
  const numbers = area.coords.split(',').map(Number);
  const [x = 0, y = 0, radius = 0] = numbers;
  const isCircle = area.shape === 'circle';
  const [left, right] = isCircle ? [x - radius, x + radius] : rangeOf(numbers, 0, dom(image).offsetWidth);
  const [top, bottom] = isCircle ? [y - radius, y + radius] : rangeOf(numbers, 1, dom(image).offsetHeight);
  const { left: dx, top: dy } = dom(image).getBoundingClientRect();
  const box = new DOMRect(left + dx, top + dy, right - left, bottom - top);
  return isOnScreen(box, windowOf(area)) ? box : undefined;
}

/** Returns the range of the coordinates of one axis; the whole image for an area without coordinates. */
function rangeOf(numbers: readonly number[], axis: 0 | 1, size: number): readonly [number, number] {
  const own = numbers.filter((_, i) => i % 2 === axis && numbers.length > 1);
  return own.length > 0 ? [Math.min(...own), Math.max(...own)] : [0, size];
}

function isOnScreen({ left, top, right, bottom }: DOMRect, { innerWidth, innerHeight }: Window): boolean {
  const isLarge = right - left >= MIN_SIZE && bottom - top >= MIN_SIZE;
  return isLarge && bottom >= 0 && right >= 0 && top <= innerHeight && left <= innerWidth;
}

function pointsOf({ left, top, right, bottom }: DOMRect): readonly (readonly [x: number, y: number])[] {
  const corners = [left + 2, right - 2].flatMap(x => [top + 2, bottom - 2].map(y => [x, y] as const));
  return [[(left + right) / 2, (top + bottom) / 2], ...corners];
}

function hits(el: Element, x: number, y: number): boolean {
  const hit = dom(rootOf(el)).elementFromPoint(x, y);
  // For text directly inside a shadow root, the host is hit.
  return hit !== null && (dom(el).contains(hit) || (dom(hit).contains(el) && dom(hit).shadowRoot !== null));
}

function rootOf(el: Element): Document | ShadowRoot {
  return dom(el).getRootNode() as Document | ShadowRoot;
}
