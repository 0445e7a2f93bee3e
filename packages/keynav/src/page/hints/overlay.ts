/** Link hints: letters drawn over what can be opened, and the choice by typing them. */

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
} from '../../core/choice.js';
import { labelsByDistance } from '../../core/hints.js';
import { turnedStacks } from '../../core/stacks.js';
import { badgeOn, paint, type Badge } from './badge.js';
import { accessibleName } from '../speech/accessible-name.js';
import { grabKeys } from '../keyboard/grab.js';
import { firstSeenIn, hintTargets, type HintTarget } from './targets.js';
import { layerOver } from '../dom/layer.js';

/** What was chosen; where it only scrolls, `seen` is what is read first in it, or itself. */
export interface Chosen {
  readonly target: HTMLElement;
  readonly seen: Element | null;
}

/** How the choice ends: with something to open, or without. */
export type HintEnd = (chosen: Chosen | null) => void;

/** Hints that are shown. */
interface ShownHints extends HintTexts {
  readonly found: readonly HintTarget[];
  readonly badges: readonly Badge[];
}

/** What has become of them. */
interface State extends Typed {
  /** Which badges lie over which. */
  readonly heights: readonly number[];
}

/** What a key means here. */
type Key = 'leave' | 'back' | 'next' | 'previous' | 'open' | 'turn' | { readonly character: string };

/** After a choice by words the rest of a word may still come, for so many milliseconds. */
const REST = 200;

/**
 * Draws a letter or two over every link and control on screen and listens until one is typed; Esc, a click or a scroll end it.
 * `onPick` is told the name of each that Tab leads to. Where `<html>` has `data-keynav-hints="words"`, words are typed in place of
 * letters. Answers how many there are and what ends it.
 */
export function showHints(
  doc: Document,
  onEnd: HintEnd,
  onPick: (name: string) => void = () => undefined,
): { count: number; close: () => void } {
  const found = hintTargets(doc);
  if (found.length === 0) return { count: 0, close: () => undefined };
  const labels = labelsByDistance(found.map(hint => distanceFromMiddle(doc, hint)));
  const isByWords = doc.documentElement.dataset['keynavHints'] === 'words';
  const texts = isByWords ? found.map(({ target }) => accessibleName(target).toLowerCase()) : null;
  const layer = layerOver(doc);
  const hints: ShownHints = {
    found,
    labels,
    texts,
    badges: found.map(({ box }) => badgeOn(layer.root, box)),
  };
  const stop = new AbortController();
  const close = (chosen: HintTarget | null): void => {
    stop.abort();
    layer.host.remove();
    end(chosen, onEnd);
  };
  listen(doc, hints, { close, onPick }, stop.signal);
  return { count: found.length, close: () => close(null) };
}

/** What is on the screen's middle is likelier to be wanted than what is at its edge. */
function distanceFromMiddle(doc: Document, { box }: HintTarget): number {
  const { innerWidth, innerHeight } = doc.defaultView as Window;
  return Math.hypot(box.left + box.right - innerWidth, box.top + box.bottom - innerHeight);
}

function end(chosen: HintTarget | null, onEnd: HintEnd): void {
  if (!chosen) return onEnd(null);
  const { target, isScroller } = chosen;
  onEnd({ target, seen: isScroller ? (firstSeenIn(target) ?? target) : null });
  caretToEnd(target);
}

/** Who comes into a field goes on where its text ends. */
function caretToEnd(target: HTMLElement): void {
  const { value, selectionStart } = target as HTMLInputElement;
  // Fields for numbers and the like have no place in their text.
  if (typeof selectionStart === 'number')
    (target as HTMLInputElement).setSelectionRange(value.length, value.length);
  if (!target.isContentEditable) return;
  const selection = target.ownerDocument.getSelection();
  selection?.selectAllChildren(target);
  selection?.collapseToEnd();
}

interface Ends {
  readonly close: (chosen: HintTarget | null) => void;
  readonly onPick: (name: string) => void;
}

