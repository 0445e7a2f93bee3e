/** Waits for the first key on a page that may never see one, and keeps what is pressed until the engine is there. */

import { isCharacterKey, type Chord } from '../core/chord.js';
import { isCountDigit } from '../core/count.js';
import type { Keymap } from '../core/keymap.js';
import type { Press } from '../core/press.js';
import { firstPresses, type FirstPress } from './first-presses.js';
import { onLeaving } from '../page/keyboard/grab.js';
import { holdKeys, isTextKey, type HeldKeys } from '../page/keyboard/hold.js';
import { pressReader } from '../page/keyboard/read-key.js';
import { lazy } from '../page/dom/lazy.js';
import { topModal } from '../page/dom/modal.js';
import { isTypingIn, originOf, ownsKey } from '../page/dom/typing.js';

/** A key with where it was pressed, which the event alone does not tell once it is over. */
export interface Pressed {
  readonly event: KeyboardEvent;
  readonly origin: Element | null;
}

/** What waiting needs. */
export interface FirstKeyParts {
  readonly view: Window;
  /** One of our own: it names commands and nothing else. */
  readonly keymap: Keymap;
  readonly apple: boolean;
  /** Loads the engine; gives what starts it with the keys that came first. */
  readonly load: () => Promise<(first: readonly Pressed[]) => void>;
}

/**
 * A page that waits for a key that tells of a keyboard, or for the event `keynav-want` of those who cannot do without the engine. Keys
 * are taken by the engine's rules: never from somebody who is typing, from a widget that owns them or from a page that prevented
 * them, and only where a binding begins with them. The event `keynav-ask` asks who has a dialog; whoever has it cancels the event.
 * Whoever goes elsewhere meanwhile, to a field, to the pointer or to another window, has given up what was pressed.
 */
export class FirstKey {
  readonly #parts: FirstKeyParts;
  readonly #firsts: ReadonlyMap<Chord, FirstPress>;
  readonly #read: (event: KeyboardEvent) => Press | null;
  readonly #over = new AbortController();
  #first: Pressed[] = [];
  #held: HeldKeys | undefined;
  /** Whether a dialog is on its way, into which text may be typed. */
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
    doc.addEventListener('keynav-want', () => void this.begin(), { signal });
    // Somebody else started an engine on this document: the keys are theirs.
    doc.addEventListener('keynav-start', () => this.#over.abort(), { signal });
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
    // A keyboard on the screen types too; it has no such keys.
    if (isTyping && !first && event.key !== 'Escape') return this.#giveUp();
    if (first) {
      event.preventDefault();
      this.#hasDialog ||= first.dialog !== '';
      this.#held ??= holdKeys(this.#parts.view, {
        onGiveUp: () => this.#giveUp(),
        isWanted: next => this.#isWanted(next),
        inFields: isTyping,
      });
    }
    // What is bound by the page's own markup is not known yet: such a key acts late, and the browser had it first.
    this.#first.push({ event, origin });
    void this.begin();
  }

  /** What a key begins that is taken; undefined where it is left alone. */
  #begunBy(event: KeyboardEvent, isTyping: boolean): FirstPress | undefined {
    const press = this.#read(event);
    if (!press || ownsKey(originOf(event), event)) return undefined;
    const chord = press.chords.find(one => this.#firsts.has(one));
    const isCount = !chord && isCountDigit(0, press.digit);
    const first = chord ? this.#firsts.get(chord) : isCount ? { dialog: '', inFields: false } : undefined;
    if (!first || (isTyping && !first.inFields)) return undefined;
    const doc = this.#parts.view.document;
    // Over a modal dialog of the page most keys are silent; which, the engine knows.
    if (!isTyping && topModal(doc, true)) return undefined;
    return !first.dialog || this.#isThere(first.dialog) ? first : undefined;
  }

  #isThere(dialog: string): boolean {
    const { document: doc } = this.#parts.view;
    return !doc.dispatchEvent(new CustomEvent('keynav-ask', { cancelable: true, detail: { dialog } }));
  }

  /** Whether a key that comes behind a first one is kept with it: one of ours, one that may be, or what may be typed into a dialog. */
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
