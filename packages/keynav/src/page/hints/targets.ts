/** What on the screen gets a link hint: whatever can be opened or scrolled, and can be hit. */

const CANDIDATES =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[onclick],[tabindex]:not([tabindex="-1"]),' +
  '[contenteditable]:not([contenteditable=false]),[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],' +
  '[role=option],[role=switch],[role^=menuitem],label';
const UNUSABLE = ':disabled,[inert],[inert] *';
/** Smaller than so many pixels nobody hits it. */
const LEAST = 3;
/** Pixels between the points at which something that scrolls is looked for; what is smaller is none to go to. */
const APART = { across: 200, down: 100 };

/** Something that a hint stands on. */
export interface HintTarget {
  readonly target: HTMLElement;
  /** Its first piece that can be hit. */
  readonly box: DOMRect;
  /** Whether there is nothing to it but that it scrolls. */
  readonly isScroller: boolean;
}

/** Everything on screen that gets a hint, seen through open shadow roots: in document order, what only scrolls at the end. */
export function hintTargets(doc: Document): readonly HintTarget[] {
  const shown = candidatesIn(doc).flatMap(target => onTop(target, false));
  const targets = new Set<Element>(shown.map(({ target }) => target));
  const scrollers = scrollersOn(doc).filter(el => !targets.has(el));
  return [
    ...shown.filter(({ target }) => !isOneWith(target, targets)),
    ...scrollers.flatMap(target => onTop(target, true)),
  ];
}

/** What is read first of something that scrolls. */
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

/** In document order, what is in a shadow root where its host stands. */
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

/** What scrolls around points all over the screen: the page's other boxes are not asked. */
function scrollersOn(doc: Document): readonly HTMLElement[] {
  const { innerWidth, innerHeight } = doc.defaultView as Window;
  const around = new Set<Element>();
  for (let x = APART.across / 2; x < innerWidth; x += APART.across) {
    for (let y = APART.down / 2; y < innerHeight; y += APART.down) {
      let at = deepestAt(doc, x, y);
      for (; at && !around.has(at); at = parentOf(at)) around.add(at);
    }
  }
  return ([...around] as HTMLElement[]).filter(isScroller);
}

function deepestAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  // Where nothing inside is hit a shadow root answers its host.
  const isInner = hit?.shadowRoot && hit.shadowRoot !== root;
  return (isInner && deepestAt(hit.shadowRoot, x, y)) || hit;
}

function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (rootOf(el) as ShadowRoot).host ?? null;
}

/** Up and down only: what scrolls sideways, as long lines of code do, is no place of its own. */
function isScroller(el: HTMLElement): boolean {
  // A pixel too much is what zooming makes of any box.
  if (el.clientHeight === 0 || el.scrollHeight <= el.clientHeight + 1) return false;
  const { body, documentElement } = el.ownerDocument;
  return el !== body && el !== documentElement && /auto|scroll/.test(getComputedStyle(el).overflowY);
}

/** Whether what it would open has a hint already, or is nothing: the control of a label, else the one thing that it holds. */
function isOneWith(el: HTMLElement, targets: ReadonlySet<Element>): boolean {
  if (el.localName === 'label') {
    const { control } = el as HTMLLabelElement;
    return !control || targets.has(control);
  }
  // A section is opened by its summary, whatever that holds.
  if (el.localName === 'summary') return false;
  for (let at: Element | null = el; (at = onlyChild(at));) if (targets.has(at)) return true;
  return false;
}

function onlyChild(el: Element): Element | null {
  const only = el.firstElementChild;
  const hasText = [...el.childNodes].some(node => node.nodeType === 3 && /\S/.test((node as Text).data));
  return only === el.lastElementChild && !hasText ? only : null;
}

/** The first of its boxes of which the middle or a corner is what a click there would hit. */
function boxOnTop(el: HTMLElement): DOMRect | undefined {
  const view = el.ownerDocument.defaultView as Window;
  // Most of a long page is off the screen, which is told sooner than anything else.
  if (!isOnScreen(el.getBoundingClientRect(), view)) return undefined;
  if (!el.checkVisibility({ visibilityProperty: true }) || el.matches(UNUSABLE)) return undefined;
  return [...el.getClientRects()].find(
    box => isOnScreen(box, view) && pointsOf(box).some(([x, y]) => hits(el, x, y)),
  );
}

function isOnScreen({ left, top, right, bottom }: DOMRect, { innerWidth, innerHeight }: Window): boolean {
  const isLarge = right - left >= LEAST && bottom - top >= LEAST;
  return isLarge && bottom >= 0 && right >= 0 && top <= innerHeight && left <= innerWidth;
}

function pointsOf({ left, top, right, bottom }: DOMRect): readonly (readonly [x: number, y: number])[] {
  const corners = [left + 2, right - 2].flatMap(x => [top + 2, bottom - 2].map(y => [x, y] as const));
  return [[(left + right) / 2, (top + bottom) / 2], ...corners];
}

function hits(el: Element, x: number, y: number): boolean {
  const hit = rootOf(el).elementFromPoint(x, y);
  // Where a shadow root holds only text, its host is what is hit.
  return hit !== null && (el.contains(hit) || (hit.contains(el) && hit.shadowRoot !== null));
}

function rootOf(el: Element): Document | ShadowRoot {
  return el.getRootNode() as Document | ShadowRoot;
}
