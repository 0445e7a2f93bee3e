/** Collects running text, block by block, and drops blocks that are mostly links. */

import type { Reading } from './reading.js';
import { hasWord, isBlank, lettersIn, squeeze } from './text.js';
import { addToTitle } from './title.js';
import { BESIDE, VISUALLY_HIDDEN } from './zones.js';

/** A block with a larger share of its letters in links is navigation. */
const LINKED_SHARE = 0.6;
/** The part of the text that is kept beyond what is asked for, since some of it may turn out to be on every page. */
const SPARE = 4;
/** Separates the blocks of a piece of text; no block contains it. */
export const BREAK = '\n';

/** Adds text to the title or block that is being read. */
export function addText(reading: Reading, text: string): void {
  const { zone, title } = reading;
  if (zone & BESIDE) return;
  if (title) {
    if (!(zone & VISUALLY_HIDDEN) || title.zone & VISUALLY_HIDDEN) addToTitle(title, text);
    return;
  }
  const isSpace = isBlank(text);
  if (isSpace && reading.block === '') return;
  // Text of links does not count: rustdoc, for one, has "Source" and the permalink before the heading.
  if (reading.openLinks === 0 && !isSpace) reading.seen += text.trim().length;
  if (zone & VISUALLY_HIDDEN || !isWanted(reading)) return;
  reading.block += text;
  if (reading.openLinks > 0) reading.linked += text;
}

function isWanted({ options: { sections, text }, collected, zone }: Reading): boolean {
  return sections === 'whole' || (collected.get(zone) ?? 0) < text * SPARE;
}

/** Ends the block, and adds its text to the pieces unless it is navigation. */
export function endBlock(reading: Reading): void {
  if (reading.title) addToTitle(reading.title, ' ');
  if (reading.block === '') return;
  const { block, linked, pieces, options, zone, collected } = reading;
  reading.block = reading.linked = '';
  // Text may go on for a megabyte without a new block; often only its beginning is needed.
  const most = options.sections === 'whole' ? Infinity : options.text * 8 + 1_000;
  const text = squeeze(block.length > most ? block.slice(0, most) : block);
  if (text === '' || isNavigation(text, linked)) return;
  collected.set(zone, (collected.get(zone) ?? 0) + text.length);
  const last = pieces.at(-1);
  if (last?.type === 'text' && last.zone === zone) last.text += `${BREAK}${text}`;
  else pieces.push({ type: 'text', zone, text });
}

/** Returns whether a block is a bar of links: by its letters, so that digits and signs count neither way. */
function isNavigation(text: string, linked: string): boolean {
  return hasWord(linked) && lettersIn(linked) >= lettersIn(text) * LINKED_SHARE;
}
