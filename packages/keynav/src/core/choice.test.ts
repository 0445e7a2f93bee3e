/** Tests how typing selects a hint. */

import { expect } from '@open-wc/testing';
import {
  choiceOf,
  labelsInPlay,
  NOTHING_TYPED,
  offered,
  withCharacter,
  withNext,
  withoutLast,
  type HintTexts,
  type Typed,
} from './choice.js';

const BY_LETTERS: HintTexts = { labels: ['f', 'ja', 'jb'], texts: null };
const BY_WORDS: HintTexts = { labels: [], texts: ['red apple', 'green apple', 'red pear'] };

/** Returns the input after keys, where `<` is Backspace, `>` Tab and `~` Shift+Tab. */
function after(hints: HintTexts, keys: string): Typed {
  const step = (typed: Typed, key: string): Typed => {
    if (key === '<') return withoutLast(hints, typed);
    return /[>~]/.test(key) ? withNext(hints, typed, key === '>' ? 1 : -1) : withCharacter(hints, typed, key);
  };
  return [...keys].reduce(step, NOTHING_TYPED);
}

const cases: readonly (readonly [
  claim: string,
  hints: HintTexts,
  keys: string,
  inPlay: string,
  chosen: number | null | undefined,
  opened: number | null,
])[] = [
  ['all are in play at first', BY_LETTERS, '', 'f ja jb', undefined, null],
  ['a whole label chooses', BY_LETTERS, 'f', 'f - -', 0, null],
  ['half a label narrows down', BY_LETTERS, 'j', '- ja jb', undefined, null],
  ['two letters choose', BY_LETTERS, 'jb', '- - jb', 2, null],
  ['a letter that none has leaves none', BY_LETTERS, 'x', '- - -', null, null],
  ['a letter is taken back', BY_LETTERS, 'j<', 'f ja jb', undefined, null],
  ['nothing is taken back from nothing', BY_LETTERS, '<', 'f ja jb', undefined, null],
  ['Tab picks the first', BY_LETTERS, '>', 'f ja jb', undefined, 0],
  ['and goes round', BY_LETTERS, '>>>>', 'f ja jb', undefined, 0],
  ['backwards it begins with the last', BY_LETTERS, '~~', 'f ja jb', undefined, 1],
  ['among those in play', BY_LETTERS, 'j>>', '- ja jb', undefined, 2],
  ['what falls out of play is picked no longer', BY_LETTERS, '>j', '- ja jb', undefined, null],
  ['what stays in play is', BY_LETTERS, '>>j', '- ja jb', undefined, 1],
  ['words begin with digits on all', BY_WORDS, '', '1 2 3', undefined, null],
  ['a word leaves those that have it', BY_WORDS, 'Red', '1 - 2', undefined, 0],
  ['words count in any order', BY_WORDS, 'app r', '1 2 -', undefined, 0],
  ['the only one left is chosen', BY_WORDS, 'pe', '- - 1', 2, 2],
  ['a digit chooses', BY_WORDS, 'red2', '- - 2', 2, 2],
  ['a digit is taken back before words', BY_WORDS, 'red2<', '1 - 2', undefined, 0],
  ['none has them', BY_WORDS, 'zz', '- - -', null, -1],
];

describe('a choice among hints', () => {
  for (const [claim, hints, keys, inPlay, chosen, opened] of cases)
    it(claim, () => {
      const typed = after(hints, keys);
      const labels = labelsInPlay(hints, typed).map(label => label ?? '-');
      expect([labels.join(' '), choiceOf(hints, typed), offered(hints, typed)]).to.deep.equal([
        inPlay,
        chosen,
        opened,
      ]);
    });
});
