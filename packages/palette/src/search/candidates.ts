/** Finds the entries of a long list that may match a query, by the vocabulary alone, without scoring them. */

import { initialsWorth } from './abbreviation.js';
import { distance } from './edits.js';
import { lettersIn } from './field.js';
import { bitsIn } from './mask.js';
import { beginningWorth, BONUS, entryBonus, WEIGHTS, WORTH, wordsScore } from './formula.js';
import { typoWorth } from './match.js';
import { preparedAt, type Shelf } from './prepare.js';
import { pairsOf, type Query, type QueryWord } from './query.js';
import { WHOLE_JOINED, wholeAllowed, type Reach } from './rank.js';
import type { Scored } from './top-scores.js';
import { FIELDS, PLACES, type Vocabulary } from './vocabulary.js';

/** The estimates for all entries, as columns. */
interface Guess {
  /** How well each entry matches; 0 if it does not. */
  readonly scores: Float32Array;
  /** The number of words of the query that match. */
  readonly matched: Uint8Array;
  /** The number of letters of the words that match in the title. */
  readonly covered: Float32Array;
  /** The best value of the current word. */
  readonly best: Float32Array;
  /** 1 if the current word matches in the title. */
  readonly isInTitle: Uint8Array;
}

const FIELD_WEIGHTS = FIELDS.map(name => WEIGHTS[name]);
/** Yields after this many words or entries. */
const STEP = 4096;

/** Estimates how well each entry matches the query, in steps; returns the entries that may match. */
export function* candidates(
  query: Query,
  shelf: Shelf,
  vocabulary: Vocabulary,
  reach: Reach,
): Generator<undefined, Scored> {
  const count = shelf.entries.length;
  const guessed: Guess = {
    scores: new Float32Array(count),
    matched: new Uint8Array(count),
    covered: new Float32Array(count),
    best: new Float32Array(count),
    isInTitle: new Uint8Array(count),
  };
  for (const word of query.words) {
    guessed.best.fill(0);
    guessed.isInTitle.fill(0);
    if (word.kind === 'sign') yield* addSigns(guessed, word.text, shelf);
    else yield* addTerms(guessed, word, vocabulary, reach, 1);
    const isFound = guessed.best.some(worth => worth > 0);
    if (!isFound && word.kind === 'unspaced')
      for (const pair of pairsOf(word)) yield* addTerms(guessed, pair, vocabulary, reach, 0.7);
    if (word.kind === 'word') addAbbreviations(guessed, word, vocabulary);
    addWord(guessed, word.text.length);
    yield;
  }
  yield* addTitles(guessed, query, shelf, vocabulary, reach);
  if (reach === 'typos') addJoined(guessed, query, vocabulary);
  return scored(guessed.scores);
}

/** Compares a word of the query with all words of the vocabulary; `share` is what part of their value counts. */
function* addTerms(
  { best, isInTitle }: Guess,
  word: QueryWord,
  { terms, masks, lists }: Vocabulary,
  reach: Reach,
  share: number,
): Generator<undefined, void> {
  for (let t = 0; t < terms.length; t++) {
    if (t % STEP === 0) yield;
    const worth = share * termWorth(word, terms[t] as string, masks[t] as number, reach);
    if (worth === 0) continue;
    for (const place of lists[t] as readonly number[]) {
      const field = place % PLACES;
      const entry = (place - field) / PLACES;
      const weighted = worth * (FIELD_WEIGHTS[field] as number);
      if (weighted > (best[entry] as number)) best[entry] = weighted;
      if (field === 0) isInTitle[entry] = 1;
    }
  }
}

function termWorth(word: QueryWord, term: string, mask: number, reach: Reach): number {
  const missing = word.mask & ~mask;
  if (missing === 0) {
    const at = term.indexOf(word.text);
    if (at === 0) return beginningWorth(word.text.length, term.length);
    if (at > 0 && word.text.length > 1) return word.kind === 'unspaced' ? WORTH.unspaced : WORTH.inside;
    if (at > 0 && word.kind === 'unspaced') return WORTH.unspaced;
  }
  if (reach === 'short' || word.edits === 0 || bitsIn(missing) > word.edits) return 0;
  return typoWorth(word, term);
}

