/** Link hints: letters drawn over what can be opened, and the choice by typing them. */

import { hintLabels } from '../core/hints.js';
import { layerOver } from './layer.js';

const CANDIDATES =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=link],[role=tab],[role=checkbox],[role=menuitem],[role=option],[role=switch],[onclick],[tabindex]:not([tabindex="-1"])';

/** A badge over something that can be opened. */
interface Hint {
  readonly label: string;
  readonly target: HTMLElement;
  readonly badge: HTMLElement;
}

/** How the choice ends: with something to open, or without. */
export type HintEnd = (target: HTMLElement | null) => void;

/**
 * Draws a letter or two over every link and control on screen and listens until one is typed; Esc, a click or a scroll end it.
 * Answers how many there are and what ends it.
 */
export function showHints(doc: Document, onEnd: HintEnd): { count: number; close: () => void } {
  const targets = visibleTargets(doc);
  const labels = hintLabels(targets.length);
  const boxes = targets.map(target => target.getBoundingClientRect());
  const layer = layerOver(doc);
  const hints = targets.map((target, i): Hint => {
    const label = labels[i] as string;
    return { label, target, badge: badgeFor(doc, layer.root, label, boxes[i] as DOMRect) };
  });
  if (hints.length === 0) return (layer.host.remove(), { count: 0, close: () => undefined });
  const stop = new AbortController();
  const close = (target: HTMLElement | null) => {
    stop.abort();
    layer.host.remove();
    onEnd(target);
  };
  listen(doc, hints, close, stop.signal);
  return { count: hints.length, close: () => close(null) };
}

function listen(doc: Document, hints: readonly Hint[], close: HintEnd, signal: AbortSignal): void {
  const view = doc.defaultView as Window;
  let typed = '';
  const onKey = (event: KeyboardEvent) => {
    if (/^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return;
    const isOurs = /^(Escape|Backspace)$/.test(event.key) || isLetter(event);
    // Reload, another tab, the next link: those are the browser's, and end the hints.
    if (!isOurs) return close(null);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    if (event.key === 'Escape') return close(null);
    typed = event.key === 'Backspace' ? typed.slice(0, -1) : typed + letterOf(event);
    const left = hints.filter(({ label }) => label.startsWith(typed));
    if (left.length === 0) return close(null);
    if (left.length === 1 && left[0]?.label === typed) return close(left[0].target);
    for (const { label, badge } of hints) badge.hidden = !label.startsWith(typed);
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
  // Whoever has come into a field types there.
  const onFocus = ({ target }: Event) =>
    (target as Element).matches?.('input,textarea,select,[contenteditable]') && close(null);
  view.addEventListener('focusin', onFocus, { signal });
  for (const type of ['pointerdown', 'resize', 'pagehide', 'wheel'])
    view.addEventListener(type, () => close(null), { capture: true, signal });
}

/** One character without Ctrl, Alt or Meta; a digit that is no label ends the hints as a wrong letter does. */
function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !altKey && !metaKey;
}

/** The letter typed, or where the layout types no Latin letter the one at that position. */
function letterOf(event: KeyboardEvent): string {
  return /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : /^Key[A-Z]$/.test(event.code)
      ? event.code.slice(3).toLowerCase()
      : event.key;
}

function visibleTargets(doc: Document): HTMLElement[] {
  const found: HTMLElement[] = [];
  collect(doc, found);
  return found.filter(isOnTop);
}

function collect(root: Document | ShadowRoot, found: HTMLElement[]): void {
  for (const el of root.querySelectorAll<HTMLElement>('*')) {
    if (el.matches(CANDIDATES)) found.push(el);
    if (el.shadowRoot) collect(el.shadowRoot, found);
  }
}

/** Whether some of its corners or its middle is what a click there would hit. */
function isOnTop(el: HTMLElement): boolean {
  const view = el.ownerDocument.defaultView as Window;
  const box = el.getClientRects()[0];
  if (
    !box ||
    box.width < 3 ||
    box.height < 3 ||
    !el.checkVisibility({ visibilityProperty: true }) ||
    el.closest('[inert]')
  )
    return false;
  if (box.bottom < 0 || box.right < 0 || box.top > view.innerHeight || box.left > view.innerWidth)
    return false;
  const points = [
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    [box.left + 2, box.top + 2],
    [box.right - 2, box.bottom - 2],
  ];
  return points.some(([x, y]) => hits(el, x as number, y as number));
}

function hits(el: Element, x: number, y: number): boolean {
  const root = el.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  return hit !== null && (el.contains(hit) || (hit.contains(el) && hit.shadowRoot !== null));
}

function badgeFor(doc: Document, root: ShadowRoot, label: string, box: DOMRect): HTMLElement {
  const badge = doc.createElement('span');
  badge.textContent = label;
  Object.assign(badge.style, {
    position: 'absolute',
    left: `${Math.max(0, box.left)}px`,
    top: `${Math.max(0, box.top)}px`,
    padding: '0 3px',
    font: 'bold 13px/1.3 ui-monospace, monospace',
    color: '#000',
    background: '#ffd75f',
    border: '1px solid #5f4b00',
    borderRadius: '2px',
    textTransform: 'uppercase',
  });
  root.append(badge);
  return badge;
}