function listen(doc: Document, hints: ShownHints, ends: Ends, signal: AbortSignal): void {
  const view = doc.defaultView as Window;
  let state: State = { ...NOTHING_TYPED, heights: hints.found.map((_, i) => i) };
  draw(hints, state);
  const onKey = (event: KeyboardEvent): boolean => {
    if (/^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return false;
    const key = keyOf(event, hints, state);
    // Reload, another tab, the next link: those are the browser's, and end the hints.
    if (!key) return (ends.close(null), false);
    if (!event.repeat) act(key);
    return true;
  };
  const act = (key: Key): void => {
    const next = after(hints, state, key);
    if (next === null || typeof next === 'number') return choose(doc, hints, next, key, ends);
    if (next.picked !== null && next.picked !== state.picked)
      ends.onPick(accessibleName(targetAt(hints, next.picked)));
    state = next;
    draw(hints, state);
  };
  grabKeys(view, { onKey, onLeave: () => ends.close(null), signal });
  // A reader who comes into a field types there.
  const onFocus = ({ target }: Event) =>
    (target as Element).matches?.('input,textarea,select,[contenteditable]') && ends.close(null);
  view.addEventListener('focusin', onFocus, { signal });
  for (const type of ['resize', 'wheel'])
    view.addEventListener(type, () => ends.close(null), { capture: true, signal });
}

function choose(doc: Document, hints: ShownHints, chosen: number | null, key: Key, { close }: Ends): void {
  const isByWord = hints.texts && typeof key === 'object' && !/\d/.test(key.character);
  if (isByWord && chosen !== null) waitForRest(doc.defaultView as Window);
  close(chosen === null ? null : (hints.found[chosen] ?? null));
}

/** The rest of a word may still be typed after half of it was enough: it runs no commands. */
function waitForRest(view: Window): void {
  const stop = new AbortController();
  const onKey = (event: KeyboardEvent): boolean => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isText) stop.abort();
    return isText;
  };
  grabKeys(view, { onKey, signal: stop.signal });
  view.setTimeout(() => stop.abort(), REST);
}

/** What a key leads to: another state, the number of what is chosen, or null where it is over. */
function after(hints: ShownHints, state: State, key: Key): State | number | null {
  switch (key) {
    case 'leave':
      return null;
    case 'open':
      return offered(hints, state);
    case 'turn':
      return { ...state, heights: turned(hints, state.heights) };
    case 'back':
      return { ...state, ...withoutLast(hints, state) };
    case 'next':
    case 'previous':
      return { ...state, ...withNext(hints, state, key === 'next' ? 1 : -1) };
    default: {
      const typed = withCharacter(hints, state, key.character);
      const choice = choiceOf(hints, typed);
      return choice === undefined ? { ...state, ...typed } : choice;
    }
  }
}

function turned({ badges }: ShownHints, heights: readonly number[]): readonly number[] {
  return turnedStacks(
    badges.map(({ element }) => element.getBoundingClientRect()),
    heights,
  );
}

function draw(hints: ShownHints, state: State): void {
  const labels = labelsInPlay(hints, state);
  const picked = offered(hints, state);
  hints.badges.forEach((badge, i) => {
    const isPicked = i === picked;
    const height = (state.heights[i] as number) + (isPicked ? labels.length : 0);
    paint(badge, { label: labels[i] ?? null, isPicked, height });
  });
}

/** Null for a key of the browser. */
function keyOf(event: KeyboardEvent, hints: ShownHints, state: State): Key | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (key === 'Escape') return 'leave';
  if (key === 'Backspace') return 'back';
  if (ctrlKey || altKey || metaKey) return null;
  // WebKitGTK 2.50 has no name for Tab with Shift.
  if (key === 'Tab' || (key === 'Unidentified' && code === 'Tab')) return shiftKey ? 'previous' : 'next';
  if (key === 'Enter') return offered(hints, state) === null ? null : 'open';
  // Words have spaces between them.
  if (key === ' ' && (shiftKey || !hints.texts)) return 'turn';
  if ([...key].length !== 1) return null;
  return { character: hints.texts ? key : letterOf(event) };
}

/** The letter typed, or where the layout types no Latin letter the one at that position. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

function targetAt({ found }: ShownHints, i: number): HTMLElement {
  return (found[i] as HintTarget).target;
}
