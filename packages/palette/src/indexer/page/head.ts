/** Reads headings and terms from the stream of elements: where they begin, what they contain, where they end. */

import type { Frame, Piece, Reading } from './reading.js';
import type { Attributes } from '../html/handler.js';
import { isCode, shortTerm } from './term.js';
import { excerpt, hasWord, squeeze } from './text.js';
import { addIdToTitle, addToTitle, idOf, wordsOf, type Title } from './title.js';
import { BESIDE } from './zones.js';

const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map(level => [`h${level}`, level]));
const TERM_LEVEL = 6;
const MAX_LENGTH = 160;
/**
 * An element that opens with a heading may contain up to this many characters before it, such as a version or a date.
 */
const MAX_TEXT_BEFORE = 20;
/** Elements that a heading cannot contain: they end a heading that was never closed. */
const ENDS = new Set(['p', 'ul', 'ol', 'dl', 'dd', 'table', 'pre', 'section', 'article', 'main', 'nav']);

/**
 * Begins a title if the element is a heading or a term, and returns whether it did. The title being read, if any,
 * ends at the next title or at an element that a heading cannot contain.
 */
export function openTitle(reading: Reading, frame: Frame, attributes: Attributes): boolean {
  const level = LEVELS.get(frame.name);
  const isChosen = reading.options.isTerm?.(frame.name, attributes) ?? false;
  const isTerm = reading.options.terms && (isChosen || (level === undefined && frame.name === 'dt'));
  const { title } = reading;
  const isEnd = title !== null && ENDS.has(frame.name) && hasWord(wordsOf(title));
  if (title && (level !== undefined || isTerm || isEnd)) closeTitle(reading, title);
  if ((level === undefined && !isTerm) || frame.zone & BESIDE) return false;
  reading.title = {
    level: isTerm ? TERM_LEVEL : (level ?? TERM_LEVEL),
    isTerm,
    zone: frame.zone,
    depth: reading.frames.length,
    ownId: frame.id,
    outerIds: isTerm && !isChosen ? [] : outerIds(reading),
    parts: [],
    innerIds: [],
    link: null,
    gap: 'none',
    length: 0,
  };
  return true;
}

/** Returns the ids of open elements with almost no text before this heading, and of an anchor just before it. */
function outerIds(reading: Reading): string[] {
  const ids: string[] = [];
  for (const { name, id, seenAt, isClaimed } of reading.frames.slice(0, -1).reverse()) {
    if (reading.seen - seenAt > MAX_TEXT_BEFORE || name === 'main' || name === 'body') break;
    if (id && !isClaimed) ids.push(id);
  }
  if (reading.lastId && reading.lastIdAt === reading.seen) ids.push(reading.lastId);
  return ids;
}

/** Adds what an element inside a title contributes: its id, its link, the alternative text of an image. */
export function readInsideTitle(reading: Reading, title: Title, frame: Frame, attributes: Attributes): void {
  if (title.gap === 'ended') title.gap = hasStyle(frame.name, attributes) ? 'began' : 'none';
  addIdToTitle(title, frame.id || (frame.name === 'a' ? (attributes['name'] ?? '') : ''));
  if (frame.name === 'img' && attributes['alt']) addToTitle(title, attributes['alt']);
  const isControl = frame.name === 'button';
  if (!isControl && (frame.name !== 'a' || attributes['href'] === undefined)) return;
  const isNote =
    attributes['role'] === 'doc-noteref' ||
    reading.frames.some(({ name }, i) => i >= title.depth && name === 'sup');
  title.link = { href: attributes['href'] ?? '', isNote, isControl };
}

/** Notes that an element inside a title ends. */
export function leaveInsideTitle(title: Title, frame: Frame): void {
  if (frame.name === 'a' || frame.name === 'button') title.link = null;
  title.gap = frame.isStyled ? 'ended' : 'none';
}

/** Returns whether an element looks like a label of its own; indices do not, which belong to what is before them. */
export function hasStyle(name: string, attributes: Attributes): boolean {
  return attributes['class'] !== undefined && name !== 'sub' && name !== 'sup';
}

/** Ends a title. A title without words is dropped; a term without an id that is not code, or with digits only, becomes plain text. */
export function closeTitle(reading: Reading, title: Title): void {
  reading.title = null;
  const words = wordsOf(title);
  const id = idOf(title);
  if (title.isTerm && ((id === '' && !isCode(words)) || /^\d*$/.test(words))) {
    reading.block += `${squeeze(words)} `;
  } else if (words !== '') {
    const { level, isTerm, zone } = title;
    const text = excerpt(isTerm ? shortTerm(words, id) : words, MAX_LENGTH);
    // A link by id or by text leads to the first match only, so a second title of the same id or text is unreachable.
    const anchor = reading.taken.has(id) ? '' : id;
    const isNew = claim(reading, anchor || ` ${text}`);
    if (isNew) addHead(reading, { type: 'head', zone, anchor, title: text, level, isTerm });
  }
  reading.seen += title.length;
}

function addHead({ pieces, collected, options }: Reading, head: Extract<Piece, { type: 'head' }>): void {
  pieces.push(head);
  if (options.sections === 'excerpts') collected.clear();
}

/** Marks an id, or the text of a title without one, as used; returns false if it was used before. */
function claim(reading: Reading, key: string): boolean {
  if (reading.taken.has(key)) return false;
  reading.taken.add(key);
  for (const frame of reading.frames) if (frame.id === key) frame.isClaimed = true;
  return true;
}
