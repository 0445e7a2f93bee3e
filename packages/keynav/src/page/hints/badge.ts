/** A badge with letters, drawn over what they open. */

import type { Box } from '../../core/page.js';

/** How a badge looks now. */
export interface BadgeLook {
  /** Its letters; null where it is out of play. */
  readonly label: string | null;
  /** Whether Enter opens it. */
  readonly isPicked: boolean;
  /** Those with greater heights lie over it. */
  readonly height: number;
}

/** A badge at the corner of a box; `frame` is what it holds for the whole of the box. */
export interface Badge {
  readonly element: HTMLElement;
  readonly text: Text;
  readonly frame: HTMLElement;
}

const PLAIN = { color: '#000', background: '#ffd75f' };
const PICKED = { color: '#fff', background: '#5f3c00' };

/** Draws a badge without letters. */
export function badgeOn(root: ShadowRoot, { left, top, right, bottom }: Box): Badge {
  const doc = root.ownerDocument;
  const element = doc.createElement('span');
  const frame = doc.createElement('span');
  const text = doc.createTextNode('');
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  Object.assign(element.style, {
    position: 'absolute',
    left: `${x}px`,
    top: `${y}px`,
    padding: '0 3px',
    font: 'bold 13px/1.3 ui-monospace, monospace',
    border: '1px solid #5f4b00',
    borderRadius: '2px',
    textTransform: 'uppercase',
  });
  Object.assign(frame.style, {
    position: 'absolute',
    // Inside of the badge's border.
    left: `${left - x - 1}px`,
    top: `${top - y - 1}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    outline: '2px solid #5f3c00',
    // One of the two is seen on any page.
    boxShadow: '0 0 0 4px #ffd75f',
  });
  element.append(text, frame);
  root.append(element);
  return { element, text, frame };
}

/** Makes a badge look so. */
export function paint({ element, text, frame }: Badge, { label, isPicked, height }: BadgeLook): void {
  element.hidden = label === null;
  text.data = label ?? '';
  frame.hidden = !isPicked;
  Object.assign(element.style, isPicked ? PICKED : PLAIN, { zIndex: `${height}` });
}
