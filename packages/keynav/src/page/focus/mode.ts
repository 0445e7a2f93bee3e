/** The mode, and the text field that was used last. */

import { focused, isTextField, isTypingIn } from '../dom/typing.js';

/** What the keys do now: run commands, type text, choose a hint, or belong to a dialog that was offered to the engine. */
export type Mode = 'normal' | 'insert' | 'hint' | 'dialog';

/** Follows the mode of one document, which begins as normal. */
export class ModeTracker {
  /** The mode as of the last update. */
  mode: Mode = 'normal';
  /** The text field that had the focus last. */
  lastField: Element | null = null;
  /** Whether hints have the keys. */
  isHinting = false;
  readonly #doc: Document;
  readonly #hasDialog: () => boolean;
  readonly #onMode: (mode: Mode) => void;

  /** `onMode` is called when the mode changes. */
  constructor(doc: Document, hasDialog: () => boolean, onMode: (mode: Mode) => void) {
    this.#doc = doc;
    this.#hasDialog = hasDialog;
    this.#onMode = onMode;
  }

  /** Gives the keys to the hints, or takes them away again. */
  setHinting(isShown: boolean): void {
    this.isHinting = isShown;
    this.update();
  }

  /** Takes note of what has the focus now, and whether characters are typed there. */
  follow(origin: Element | null, isTyping: boolean): void {
    if (isTyping && origin && isTextField(origin)) this.lastField = origin;
    this.#set(isTyping);
  }

  /** Looks afresh at what has the focus. */
  update(): void {
    this.#set(isTypingIn(focused(this.#doc)));
  }

  #set(isTyping: boolean): void {
    const mode = this.isHinting ? 'hint' : this.#hasDialog() ? 'dialog' : isTyping ? 'insert' : 'normal';
    if (mode === this.mode) return;
    this.mode = mode;
    this.#onMode(mode);
  }
}
