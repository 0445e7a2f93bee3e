/** How typing narrows link hints down to one: by the letters on them, or by their words and the digits on what is left. */

import { HINT_DIGITS, hintLabels } from './hints.js';

/** Hints as they are told apart. */
export interface HintTexts {
  /** The letters of each. */
  readonly labels: readonly string[];
  /** The words of each, in small letters, where words are typed; null where letters are. */
  readonly texts: readonly string[] | null;
}

/** What has been typed at hints so far. */
export interface Typed {
  /** The beginning of a label. */
  readonly label: string;
  /** Words, or parts of them, that the wanted one has. */
  readonly words: string;
  /** The hint that Tab has led to. */
  readonly picked: number | null;
}

/** Nothing yet. */
export const NOTHING_TYPED: Typed = { label: '', words: '', picked: null };

/** The label of each hint, null for those that are out of play. */
export function labelsInPlay(hints: HintTexts, { label, words }: Typed): readonly (string | null)[] {
  const labels = hints.texts ? labelsByWords(hints.texts, words) : hints.labels;
  return labels.map(one => (one?.startsWith(label) ? one : null));
}

function labelsByWords(texts: readonly string[], words: string): readonly (string | null)[] {
  const wanted = words.split(' ');
  const fits = texts.map(text => wanted.every(word => text.includes(word)));
  const labels = hintLabels(fits.filter(Boolean).length, HINT_DIGITS);
  let next = 0;
  return fits.map(isFit => (isFit ? (labels[next++] as string) : null));
}

/** One character more: a part of the label, or of the words where those are typed and it is no digit. */
export function withCharacter(hints: HintTexts, typed: Typed, character: string): Typed {
  const isLabel = !hints.texts || HINT_DIGITS.includes(character);
  return stillPicked(
    hints,
    isLabel
      ? { ...typed, label: typed.label + character }
      : { ...typed, label: '', words: typed.words + character.toLowerCase() },
  );
}

/** One character less. */
export function withoutLast(hints: HintTexts, typed: Typed): Typed {
  const { label, words } = typed;
  const shorter = label ? { ...typed, label: label.slice(0, -1) } : { ...typed, words: words.slice(0, -1) };
  return stillPicked(hints, shorter);
}

/** The hint after the picked one among those in play, or before it; from one end it goes on at the other. */
export function withNext(hints: HintTexts, typed: Typed, direction: 1 | -1): Typed {
  const inPlay = labelsInPlay(hints, typed).flatMap((label, i) => (label === null ? [] : [i]));
  const at = typed.picked === null ? -1 : inPlay.indexOf(typed.picked);
  const next = at < 0 && direction < 0 ? inPlay.length - 1 : (at + direction + inPlay.length) % inPlay.length;
  return { ...typed, picked: inPlay[next] ?? null };
}

/** The hint that is chosen by what was typed; null when there is none left, undefined while there are several. */
export function choiceOf(hints: HintTexts, typed: Typed): number | null | undefined {
  const labels = labelsInPlay(hints, typed);
  const left = labels.filter(label => label !== null);
  if (left.length === 0) return null;
  const isDecided = left.length === 1 && (left[0] === typed.label || typed.words.trim() !== '');
  return isDecided ? labels.findIndex(label => label !== null) : undefined;
}

/** The hint that Enter opens: the picked one, or where words were typed the first that has them. */
export function offered(hints: HintTexts, typed: Typed): number | null {
  if (typed.picked !== null || !typed.words.trim()) return typed.picked;
  return labelsInPlay(hints, typed).findIndex(label => label !== null);
}

/** What was picked is so only as long as it is in play. */
function stillPicked(hints: HintTexts, typed: Typed): Typed {
  const { picked } = typed;
  const isOut = picked !== null && typeof labelsInPlay(hints, typed)[picked] !== 'string';
  return isOut ? { ...typed, picked: null } : typed;
}
