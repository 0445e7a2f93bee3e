/** How typing selects a link hint: by its letters, or by the text of the link and digits. */

import { HINT_DIGITS, hintLabels } from './hints.js';

/** The hints to choose from. */
export interface HintTexts {
  /** The label of each hint, if letters are typed. */
  readonly labels: readonly string[];
  /** The text of each link in lower case, if words are typed; null if letters are. */
  readonly texts: readonly string[] | null;
}

/** The input so far. */
export interface Typed {
  /** The beginning of a label. */
  readonly label: string;
  /** Words, or parts of them, that the text of the link must contain. */
  readonly words: string;
  /** The index of the hint that Tab selected; null for none. */
  readonly picked: number | null;
}

/** The empty input. */
export const NOTHING_TYPED: Typed = { label: '', words: '', picked: null };

/** Returns the label of each hint; null for hints that do not match the input. */
export function labelsInPlay(hints: HintTexts, { label, words }: Typed): readonly (string | null)[] {
  const labels = hints.texts ? labelsByWords(hints.texts, words) : hints.labels;
  return labels.map(candidate => (candidate?.startsWith(label) ? candidate : null));
}

function labelsByWords(texts: readonly string[], words: string): readonly (string | null)[] {
  const wanted = words.split(' ');
  const matches = texts.map(text => wanted.every(word => text.includes(word)));
  const labels = hintLabels(matches.filter(Boolean).length, HINT_DIGITS);
  let next = 0;
  return matches.map(isMatch => (isMatch ? (labels[next++] as string) : null));
}

/** Returns the input with another character: of the words if these are typed and it is no digit, else of the label. */
export function withCharacter(hints: HintTexts, typed: Typed, character: string): Typed {
  const isLabel = !hints.texts || HINT_DIGITS.includes(character);
  return withValidPick(
    hints,
    isLabel
      ? { ...typed, label: typed.label + character }
      : { ...typed, label: '', words: typed.words + character.toLowerCase() },
  );
}

/** Returns the input without its last character: of the label, else of the words. */
export function withoutLast(hints: HintTexts, typed: Typed): Typed {
  const { label, words } = typed;
  const shorter = label ? { ...typed, label: label.slice(0, -1) } : { ...typed, words: words.slice(0, -1) };
  return withValidPick(hints, shorter);
}

/** Returns the input with the next (1) or previous (-1) matching hint selected; it wraps around at the ends. */
export function withNext(hints: HintTexts, typed: Typed, direction: 1 | -1): Typed {
  const inPlay = labelsInPlay(hints, typed).flatMap((label, i) => (label === null ? [] : [i]));
  const at = typed.picked === null ? -1 : inPlay.indexOf(typed.picked);
  const next = at < 0 && direction < 0 ? inPlay.length - 1 : (at + direction + inPlay.length) % inPlay.length;
  return { ...typed, picked: inPlay[next] ?? null };
}

/** Returns the index of the hint that the input chooses; null if none matches, undefined while several do. */
export function choiceOf(hints: HintTexts, typed: Typed): number | null | undefined {
  const labels = labelsInPlay(hints, typed);
  const left = labels.filter(label => label !== null);
  if (left.length === 0) return null;
  const isDecided = left.length === 1 && (left[0] === typed.label || typed.words.trim() !== '');
  return isDecided ? labels.findIndex(label => label !== null) : undefined;
}

/**
 * Returns the index of the hint that Enter opens: the selected one, else, if words were typed, the first that matches
 * (-1 if there is none); otherwise null.
 */
export function offered(hints: HintTexts, typed: Typed): number | null {
  if (typed.picked !== null || !typed.words.trim()) return typed.picked;
  return labelsInPlay(hints, typed).findIndex(label => label !== null);
}

/** Clears the selected hint if it no longer matches. */
function withValidPick(hints: HintTexts, typed: Typed): Typed {
  const { picked } = typed;
  const isOut = picked !== null && typeof labelsInPlay(hints, typed)[picked] !== 'string';
  return isOut ? { ...typed, picked: null } : typed;
}
