/** The parts of a table: which tags they imply, and what they close, by the HTML standard (13.2.6.4.9 to 13.2.6.4.15). */

import { TABLE, TABLE_CONTEXT, TABLE_PART, tagNamed, type Tag } from './elements.js';
import { NO_ATTRIBUTES, type Attributes } from './handler.js';
import { Misnested, type OpenElements } from './open-elements.js';

const ROW = tagNamed('tr');
const COLUMN = tagNamed('col');
const COLUMNS = tagNamed('colgroup');
const CAPTION = tagNamed('caption');
const BODY = tagNamed('tbody');
const SECTIONS: readonly (Tag | undefined)[] = ['tbody', 'thead', 'tfoot'].map(tagNamed);
const CELLS: readonly Tag[] = ['td', 'th'].map(tagNamed);
const TEMPLATE = tagNamed('template');
const INPUT = tagNamed('input');
/** These may be among the parts of a table. */
const ANYWHERE: readonly Tag[] = [...['style', 'script'].map(tagNamed), TEMPLATE];
/** The end tags of these would have an effect outside the table. */
const EFFECTIVE: readonly Tag[] = ['p', 'br', 'form'].map(tagNamed);

/**
 * Handles a start tag directly in a table, or the start tag of a part of a table. Returns true if that is all; otherwise, the element is
 * to be opened where it is.
 * @throws Misnested if the standard would move the element out of the table.
 */
export function startInTable(open: OpenElements, tag: Tag, attributes: Attributes): boolean {
  const isPart = (tag.kind & TABLE_PART) !== 0;
  if (isPart && !(open.kind & TABLE_CONTEXT)) closeCell(open);
  if (open.top === COLUMNS && tag !== COLUMN && tag !== TEMPLATE) open.pop();
  if (!isPart) {
    const isHidden = tag === INPUT && /^hidden$/i.test(attributes['type'] ?? '');
    if (isHidden || ANYWHERE.includes(tag)) return false;
    throw new Misnested();
  }
  toPlaceOf(open, tag);
  if (tag === COLUMN) open.addVoid(tag, attributes);
  else open.push(tag, attributes);
  return true;
}

/** Closes and opens parts of the table until a part has its place in the innermost element. */
function toPlaceOf(open: OpenElements, part: Tag): void {
  const isCell = CELLS.includes(part);
  if (open.top === ROW && !isCell) open.pop();
  if (SECTIONS.includes(open.top) && part !== ROW && !isCell) open.pop();
  if (open.top === TABLE && part === COLUMN) open.push(COLUMNS, NO_ATTRIBUTES);
  if (open.top === TABLE && (part === ROW || isCell)) open.push(BODY, NO_ATTRIBUTES);
  if (SECTIONS.includes(open.top) && isCell) open.push(ROW, NO_ATTRIBUTES);
}

/** Closes the cell or caption that is open in the innermost table. */
function closeCell(open: OpenElements): void {
  const at = open.inTable(...CELLS, CAPTION);
  if (at < 0) throw new Misnested();
  open.closeMarkerFrom(at);
}

/** Handles an end tag directly in a table, or the end tag of a table or of its part; returns false for any other. */
export function endInTable(open: OpenElements, tag: Tag): boolean {
  const isPart = tag === TABLE || (tag.kind & TABLE_PART) !== 0;
  if (open.top === COLUMNS && tag !== COLUMNS && tag !== COLUMN) open.pop();
  if (!(open.kind & TABLE_CONTEXT)) {
    if (!isPart) return false;
    if (CELLS.includes(tag) || tag === CAPTION) {
      const at = open.inTable(tag);
      if (at >= 0) open.closeMarkerFrom(at);
      return true;
    }
    if (!endsCell(open, tag)) return true;
    closeCell(open);
  }
  if (isPart) endPart(open, tag);
  else if (EFFECTIVE.includes(tag)) throw new Misnested();
  return true;
}

/** Returns whether the end tag also closes the cell or caption that is open. */
function endsCell(open: OpenElements, tag: Tag): boolean {
  if (tag === COLUMN || tag === COLUMNS || open.inTable(tag) < 0) return false;
  const cell = open.inTable(...CELLS, CAPTION);
  if (cell < 0) throw new Misnested();
  return open.at(cell) !== CAPTION || tag === TABLE;
}

function endPart(open: OpenElements, tag: Tag): void {
  if (tag === TABLE) {
    const at = open.inTable(TABLE);
    if (at >= 0) open.closeMarkerFrom(at);
  } else if (tag === ROW || tag === COLUMNS) {
    if (open.top === tag) open.pop();
  } else if (SECTIONS.includes(tag) && open.inTable(tag) >= 0) {
    if (open.top === ROW) open.pop();
    if (open.top === tag) open.pop();
  }
}
