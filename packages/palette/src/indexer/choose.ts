/** Selects what to keep of a page: the pieces of its main content, and its possible titles. */

import { BREAK } from './block.js';
import type { Facts, Head } from './facts.js';
import type { Piece, Reading } from './reading.js';
import { excerpt, squeeze } from './text.js';
import { BESIDE, IN_ARTICLE, IN_ASIDE, IN_BANNER, IN_HEADER, IN_MAIN, VISUALLY_HIDDEN } from './zones.js';

/** Keeps this many times the requested text, because some of it may turn out to be on every page. */
const SPARE = 2;

type HeadPiece = Extract<Piece, { type: 'head' }>;

/** Returns the facts of a page that has been read to its end. */
export function factsOf(reading: Reading): Facts {
  const kept = reading.pieces.filter(keepRule(reading));
  const name = kept.find((piece): piece is HeadPiece => piece.type === 'head' && piece.level === 1);
  const { heads, text } = sectionsOf(
    kept.filter(piece => piece !== name),
    reading.options.text,
  );
  const { lang, refusal, canonical, next, previous } = reading;
  const links = [...reading.nearLinks, ...reading.listLinks];
  return { lang, titles: titlesOf(reading, name), text, heads, refusal, canonical, next, previous, links };
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

function titlesOf(reading: Reading, name: HeadPiece | undefined): string[] {
  const banner = reading.pieces.find(piece => piece.type === 'head' && piece.level === 1 && piece !== name);
  const titles = [
    name?.title,
    reading.ogTitle,
    reading.titleElement,
    (banner as HeadPiece | undefined)?.title,
  ];
  return titles.map(title => squeeze(title ?? '')).map(title => excerpt(title, 200));
}

/** Assigns each heading the text below it; the text of the page continues below headings until there is enough of it. */
function sectionsOf(pieces: readonly Piece[], length: number): { heads: Head[]; text: string[] } {
  const heads: { -readonly [name in keyof Head]: Head[name] }[] = [];
  const text: string[] = [];
  let wanted = length * SPARE;
  for (const piece of pieces) {
    if (piece.type === 'head') {
      const { anchor, title, level, isTerm } = piece;
      heads.push({ anchor, title, level: Math.max(level, 2), isTerm, text: '' });
      continue;
    }
    const head = heads.at(-1);
    if (head && head.text.length <= length)
      head.text += `${head.text && ' '}${piece.text.replaceAll(BREAK, ' ')}`;
    for (const block of wanted > 0 ? piece.text.split(BREAK) : []) {
      text.push(excerpt(block, length));
      wanted -= block.length;
    }
  }
  for (const head of heads) head.text = excerpt(head.text, length);
  return { heads, text };
}
