/** Tracks the mode of a document, and the text field that was used last. */

import { focused, isTextField } from '../dom/typing.js';

/** What keys do now: run commands, type text, choose a hint, or go to a dialog that was offered to the engine. */
export type Mode = 'normal' | 'insert' | 'hint' | 'dialog';

/** Tracks the mode of one document, which is initially `normal`. */
export class ModeTracker {
  /** The mode as of the last update. */
  mode: Mode = 'normal';
  /** The text field that had the focus last; null before there is one. */
  lastField: Element | null = null;
  /** Whether hints are shown. */
  isHinting = false;
  readonly #doc: Document;
  readonly #hasDialog: () => boolean;
  readonly #isTypingIn: (el: Element | null) => boolean;
  readonly #onMode: (mode: Mode) => void;

  /**
   * `hasDialog` returns whether an offered dialog is open, and `isTypingIn` whether an element receives typed characters; `onMode` is called
   * after the mode has changed.
   */
  constructor(
    doc: Document,
    hasDialog: () => boolean,
    isTypingIn: (el: Element | null) => boolean,
    onMode: (mode: Mode) => void,
  ) {
    this.#doc = doc;
    this.#hasDialog = hasDialog;
    this.#isTypingIn = isTypingIn;
    this.#onMode = onMode;
  }

  /** Sets whether hints are shown, and updates the mode. */
  setHinting(isShown: boolean): void {
    this.isHinting = isShown;
    this.update();
  }

  /** Updates the mode after the focus has moved to `origin`; `isTyping` is whether it receives typed characters. */
  follow(origin: Element | null, isTyping: boolean): void {
    if (isTyping && origin && isTextField(origin)) this.lastField = origin;
    this.#set(isTyping);
  }

  /** Updates the mode from the element that has the focus. */
  update(): void {
    this.#set(this.#isTypingIn(focused(this.#doc)));
  }

  #set(isTyping: boolean): void {
    const mode = this.isHinting ? 'hint' : this.#hasDialog() ? 'dialog' : isTyping ? 'insert' : 'normal';
    if (mode === this.mode) return;
    this.mode = mode;
    this.#onMode(mode);
  }
}
