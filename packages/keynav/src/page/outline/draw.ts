/** Draws outlines of the regions of a page with their names, and of the items with their numbers. */

import { labelProblems } from '../regions/labels.js';
import { layerOver } from '../dom/layer.js';
import { dom, windowOf } from '../dom/members.js';

/** A region to outline. */
export interface OutlinedRegion {
  readonly name: string;
  /** Whether the page or the site names it; otherwise it was guessed. */
  readonly isNamed: boolean;
  readonly element: Element;
  readonly items: readonly Element[];
}

const COLOURS = ['#b00020', '#00639b', '#2e6b00', '#7a3e9d', '#8a5000', '#006a6a'];
/** The maximum number of items that are drawn in a region; more boxes would not be legible. */
const MAX_ITEMS = 2000;

/**
 * Draws outlines over the page, which follow scrolling and resizing, and warns of landmarks that need a label. Returns a function that
 * removes them.
 */
export function showOutline(doc: Document, find: () => readonly OutlinedRegion[]): () => void {
  const view = windowOf(doc);
  const { host, root } = layerOver(doc);
  const regions = find();
  for (const problem of labelProblems(regions)) console.warn(`keynav: ${problem}`);
  const draw = (): void => root.replaceChildren(...regions.flatMap((region, i) => boxesOf(doc, region, i)));
  let frame = 0;
  const drawSoon = (): void => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(draw);
  };
  const stop = new AbortController();
  for (const type of ['scroll', 'resize'])
    view.addEventListener(type, drawSoon, { capture: true, signal: stop.signal });
  draw();
  return () => {
    stop.abort();
    view.cancelAnimationFrame(frame);
    host.remove();
  };
}

function boxesOf(doc: Document, { name, isNamed, element, items }: OutlinedRegion, i: number): Element[] {
  const colour = COLOURS[i % COLOURS.length] as string;
  const label = `${name}${isNamed ? '' : ' (guessed)'} · ${items.length}`;
  const boxes = items
    .slice(0, MAX_ITEMS)
    .map((item, n) => boxOf(doc, item, `1px dashed ${colour}`, `${n + 1}`, colour));
  return [boxOf(doc, element, `3px solid ${colour}`, label, colour), ...boxes].filter(box => box !== null);
}

/** Returns a box over an element with a label at its corner; null if the element is not on the screen. */
function boxOf(doc: Document, el: Element, border: string, label: string, colour: string): Element | null {
  const view = windowOf(doc);
  const { left, top, width, height, bottom } = dom(el).getBoundingClientRect();
  if (bottom < 0 || top > view.innerHeight || (width === 0 && height === 0)) return null;
  const box = dom(doc).createElement('div');
  Object.assign(box.style, {
    position: 'absolute',
    boxSizing: 'border-box',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    border,
  });
  const tag = box.appendChild(dom(doc).createElement('span'));
  tag.textContent = label;
  Object.assign(tag.style, {
    position: 'absolute',
    insetInlineEnd: '0',
    top: `${Math.max(0, -top)}px`,
    padding: '0 3px',
    font: '11px/1.3 ui-monospace, monospace',
    color: '#fff',
    background: colour,
  });
  return box;
}
