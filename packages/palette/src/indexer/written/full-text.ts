/** Splits the texts of a site into the files of a full-text index. */

import { createHash } from 'node:crypto';
import { runsOf, termsOfRun, TERMS_VERSION } from '../../search/text/terms.js';
import {
  joinedTerms,
  packedLengths,
  packedPostings,
  TEXT_VERSION,
  type TextIndex,
  type TextPart,
  type TextPiece,
} from '../../search/text/text-format.js';
import type { IndexFile } from './index-file.js';

/** A page or heading, in the order of the site, with the whole text that belongs to it alone. */
export interface Section {
  /** Path and title of its page. */
  readonly path: string;
  readonly page: string;
  /** Empty for a page. */
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
  /** A line for each block. */
  readonly text: string;
}

/** Postings are in one file with the words if both are smaller than this together. */
const INLINE_LENGTH = 25_000;
const PART_LENGTH = 24_000;
const PIECE_LENGTH = 8_000;

/** The terms of a site, with the sections that contain them. */
interface Gathered {
  readonly numbers: Map<string, number>;
  /** For each term, the sections that contain it and how often. */
  readonly sections: number[][];
  readonly counts: number[][];
  /** The number of terms of each section. */
  readonly lengths: number[];
}

/** Returns the files of a full-text index, the one that the manifest names last. `stem` is the name of the manifest without its ending. */
export function fullTextFiles(sections: readonly Section[], stem: string): IndexFile[] {
  const { numbers, ...gathered } = gather(sections);
  const terms = [...numbers.keys()].sort();
  const postings = terms.map(term => {
    const number = numbers.get(term) as number;
    return packedPostings(gathered.sections[number] ?? [], gathered.counts[number] ?? []);
  });
  const words = joinedTerms(terms);
  const parts = startsBySize(postings, PART_LENGTH);
  const pieces = startsBySize(
    sections.map(({ text }) => text),
    PIECE_LENGTH,
  );
  const partTexts = slices(postings, parts).map(part => part.join(' '));
  const pieceTexts = slices(sections, pieces).map(piece => JSON.stringify(pieceOf(piece)));
  const hash = createHash('sha256').update(words);
  for (const text of [...partTexts, ...pieceTexts]) hash.update(text);
  const id = hash.digest('hex').slice(0, 10);
  const isInline = words.length + postings.reduce((sum, text) => sum + text.length + 1, 0) < INLINE_LENGTH;
  const files = { parts: `${stem}.words.${id}.`, pieces: `${stem}.texts.${id}.` };
  const index: TextIndex = {
    ...{ v: TEXT_VERSION, terms: TERMS_VERSION, words, lengths: packedLengths(gathered.lengths), files },
    ...(isInline ? { postings: postings.join(' '), parts: [0] } : { parts }),
    pieces,
  };
  return [
    ...pieceTexts.map((text, i) => ({ name: `${files.pieces}${i}.json`, text })),
    ...(isInline
      ? []
      : partTexts.map((text, i) => ({ name: `${files.parts}${i}.json`, text: partOf(text) }))),
    { name: `${stem}.words.${id}.json`, text: JSON.stringify(index) },
  ];
}

function gather(sections: readonly Section[]): Gathered {
  const gathered: Gathered = { numbers: new Map(), sections: [], counts: [], lengths: [] };
  /** The numbers of the terms of each run, since most runs occur again. */
  const known = new Map<string, readonly number[]>();
  const count: number[] = [];
  for (const [section, { title, text }] of sections.entries()) {
    const touched: number[] = [];
    let length = 0;
    for (const run of [...runsOf(title), ...runsOf(text)]) {
      let numbers = known.get(run);
      if (!numbers) known.set(run, (numbers = termsOfRun(run).map(term => numberOf(gathered, term))));
      length += numbers.length;
      for (const number of numbers) {
        const before = count[number] ?? 0;
        if (before === 0) touched.push(number);
        count[number] = before + 1;
      }
    }
    gathered.lengths.push(length);
    for (const number of touched) {
      gathered.sections[number]?.push(section);
      gathered.counts[number]?.push(count[number] ?? 0);
      count[number] = 0;
    }
  }
  return gathered;
}

function numberOf({ numbers, sections, counts }: Gathered, term: string): number {
  let number = numbers.get(term);
  if (number === undefined) {
    numbers.set(term, (number = numbers.size));
    sections.push([]);
    counts.push([]);
  }
  return number;
}

/** Returns where to divide texts, so that each group has about `length` characters. */
function startsBySize(texts: readonly string[], length: number): number[] {
  const starts = [0];
  let size = 0;
  for (const [i, text] of texts.entries()) {
    if (size > 0 && size + text.length > length) {
      starts.push(i);
      size = 0;
    }
    size += text.length + 1;
  }
  return starts;
}

function slices<T>(all: readonly T[], starts: readonly number[]): readonly T[][] {
  return starts.map((start, i) => all.slice(start, starts[i + 1]));
}

function partOf(postings: string): string {
  return JSON.stringify({ v: TEXT_VERSION, postings } satisfies TextPart);
}

function pieceOf(sections: readonly Section[]): TextPiece {
  const pages: [path: string, title: string][] = [];
  return {
    v: TEXT_VERSION,
    pages,
    sections: sections.map(({ path, page, anchor, title, level, text }) => {
      if (pages.at(-1)?.[0] !== path) pages.push([path, page]);
      return [pages.length - 1, anchor, title, level, text];
    }),
  };
}
