/** The title of one heading or term while it is read: its words without its permalink, and the id to link to. */

import { hasWord, squeeze } from './text.js';

/** A link or button inside a title. */
export interface TitleLink {
  /** Empty for a button. */
  readonly href: string;
  /** Whether it is a footnote reference. */
  readonly isNote: boolean;
  /** Whether it is a button, such as "Copy". */
  readonly isControl: boolean;
}

/** A title that is being read. */
export interface Title {
  /** 1 to 6. */
  readonly level: number;
  readonly isTerm: boolean;
  /** The bits of `zones.ts` for its part of the page. */
  readonly zone: number;
  /** The number of open elements when it began, including its own. */
  readonly depth: number;
  /** The id of its element; empty if there is none. */
  readonly ownId: string;
  /** Ids of the elements that it opens, nearest first, then of an anchor just before it. */
  readonly outerIds: readonly string[];
  /** Its text, split where a link begins or ends. */
  readonly parts: { text: string; readonly link: TitleLink | null }[];
  /** Ids of elements inside it, in document order. */
  readonly innerIds: string[];
  /** The link or button that contains the next text. */
  link: TitleLink | null;
  /** Whether an element of its own style ended after the last text; then whether one began directly after it. */
  gap: 'none' | 'ended' | 'began';
  /** The number of characters so far. */
  length: number;
}

const MAX_LENGTH = 300;
/** The first few ids are enough, even if a heading contains thousands. */
const MAX_IDS = 8;
/** The texts that themes give their permalinks for screen readers. */
const PERMALINK =
  /^(?:perma(?:nent )?link|direct link|link to|anchor|copy (?:the )?link|section titled|heading self-link)\b/i;

/** Adds text to a title. Text beyond the maximum length is ignored, because a title that long is broken HTML. */
export function addToTitle(title: Title, text: string): void {
  if (title.length > MAX_LENGTH) return;
  title.length += text.length;
  const last = title.parts.at(-1);
  // Two labels next to each other have a margin between them, and words of code have signs.
  const isApart =
    title.gap === 'began' && /[\p{L}\p{N}]$/u.test(last?.text ?? '') && /^[\p{L}\p{N}]/u.test(text);
  title.gap = 'none';
  const begin = `${isApart ? ' ' : ''}${text.slice(0, MAX_LENGTH * 2)}`;
  if (last && last.link === title.link) last.text += begin;
  else title.parts.push({ text: begin, link: title.link });
}

/** Adds the id of an element inside a title; an empty id is ignored. */
export function addIdToTitle(title: Title, id: string): void {
  if (id && title.innerIds.length < MAX_IDS) title.innerIds.push(id);
}

/** Returns the words of a title, without its permalink, footnote references, controls and links such as "[source]". */
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
 * Returns the id to link to, or an empty string: the title's own id, else that of an anchor inside it, of an element it
 * opens, or of an anchor just before it. Among the latter, the id that the title's permalink names comes first.
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
