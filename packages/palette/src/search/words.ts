/** Words as search sees them: runs of letters or digits, parts of camelCase, symbol runs, pairs of CJK letters. */

import type { Folded } from './fold.js';

/** A word and where it begins in the folded text. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

// Pictures come before runs of signs: JavaScriptCore (WebKitGTK 2.50) loses them behind a run that fails.
const RUN = /[\p{L}\p{N}]+|\p{Extended_Pictographic}|[^\p{L}\p{N}\s()[\]{}"'`,;]{2,}/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of folded text. */
export function wordsOf(text: Folded): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (UNSPACED.test(run) && run.length > 2)
      for (let i = 0; i < run.length - 1; i++)
        words.push({ text: run.slice(i, i + 2), start: match.index + i });
    else words.push({ text: run, start: match.index });
  }
  return words;
}

/** Text with spaces put between the parts of camelCase and between letters and digits, for use before folding. */
export function partsOf(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\p{N})/gu, '$1 $2');
}
