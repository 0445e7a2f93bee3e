/** Reads the metadata of a page: language, titles, robots directives, and links to related pages. */

import type { Reading } from './reading.js';
import { tokensOf } from './selector.js';
import type { Attributes } from '../html/handler.js';

/** Records what an element says about the whole page, if anything. */
export function readMeta(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'meta') readMetaElement(reading, attributes);
  else if (name === 'link' || name === 'a') readRelation(reading, name, attributes);
  else if (name === 'html')
    reading.lang ||= (attributes['lang'] ?? attributes['xml:lang'] ?? '').slice(0, 35).trim().toLowerCase();
  else if (name === 'title') reading.titleElement ??= '';
}

function readMetaElement(reading: Reading, attributes: Attributes): void {
  const { content = '' } = attributes;
  const name = (attributes['name'] ?? attributes['property'] ?? '').trim().toLowerCase();
  if (name === 'og:title') reading.ogTitle ||= content;
  else if (name === 'robots' && /\b(?:noindex|none)\b/i.test(content)) reading.refusal ??= 'noindex';
  else if (name === 'draft' && content.toLowerCase() === 'true') reading.refusal ??= 'draft';
  else if (attributes['http-equiv']?.trim().toLowerCase() === 'refresh' && leadsAway(content))
    reading.refusal = 'redirect';
}

/** Whether a refresh leads to another address; without an address it reloads the page, as news sites do. */
function leadsAway(content: string): boolean {
  return /[;,](?:url=)?["']?[^"']/i.test(content.slice(0, 2_000).replace(/\s+/g, ''));
}

function readRelation(reading: Reading, name: string, { rel, href }: Attributes): void {
  if (!rel || !href) return;
  const relations = tokensOf(rel.toLowerCase());
  if (relations.includes('next')) reading.next ||= href;
  if (relations.includes('prev') || relations.includes('previous')) reading.previous ||= href;
  if (name === 'link' && relations.includes('canonical')) reading.canonical ||= href;
}
