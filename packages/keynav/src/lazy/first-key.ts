/** Loads the engine when the first key is pressed, and queues keys until it has started. */

import { isCharacterKey, type Chord } from '../core/chord.js';
import { isCountDigit } from '../core/count.js';
import type { Keymap } from '../core/keymap.js';
import type { Press } from '../core/press.js';
import { firstPresses, type FirstPress } from './first-presses.js';
import { onLeaving } from '../page/keyboard/grab.js';
import { queueKeys, isTextKey, type QueuedKeys } from '../page/keyboard/hold.js';
import { pressReader } from '../page/keyboard/read-key.js';
import { lazy } from '../page/dom/lazy.js';
import { topModal } from '../page/dom/modal.js';
import { isTypingIn, originOf, ownsKey } from '../page/dom/typing.js';
import { dom } from '../page/dom/members.js';

/** A key press and the element that it came from, which the event no longer exposes after its dispatch. */
export interface Pressed {
  readonly event: KeyboardEvent;
  readonly origin: Element | null;
}

/** The parts that the first key needs. */
export interface FirstKeyParts {
  readonly view: Window;
  /** A keymap of keynav itself, which contains only names of commands. */
  readonly keymap: Keymap;
  readonly apple: boolean;
  /** Loads the engine; resolves to a function that starts it with the queued keys. */
  readonly load: () => Promise<(first: readonly Pressed[]) => void>;
}

/**
 * Waits for the first key, or for the event `keynav-want`, which elements dispatch to load the engine. Keys are handled by the rules of
 * the engine: not while the reader is typing, not if a widget owns the key or the page has prevented it, and only if a binding begins
 * with it. The event `keynav-ask` finds out whether the page has a dialog: an element that has it cancels the event. Moving to a field,
 * clicking or leaving the window discards the queued keys.
 */
export class FirstKey {
  readonly #parts: FirstKeyParts;
  readonly #firsts: ReadonlyMap<Chord, FirstPress>;
  readonly #read: (event: KeyboardEvent) => Press | null;
  readonly #over = new AbortController();
  #first: Pressed[] = [];
  #held: QueuedKeys | undefined;
  /** Whether one of the queued keys opens a dialog, so that text may be typed into it. */
  #hasDialog = false;
  readonly #start = lazy(() => this.#begin());

  constructor(parts: FirstKeyParts) {
    const { view, keymap, apple } = parts;
    this.#parts = parts;
    this.#firsts = firstPresses(keymap, apple);
    this.#read = pressReader(apple);
    const { signal } = this.#over;
    const doc = view.document;
    view.addEventListener('keydown', event => this.#onKey(event), { signal });
    view.addEventListener('focusin', event => isTypingIn(originOf(event)) && this.#giveUp(), { signal });
    onLeaving(view, () => this.#giveUp(), signal);
    dom(doc).addEventListener('keynav-want', () => void this.begin(), { signal });
    // Another script has started an engine on this document, which handles the keys from now on.
    dom(doc).addEventListener('keynav-start', () => this.#over.abort(), { signal });
  }

  /** Loads and starts the engine, once; if that fails, the next call tries again. */
  begin(): Promise<void> {
    return this.#start.load().catch(() => undefined);
  }

  async #begin(): Promise<void> {
    try {
      const start = await this.#parts.load();
      this.#over.abort();
      start(this.#first);
      this.#held?.release();
    } catch (error) {
      this.#giveUp();
      console.error('keynav failed to load; the next key press tries again.', error);
      throw error;
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const origin = originOf(event);
    const isTyping = isTypingIn(origin);
    const first = this.#begunBy(event, isTyping);
    // On-screen keyboards type text too, but have no Esc and no keys with modifiers.
    if (isTyping && !first && event.key !== 'Escape') return this.#giveUp();
    if (first) {
      event.preventDefault();
      this.#hasDialog ||= first.dialog !== '';
      this.#held ??= queueKeys(this.#parts.view, {
        onCancel: () => this.#giveUp(),
        isWanted: next => this.#isWanted(next),
        inFields: isTyping,
      });
    }
    // Keys that the page's markup binds are not known yet: they run late, and the browser has handled them too.
    this.#first.push({ event, origin });
    void this.begin();
  }

  /** Returns what a key begins, if it must be handled; otherwise undefined. */
  #begunBy(event: KeyboardEvent, isTyping: boolean): FirstPress | undefined {
    const press = this.#read(event);
    if (!press || ownsKey(originOf(event), event)) return undefined;
    const chord = press.chords.find(one => this.#firsts.has(one));
    const isCount = !chord && isCountDigit(0, press.digit);
    const first = chord ? this.#firsts.get(chord) : isCount ? { dialog: '', inFields: false } : undefined;
    if (!first || (isTyping && !first.inFields)) return undefined;
    const doc = this.#parts.view.document;
    // In a modal dialog of the page, only the engine knows which keys are active.
    if (!isTyping && topModal(doc, true)) return undefined;
    return !first.dialog || this.#isThere(first.dialog) ? first : undefined;
  }

  #isThere(dialog: string): boolean {
    const { document: doc } = this.#parts.view;
    return !dom(doc).dispatchEvent(new CustomEvent('keynav-ask', { cancelable: true, detail: { dialog } }));
  }

  /** Whether to queue a key that follows a first one: a key of a binding, one that may be, or text for a dialog. */
  #isWanted(event: KeyboardEvent): boolean {
    const first = this.#begunBy(event, false);
    if (first?.dialog) this.#hasDialog = true;
    if (first || !isTextKey(event)) return first !== undefined;
    return this.#hasDialog || isCharacterKey(event.key) || event.key === 'Enter';
  }

  #giveUp(): void {
    this.#held?.drop();
    this.#held = undefined;
    this.#hasDialog = false;
    this.#first = [];
  }
}
