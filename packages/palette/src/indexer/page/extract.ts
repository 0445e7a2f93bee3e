/** Extracts the facts of one page in a single pass over its HTML. */

import { HtmlError, type Attributes, type Handler } from '../html/handler.js';
import { parseHtml } from '../html/parse.js';
import { endBlock, addText } from './block.js';
import { factsOf } from './choose.js';
import type { Facts } from './facts.js';
import { closeTitle, hasStyle, leaveInsideTitle, openTitle, readInsideTitle } from './head.js';
import { readMeta } from './meta.js';
import { beginReading, type Frame, type ReadOptions, type Reading } from './reading.js';
import { BESIDE, IN_LIST, isUnread, zoneOf } from './zones.js';

/** Maximum number of links recorded of a page, for each of its two lists. */
const MAX_LINKS = 20_000;

const BLOCKS = new Set(
  `address article aside blockquote br caption dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre search section summary table
  tbody td th thead tfoot tr ul body`.split(/\s+/),
);

/**
 * Returns the facts of a page.
 * @throws HtmlError if it contains no element, or elements nested more than 5,000 deep.
 */
export function extract(html: string, options: ReadOptions): Facts {
  if (!/<[a-z]/i.test(html)) throw new HtmlError('contains no HTML');
  const { reading } = parseHtml(html, () => new PageHandler(options));
  endBlock(reading);
  return factsOf(reading);
}

class PageHandler implements Handler {
  readonly reading: Reading;

  constructor(options: ReadOptions) {
    this.reading = beginReading(options);
  }

  open(name: string, attributes: Attributes): void {
    open(this.reading, name, attributes);
  }

  close(name: string): void {
    close(this.reading, name);
  }

  text(text: string): void {
    read(this.reading, text);
  }
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.unread > 0 || isUnread(name, attributes, reading.options)) {
    reading.unread++;
    return;
  }
  if (BLOCKS.has(name)) endBlock(reading);
  const zone = zoneOf(name, attributes, reading.zone, reading.options);
  const isLink = name === 'a' && attributes['href'] !== undefined;
  const frame: Frame = {
    name,
    zone,
    id: attributes['id'] ?? '',
    seenAt: reading.seen,
    isLink,
    isStyled: hasStyle(name, attributes),
    isClaimed: false,
  };
  reading.frames.push(frame);
  reading.zone = zone;
  readMeta(reading, name, attributes);
  if (name === 'article') reading.articles++;
  if (isLink) recordLink(reading, attributes['href'] ?? '', zone);
  if (!openTitle(reading, frame, attributes) && reading.title)
    readInsideTitle(reading, reading.title, frame, attributes);
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
  reading.zone = reading.frames.at(-1)?.zone ?? 0;
  if (frame?.isLink) reading.openLinks--;
  const { title } = reading;
  if (title && reading.frames.length < title.depth) closeTitle(reading, title);
  else if (title && frame) leaveInsideTitle(title, frame);
}

function read(reading: Reading, text: string): void {
  if (reading.unread > 0) return;
  if (reading.titleElement !== null && reading.frames.at(-1)?.name === 'title') reading.titleElement += text;
  else addText(reading, text);
}
