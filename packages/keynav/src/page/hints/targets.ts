/** Finds the elements on the screen that get a link hint: those that can be activated or scrolled and are not covered. */

const CANDIDATES =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[onclick],[tabindex]:not([tabindex="-1"]),' +
  '[contenteditable]:not([contenteditable=false]),[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],' +
  '[role=option],[role=switch],[role^=menuitem],label';
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
  const { left, width, top, bottom } = scroller.getBoundingClientRect();
  for (let y = Math.max(top, 0) + 4; y < bottom; y += 12) {
    for (const x of [left + 12, left + width / 2]) {
      const hit = rootOf(scroller).elementFromPoint(x, y);
      if (hit && hit !== scroller && scroller.contains(hit)) return hit;
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
  const plain = [...root.querySelectorAll<HTMLElement>(CANDIDATES)];
  const all: HTMLElement[] = [];
  let next = 0;
  for (const host of root.querySelectorAll<HTMLElement>('*')) {
    if (!host.shadowRoot) continue;
    const isBefore = (el: Element): boolean => (host.compareDocumentPosition(el) & 4) === 0;
    while (plain[next] && isBefore(plain[next] as Element)) all.push(plain[next++] as HTMLElement);
    all.push(...candidatesIn(host.shadowRoot));
  }
  return [...all, ...plain.slice(next)];
}

/** Returns the scrollers around a grid of points on the screen, so that not every element has to be examined. */
function scrollersOn(doc: Document): readonly HTMLElement[] {
  const { innerWidth, innerHeight } = doc.defaultView as Window;
  const around = new Set<Element>();
  for (let x = GRID.across / 2; x < innerWidth; x += GRID.across) {
    for (let y = GRID.down / 2; y < innerHeight; y += GRID.down) {
      let at = deepestAt(doc, x, y);
      for (; at && !around.has(at); at = parentOf(at)) around.add(at);
    }
  }
  return ([...around] as HTMLElement[]).filter(isScroller);
}

function deepestAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  // A shadow root returns its own host if no element inside is hit.
  const isInner = hit?.shadowRoot && hit.shadowRoot !== root;
  return (isInner && deepestAt(hit.shadowRoot, x, y)) || hit;
}

function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (rootOf(el) as ShadowRoot).host ?? null;
}

/** Returns whether an element scrolls vertically. Horizontal scrolling, as of long lines of code, does not count. */
function isScroller(el: HTMLElement): boolean {
  // Zooming can make the content of any box one pixel too high.
  if (el.clientHeight === 0 || el.scrollHeight <= el.clientHeight + 1) return false;
  const { body, documentElement } = el.ownerDocument;
  return el !== body && el !== documentElement && /auto|scroll/.test(getComputedStyle(el).overflowY);
}

/** Returns whether a hint would be redundant: on a label without a control, or if the control or the only content is a target too. */
function isRedundant(el: HTMLElement, targets: ReadonlySet<Element>): boolean {
  if (el.localName === 'label') {
    const { control } = el as HTMLLabelElement;
    return !control || targets.has(control);
  }
  // A summary opens its section, whatever it contains.
  if (el.localName === 'summary') return false;
  for (let at: Element | null = el; (at = onlyChild(at));) if (targets.has(at)) return true;
  return false;
}

function onlyChild(el: Element): Element | null {
  const only = el.firstElementChild;
  const hasText = [...el.childNodes].some(node => node.nodeType === 3 && /\S/.test((node as Text).data));
  return only === el.lastElementChild && !hasText ? only : null;
}

/** Returns the first box of an element that a click in its middle or at a corner would hit; undefined if there is none. */
function boxOnTop(el: HTMLElement): DOMRect | undefined {
  const view = el.ownerDocument.defaultView as Window;
  // Most of a long page is off the screen, and this is the cheapest test.
  if (!isOnScreen(el.getBoundingClientRect(), view)) return undefined;
  if (!el.checkVisibility({ visibilityProperty: true }) || el.matches(UNUSABLE)) return undefined;
  return [...el.getClientRects()].find(
    box => isOnScreen(box, view) && pointsOf(box).some(([x, y]) => hits(el, x, y)),
  );
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
  const hit = rootOf(el).elementFromPoint(x, y);
  // For text directly inside a shadow root, the host is hit.
  return hit !== null && (el.contains(hit) || (hit.contains(el) && hit.shadowRoot !== null));
}

function rootOf(el: Element): Document | ShadowRoot {
  return el.getRootNode() as Document | ShadowRoot;
}
