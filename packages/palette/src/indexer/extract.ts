/** Reads one HTML text from its first character to its last. */

import { Parser } from 'htmlparser2';
import { endBlock, addText } from './block.js';
import { factsOf } from './choose.js';
import type { Facts } from './facts.js';
import { closeTitle, openTitle, readInsideTitle } from './head.js';
import { readMeta } from './meta.js';
import { beginReading, zoneNow, type Frame, type ReadOptions, type Reading } from './reading.js';
import type { Attributes } from './selector.js';
import { BESIDE, IN_LIST, isUnread, zoneOf } from './zones.js';

/** What is wrong with a file that no rule can read. */
export class PageError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PageError';
  }
}

/** Deeper than any page and shallow enough for a parser whose stack is an array. */
const DEEPEST = 5_000;
/** Links of one page that are noted. */
const MOST_LINKS = 20_000;

const BLOCKS = new Set(
  `address article aside blockquote br caption dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th
  thead tr ul body`.split(/\s+/),
);

/**
 * Reads a page.
 * @throws PageError when it holds no element at all, or elements thousands deep.
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
    if (reading.unread > DEEPEST) throw new PageError('is nested too deeply');
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
  if (reading.frames.push(frame) > DEEPEST) throw new PageError('is nested too deeply');
  readMeta(reading, name, attributes);
  if (name === 'article') reading.articles++;
  if (isLink) noteLink(reading, attributes['href'] ?? '', zone);
  if (!openTitle(reading, frame) && reading.title) readInsideTitle(reading, reading.title, frame, attributes);
  noteAnchor(reading, frame, attributes);
}

function noteLink(reading: Reading, href: string, zone: number): void {
  reading.openLinks++;
  if (!reading.options.links || href.startsWith('#')) return;
  const links = zone & BESIDE ? reading.nearLinks : zone & IN_LIST ? reading.listLinks : null;
  if (links && links.length < MOST_LINKS) links.push(href);
}

/** An empty anchor just before a heading is how DocBook, AsciiDoc and old hands give it an id. */
function noteAnchor(reading: Reading, { name, id }: Frame, attributes: Attributes): void {
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
  // Before the element is gone: the text belongs to its part of the page.
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
