/** Draws link hints over links and controls, and handles the keys that choose one. */

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
import { rotateStacks } from '../../core/stacks.js';
import { badgeOn, paint, type Badge } from './badge.js';
import { accessibleName } from '../speech/accessible-name.js';
import { grabKeys } from '../keyboard/grab.js';
import { firstSeenIn, hintTargets, type HintTarget } from './targets.js';
import { layerOver } from '../dom/layer.js';
import { dom, windowOf } from '../dom/members.js';

/** The chosen hint. */
export interface Chosen {
  readonly target: HTMLElement;
  /** For a scroller, the first visible element inside it, or the scroller itself if it is empty; null for links and controls. */
  readonly firstVisible: Element | null;
}

/** Called when the hints end, with the chosen one or null. */
export type HintEnd = (chosen: Chosen | null) => void;

/** Hints that are shown. */
interface ShownHints extends HintTexts {
  readonly found: readonly HintTarget[];
  readonly badges: readonly Badge[];
}

/** The input so far, and the order of the badges. */
interface State extends Typed {
  /** The z-index of each badge. */
  readonly zIndices: readonly number[];
}

/** The meaning of a key; `turn` brings covered badges to the front. */
type Key = 'leave' | 'back' | 'next' | 'previous' | 'open' | 'turn' | { readonly character: string };

/** The number of milliseconds after a choice by words in which the rest of the word may still be typed. */
const REST = 200;

/**
 * Draws one or two letters over each link, control and scroller on the screen, and handles the keyboard until one is chosen. They also
 * end on Esc, on a click, on scrolling with the wheel, on resizing, and when the focus moves to a field or another window. If `<html>` has
 * `data-keynav-hints="words"`, a hint is chosen by words of its text instead.
 * @param onEnd Called when the hints have been removed.
 * @param onPick Called with the accessible name of each hint that Tab selects.
 * @returns the number of hints, and a function that ends them without a choice. If there are none, `onEnd` is not called.
 */
export function showHints(
  doc: Document,
  onEnd: HintEnd,
  onPick: (name: string) => void = () => undefined,
): { count: number; close: () => void } {
  const found = hintTargets(doc);
  if (found.length === 0) return { count: 0, close: () => undefined };
  const labels = labelsByDistance(found.map(hint => distanceFromMiddle(doc, hint)));
  const isByWords = dom(doc).documentElement.dataset['keynavHints'] === 'words';
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

/** Returns twice the distance from the middle of the screen, where hints get the shorter labels because they are more likely chosen. */
function distanceFromMiddle(doc: Document, { box }: HintTarget): number {
  const { innerWidth, innerHeight } = windowOf(doc);
  return Math.hypot(box.left + box.right - innerWidth, box.top + box.bottom - innerHeight);
}

function end(chosen: HintTarget | null, onEnd: HintEnd): void {
  if (!chosen) return onEnd(null);
  const { target, isScroller } = chosen;
  onEnd({ target, firstVisible: isScroller ? (firstSeenIn(target) ?? target) : null });
  caretToEnd(target);
}

/** Moves the caret of a text field to the end of its text. */
function caretToEnd(target: HTMLElement): void {
  const { value, selectionStart } = dom(target as HTMLInputElement);
  // Some fields, such as those for numbers, have no caret position.
  if (typeof selectionStart === 'number')
    dom(target as HTMLInputElement).setSelectionRange(value.length, value.length);
  if (!dom(target).isContentEditable) return;
  const selection = dom(dom(target).ownerDocument).getSelection();
  selection?.selectAllChildren(target);
  selection?.collapseToEnd();
}

interface Callbacks {
  readonly close: (chosen: HintTarget | null) => void;
  readonly onPick: (name: string) => void;
}

function listen(doc: Document, hints: ShownHints, callbacks: Callbacks, signal: AbortSignal): void {
  const view = windowOf(doc);
  let state: State = { ...NOTHING_TYPED, zIndices: hints.found.map((_, i) => i) };
  draw(hints, state);
  const onKey = (event: KeyboardEvent): boolean => {
    if (/^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return false;
    const key = keyOf(event, hints, state);
    // Keys of the browser, such as those that reload or change the tab, keep their effect and close the hints.
    if (!key) return (callbacks.close(null), false);
    if (!event.repeat) act(key);
    return true;
  };
  const act = (key: Key): void => {
    const next = after(hints, state, key);
    if (next === null || typeof next === 'number') return choose(doc, hints, next, key, callbacks);
    if (next.picked !== null && next.picked !== state.picked)
      callbacks.onPick(accessibleName(targetAt(hints, next.picked)));
    state = next;
    draw(hints, state);
  };
  grabKeys(view, { onKey, onLeave: () => callbacks.close(null), signal });
  // When the focus moves to a field, the reader wants to type there.
  const onFocus = ({ target }: Event) =>
    dom(target as Element).matches?.('input,textarea,select,[contenteditable]') && callbacks.close(null);
  view.addEventListener('focusin', onFocus, { signal });
  for (const type of ['resize', 'wheel'])
    view.addEventListener(type, () => callbacks.close(null), { capture: true, signal });
}

function choose(
  doc: Document,
  hints: ShownHints,
  chosen: number | null,
  key: Key,
  { close }: Callbacks,
): void {
  const isByWord = hints.texts && typeof key === 'object' && !/\d/.test(key.character);
  if (isByWord && chosen !== null) waitForRest(windowOf(doc));
  close(chosen === null ? null : (hints.found[chosen] ?? null));
}

/** Suppresses characters for a moment: the rest of a word of which a part was enough must not run commands. */
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

/** Returns the state after a key, the index of the chosen hint, or null if the hints end without a choice. */
function after(hints: ShownHints, state: State, key: Key): State | number | null {
  switch (key) {
    case 'leave':
      return null;
    case 'open':
      return offered(hints, state);
    case 'turn':
      return { ...state, zIndices: rotated(hints, state.zIndices) };
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

function rotated({ badges }: ShownHints, zIndices: readonly number[]): readonly number[] {
  return rotateStacks(
    badges.map(({ element }) => dom(element).getBoundingClientRect()),
    zIndices,
  );
}

function draw(hints: ShownHints, state: State): void {
  const labels = labelsInPlay(hints, state);
  const picked = offered(hints, state);
  hints.badges.forEach((badge, i) => {
    const isPicked = i === picked;
    const zIndex = (state.zIndices[i] as number) + (isPicked ? labels.length : 0);
    paint(badge, { label: labels[i] ?? null, isPicked, zIndex });
  });
}

/** Returns the meaning of a key press; null if it is left to the browser. */
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

/** Returns the typed letter in lower case, or on a layout without Latin letters the one at that position. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

function targetAt({ found }: ShownHints, i: number): HTMLElement {
  return (found[i] as HintTarget).target;
}
