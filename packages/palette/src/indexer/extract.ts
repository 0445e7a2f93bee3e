/** Extracts the facts of one page in a single pass over its HTML. */

import { Parser } from 'htmlparser2';
import { endBlock, addText } from './block.js';
import { factsOf } from './choose.js';
import type { Facts } from './facts.js';
import { closeTitle, openTitle, readInsideTitle } from './head.js';
import { readMeta } from './meta.js';
import { beginReading, zoneNow, type Frame, type ReadOptions, type Reading } from './reading.js';
import type { Attributes } from './selector.js';
import { BESIDE, IN_LIST, isUnread, zoneOf } from './zones.js';

/** Thrown for a file that cannot be read as an HTML page. */
export class PageError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PageError';
  }
}

/** Deeper than any real page, and shallow enough for a parser whose stack is an array. */
const MAX_DEPTH = 5_000;
/** Maximum number of links recorded of a page, for each of its two lists. */
const MAX_LINKS = 20_000;

const BLOCKS = new Set(
  `address article aside blockquote br caption dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th
  thead tr ul body`.split(/\s+/),
);

/**
 * Returns the facts of a page.
 * @throws PageError if it contains no element, or elements nested more than 5,000 deep.
 */
export function extract(html: string, options: ReadOptions): Facts {
  const reading = beginReading(options);
  const parser = new Parser({
    onopentag: (name, attributes) => open(reading, name, attributes),
    onclosetag: name => close(reading, name),
    ontext: text => read(reading, text),
  });
  parser.end(html);
  endBlock(reading);
  if (reading.elements === 0) throw new PageError('contains no HTML');
  return factsOf(reading);
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  reading.elements++;
  if (reading.unread > 0 || isUnread(name, attributes, reading.options)) {
    reading.unread++;
    if (reading.unread > MAX_DEPTH) throw new PageError('is nested too deeply');
    return;
  }
  if (BLOCKS.has(name)) endBlock(reading);
  const zone = zoneOf(name, attributes, zoneNow(reading), reading.options);
  const isLink = name === 'a' && attributes['href'] !== undefined;
  const frame: Frame = {
    name,
    zone,
    id: attributes['id'] ?? '',
    seenAt: reading.seen,
    isLink,
    isClaimed: false,
  };
  if (reading.frames.push(frame) > MAX_DEPTH) throw new PageError('is nested too deeply');
  readMeta(reading, name, attributes);
  if (name === 'article') reading.articles++;
  if (isLink) recordLink(reading, attributes['href'] ?? '', zone);
  if (!openTitle(reading, frame) && reading.title) readInsideTitle(reading, reading.title, frame, attributes);
  recordAnchor(reading, frame, attributes);
}

function recordLink(reading: Reading, href: string, zone: number): void {
  reading.openLinks++;
  if (!reading.options.links || href.startsWith('#')) return;
  const links = zone & BESIDE ? reading.nearLinks : zone & IN_LIST ? reading.listLinks : null;
  if (links && links.length < MAX_LINKS) links.push(href);
}

/** DocBook, AsciiDoc and older pages give a heading its id by an empty anchor just before it. */
function recordAnchor(reading: Reading, { name, id }: Frame, attributes: Attributes): void {
  const anchor = id || (name === 'a' ? (attributes['name'] ?? '') : '');
  if (!anchor || (name !== 'a' && name !== 'span')) return;
  reading.lastId = anchor;
  reading.lastIdAt = reading.seen;
}

function close(reading: Reading, name: string): void {
  if (reading.unread > 0) {
    reading.unread--;
    return;
  }
  // This must happen before the element is removed: the text belongs to its part of the page.
  if (BLOCKS.has(name)) endBlock(reading);
  const frame = reading.frames.pop();
  if (frame?.isLink) reading.openLinks--;
  const { title } = reading;
  if (title && reading.frames.length < title.depth) closeTitle(reading, title);
  else if (title && (frame?.name === 'a' || frame?.name === 'button')) title.link = null;
}

function read(reading: Reading, text: string): void {
  if (reading.unread > 0) return;
  if (reading.titleElement !== null && reading.frames.at(-1)?.name === 'title') reading.titleElement += text;
  else addText(reading, text);
}
