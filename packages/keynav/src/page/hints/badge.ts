/** Draws the badges of link hints. */

import type { Box } from '../../core/page.js';
import { dom } from '../dom/members.js';

/** The appearance of a badge. */
export interface BadgeLook {
  /** Its label; null if it is hidden because its hint does not match the input. */
  readonly label: string | null;
  /** Whether Enter opens its hint. */
  readonly isPicked: boolean;
  /** Its z-index: badges with larger ones cover it. */
  readonly zIndex: number;
}

/** A badge at the corner of a box. */
export interface Badge {
  readonly element: HTMLSpanElement;
  /** The text of the label. */
  readonly text: Text;
  /** A frame around the whole box, for the badge that Enter opens. */
  readonly frame: HTMLSpanElement;
}

const PLAIN = { color: '#000', background: '#ffd75f' };
const PICKED = { color: '#fff', background: '#5f3c00' };

/** Adds a badge without a label to `root`, at the top left corner of a box. */
export function badgeOn(root: ShadowRoot, { left, top, right, bottom }: Box): Badge {
  const doc = root.ownerDocument;
  const element = dom(doc).createElement('span');
  const frame = dom(doc).createElement('span');
  const text = dom(doc).createTextNode('');
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
    // Relative to the inside of the badge's border.
    left: `${left - x - 1}px`,
    top: `${top - y - 1}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    outline: '2px solid #5f3c00',
    // Of the dark outline and the light shadow, one is visible on any background.
    boxShadow: '0 0 0 4px #ffd75f',
  });
  element.append(text, frame);
  root.append(element);
  return { element, text, frame };
}

/** Applies an appearance to a badge. */
export function paint({ element, text, frame }: Badge, { label, isPicked, zIndex }: BadgeLook): void {
  element.hidden = label === null;
  text.data = label ?? '';
  frame.hidden = !isPicked;
  Object.assign(element.style, isPicked ? PICKED : PLAIN, { zIndex: `${zIndex}` });
}