/** Finds signs by reading each entry, because the vocabulary contains no signs. */
function* addSigns({ best, isInTitle }: Guess, sign: string, shelf: Shelf): Generator<undefined, void> {
  for (let i = 0; i < best.length; i++) {
    if (i % STEP === 0) yield;
    const { title, path, keywords } = preparedAt(shelf, i);
    const hasSign = title.text.includes(sign);
    if (hasSign) isInTitle[i] = 1;
    if (hasSign || keywords.text.includes(sign) || path.text.includes(sign)) best[i] = WORTH.unspaced;
  }
}

function addAbbreviations(
  { best, isInTitle }: Guess,
  { text, mask }: QueryWord,
  { initials, runInitials, startMasks }: Vocabulary,
): void {
  if (text.length < 2) return;
  for (let i = 0; i < best.length; i++) {
    if (mask & ~(startMasks[i] as number)) continue;
    const worth = initialsWorth(text, initials[i] as string, runInitials[i] as string);
    if (worth <= (best[i] as number)) continue;
    best[i] = worth;
    isInTitle[i] = 1;
  }
}

function addWord({ scores, matched, covered, best, isInTitle }: Guess, letters: number): void {
  for (let i = 0; i < best.length; i++) {
    if (best[i] === 0) continue;
    matched[i] = (matched[i] as number) + 1;
    scores[i] = (scores[i] as number) + (best[i] as number) * letters;
    if (isInTitle[i]) covered[i] = (covered[i] as number) + letters;
  }
}

/** Adds what the scorer adds for the title as a whole, as far as that is cheap to compute. */
function* addTitles(
  { scores, matched, covered }: Guess,
  query: Query,
  shelf: Shelf,
  { runInitials }: Vocabulary,
  reach: Reach,
): Generator<undefined, void> {
  const letters = query.words.reduce((sum, { text }) => sum + text.length, 0);
  const firsts = query.words.map(({ text }) => text[0]).join('');
  for (let i = 0; i < scores.length; i++) {
    if (i % STEP === 0) yield;
    const sum = scores[i] as number;
    if (sum === 0) continue;
    const missing = query.words.length - (matched[i] as number);
    const { entry, title } = preparedAt(shelf, i);
    if (missing > 0 && reach === 'short') scores[i] = 0;
    else {
      const bonus = title.text.startsWith(query.text)
        ? BONUS.beginning
        : inOrder(firsts, runInitials[i] as string);
      const added = entryBonus(entry.kind, covered[i] as number, lettersIn(title), bonus);
      scores[i] = wordsScore(sum, letters, missing) + added;
    }
  }
}

function inOrder(firsts: string, initials: string): number {
  const at = firsts.length > 1 ? initials.indexOf(firsts) : -1;
  return at < 0 ? 0 : at === 0 ? BONUS.beginning : BONUS.adjacent;
}

/** Adds titles that differ from the query only in spaces and typing mistakes. */
function addJoined({ scores }: Guess, query: Query, { terms, lists }: Vocabulary): void {
  const allowed = wholeAllowed(query);
  if (allowed === 0) return;
  const { length } = query.joined;
  terms.forEach((term, t) => {
    if (Math.abs(term.length - length) > allowed) return;
    if (distance(query.pattern, term, allowed).whole > allowed) return;
    for (const place of lists[t] as readonly number[])
      if (place % PLACES === 0)
        scores[place / PLACES] = Math.max(WHOLE_JOINED, scores[place / PLACES] as number);
  });
}

function scored(all: Float32Array): Scored {
  const found: Scored = { indexes: [], scores: [] };
  for (let i = 0; i < all.length; i++) {
    if (all[i] === 0) continue;
    found.indexes.push(i);
    found.scores.push(all[i] as number);
  }
  return found;
}
