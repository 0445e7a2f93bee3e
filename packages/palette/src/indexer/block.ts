/** Collects running text, block by block, and drops blocks that are mostly links. */

import { zoneNow, type Reading } from './reading.js';
import { squeeze } from './text.js';
import { addToTitle } from './title.js';
import { BESIDE, VISUALLY_HIDDEN } from './zones.js';

/** A block with a larger share of link text is navigation. */
const LINKED_SHARE = 0.6;
/** Separates the blocks of a piece of text; no block contains it. */
export const BREAK = '\n';

/** Adds text to the title or block that is being read. */
export function addText(reading: Reading, text: string): void {
  const zone = zoneNow(reading);
  if (zone & BESIDE) return;
  const { title } = reading;
  if (title) {
    if (!(zone & VISUALLY_HIDDEN) || title.zone & VISUALLY_HIDDEN) addToTitle(title, text);
    return;
  }
  if (reading.block === '' && text.trim() === '') return;
  // Text of links does not count: rustdoc, for one, has "Source" and the permalink before the heading.
  if (reading.openLinks === 0) reading.seen += text.trim().length;
  if (reading.options.text === 0 || zone & VISUALLY_HIDDEN) return;
  reading.block += text;
  if (reading.openLinks > 0) reading.linked += text.trim().length;
}

/** Ends the block, and adds its text to the pieces unless it is navigation. */
export function endBlock(reading: Reading): void {
  if (reading.title) addToTitle(reading.title, ' ');
  if (reading.block === '') return;
  const { block, linked, pieces, options } = reading;
  reading.block = '';
  reading.linked = 0;
  const last = pieces.at(-1);
  const zone = zoneNow(reading);
  const isSame = last?.type === 'text' && last.zone === zone;
  if (isSame && last.text.length > options.text * 4) return;
  // Text may go on for a megabyte without a new block; only its beginning is needed.
  const text = squeeze(
    block.length > options.text * 8 + 1_000 ? block.slice(0, options.text * 8 + 1_000) : block,
  );
  if (text === '' || linked > text.length * LINKED_SHARE) return;
  if (isSame) last.text += `${BREAK}${text}`;
  else pieces.push({ type: 'text', zone, text });
}
