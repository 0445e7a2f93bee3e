/** Selects what to keep of a page: the pieces of its main content, and its possible titles. */

import { BREAK } from './block.js';
import type { Facts, Head } from './facts.js';
import type { Piece, Reading, ReadOptions } from './reading.js';
import { excerpt, isNumbers, squeeze } from './text.js';
import { BESIDE, IN_ARTICLE, IN_ASIDE, IN_BANNER, IN_HEADER, IN_MAIN, VISUALLY_HIDDEN } from './zones.js';

/** Keeps this many times the requested text, because some of it may turn out to be on every page. */
const SPARE = 2;

type HeadPiece = Extract<Piece, { type: 'head' }>;

/** Returns the facts of a page that has been read to its end. */
export function factsOf(reading: Reading): Facts {
  const kept = reading.pieces.filter(keepRule(reading));
  const names = kept.filter((piece): piece is HeadPiece => piece.type === 'head' && piece.level === 1);
  const name = nameAmong(names, reading);
  const pieces = kept.filter(piece => piece !== name);
  const { lang, refusal, canonical, next, previous } = reading;
  const links = [...reading.nearLinks, ...reading.listLinks];
  const titles = titlesOf(reading, name, names[0]);
  return { lang, titles, ...sectionsOf(pieces, reading.options), refusal, canonical, next, previous, links };
}

/**
 * Returns the heading that names the page: the only h1. Of several, they are chapters, unless the first one is a part of the title
 * element too.
 */
function nameAmong(names: readonly HeadPiece[], { titleElement }: Reading): HeadPiece | undefined {
  const [first] = names;
  if (!first || names.length === 1 || !titleElement) return first;
  const [title, element] = [first.title, squeeze(titleElement)];
  const isPart =
    title === element ||
    (element.startsWith(title) && /^\s*[^\p{L}\p{N}\s]/u.test(element.slice(title.length))) ||
    (element.endsWith(title) && /[^\p{L}\p{N}\s]\s*$/u.test(element.slice(0, -title.length)));
  return isPart ? first : undefined;
}

/** Keeps the main element if it contains anything, else the only article, else all but the banner and navigation. */
function keepRule({ pieces, articles }: Reading): (piece: Piece) => boolean {
  const isContent = (zone: number): boolean => (zone & BESIDE) === 0;
  const inner = [IN_MAIN, articles === 1 ? IN_ARTICLE : 0].find(bit =>
    pieces.some(({ zone }) => isContent(zone) && zone & bit),
  );
  const isInside = (zone: number): boolean => (inner ? (zone & inner) > 0 : (zone & IN_BANNER) === 0);
  return piece => isContent(piece.zone) && isInside(piece.zone) && isFit(piece);
}

function isFit(piece: Piece): boolean {
  if (piece.type === 'text') return (piece.zone & IN_HEADER) === 0;
  return piece.level === 1 || (piece.zone & (IN_ASIDE | VISUALLY_HIDDEN)) === 0;
}

function titlesOf(reading: Reading, name: HeadPiece | undefined, first: HeadPiece | undefined): string[] {
  const banner = reading.pieces.find(
    (piece): piece is HeadPiece =>
      piece.type === 'head' && piece.level === 1 && piece !== name && (piece.zone & IN_BANNER) > 0,
  );
  const chapter = name ? undefined : first;
  const titles = [name?.title, reading.ogTitle, reading.titleElement, banner?.title, chapter?.title];
  return titles.map(title => squeeze(title ?? '')).map(title => excerpt(title, 200));
}

/** Assigns each heading the text below it; the text of the page continues below headings until there is enough of it. */
function sectionsOf(
  pieces: readonly Piece[],
  { text: length, sections }: ReadOptions,
): Pick<Facts, 'heads' | 'text' | 'intro'> {
  const heads: { -readonly [name in keyof Head]: Head[name] }[] = [];
  const text: string[] = [];
  let intro = '';
  let wanted = length * SPARE;
  for (const piece of pieces) {
    if (piece.type === 'head') {
      const { anchor, title, level, isTerm } = piece;
      heads.push({ anchor, title, level: Math.max(level, 2), isTerm, text: '' });
      continue;
    }
    const head = heads.at(-1);
    if (head) head.text = withMore(head.text, piece.text, sections, length);
    else if (sections === 'whole') intro = withMore(intro, piece.text, sections, length);
    for (const block of wanted > 0 ? piece.text.split(BREAK) : []) {
      // Versions and the numbers of pages say nothing about a page.
      if (isNumbers(block)) continue;
      text.push(excerpt(block, length));
      wanted -= block.length;
    }
  }
  if (sections === 'excerpts') for (const head of heads) head.text = excerpt(head.text, length);
  return { heads, text, intro };
}

function withMore(text: string, more: string, sections: ReadOptions['sections'], length: number): string {
  if (sections === 'none') return '';
  if (sections === 'whole') return text === '' ? more : `${text}${BREAK}${more}`;
  return text.length > length ? text : `${text}${text && ' '}${more.replaceAll(BREAK, ' ')}`;
}
