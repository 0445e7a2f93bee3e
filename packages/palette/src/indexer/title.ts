/** The title of one heading or term while it is read: its words without its permalink, and the id that leads to it. */

import { hasWord, squeeze } from './text.js';

/** A link or button inside of a title. */
export interface TitleLink {
  readonly href: string;
  /** A footnote mark, or a control such as "Copy". */
  readonly isNote: boolean;
  readonly isControl: boolean;
}

/** A title being read. */
export interface Title {
  readonly level: number;
  readonly isTerm: boolean;
  readonly zone: number;
  /** How many elements were open when it began. */
  readonly depth: number;
  readonly ownId: string;
  /** Ids of what it stands in or just after, nearest first. */
  readonly outerIds: readonly string[];
  readonly parts: { text: string; readonly link: TitleLink | null }[];
  readonly innerIds: string[];
  link: TitleLink | null;
  length: number;
}

const LONGEST = 300;
/** Of a heading with ids by the thousand the first few will do. */
const MOST_IDS = 8;
/** What themes call a permalink when they say it in words for screen readers. */
const PERMALINK =
  /^(?:perma(?:nent )?link|direct link|link to|anchor|copy (?:the )?link|section titled|heading self-link)\b/i;

/** Adds text; a title that goes on for too long is broken HTML and ends there. */
export function addToTitle(title: Title, text: string): void {
  if (title.length > LONGEST) return;
  title.length += text.length;
  const last = title.parts.at(-1);
  const begin = text.slice(0, LONGEST * 2);
  if (last && last.link === title.link) last.text += begin;
  else title.parts.push({ text: begin, link: title.link });
}

/** Adds an id of something inside. */
export function addIdToTitle(title: Title, id: string): void {
  if (id && title.innerIds.length < MOST_IDS) title.innerIds.push(id);
}

/** The words, without a permalink, footnote marks, controls and "[source]". */
export function wordsOf(title: Title): string {
  const ids = idsOf(title);
  const words = title.parts
    .filter(({ text, link }) => !isDropped(text, link, ids, title))
    .map(({ text }) => text);
  return squeeze(words.join('')).replace(/\s*¶$/, '');
}

function isDropped(text: string, link: TitleLink | null, ids: readonly string[], title: Title): boolean {
  if (!link) return false;
  if (link.isNote || /^\s*\[.*\]\s*$/.test(text)) return true;
  const target = fragmentOf(link.href);
  if (target !== '' && !hasWord(text)) return true;
  const isExtra = link.isControl || (ids.includes(target) && PERMALINK.test(text.trim()));
  return isExtra && title.parts.some(other => other.link !== link && hasWord(other.text));
}

/**
 * The id that leads to the title: its own, else that of an anchor inside, of the element it opens, of an anchor just
 * before; and among these the one its permalink names.
 */
export function idOf(title: Title): string {
  if (title.ownId) return title.ownId;
  const ids = idsOf(title);
  const named = title.parts
    .map(({ link }) => (link ? fragmentOf(link.href) : ''))
    .find(id => id && ids.includes(id));
  return named ?? ids[0] ?? '';
}

function idsOf({ ownId, innerIds, outerIds }: Title): readonly string[] {
  return ownId ? [ownId, ...outerIds] : [...innerIds, ...outerIds];
}

function fragmentOf(href: string): string {
  const at = href.indexOf('#');
  if (at < 0) return '';
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}
