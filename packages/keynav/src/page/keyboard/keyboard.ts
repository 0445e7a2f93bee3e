/** Passes key events to the reducer, starts its timeout, and runs the bindings that it returns. */

import { IDLE, press, timeout, type Rules, type Run, type Step } from '../../core/engine.js';
import type { Press } from '../../core/press.js';
import type { Bound, TrieNode } from '../../core/trie.js';
import { isTypingIn, originOf, ownsKey } from '../dom/typing.js';

/** The bindings and callbacks that a keyboard needs. */
export interface KeyboardOwner<B extends Bound> extends Rules<B> {
  /** Returns the key press of an event; null if it is not a key press. */
  readonly pressOf: (event: KeyboardEvent) => Press | null;
  /** Returns the bindings as a tree. */
  tree(): TrieNode<B>;
  /**
   * Runs a binding. `isRepeat` is true for the repeated events of a held key; `event` is that of the last key, absent if there was none.
   * Errors that it throws are reported.
   */
  run(run: Run<B>, isRepeat: boolean, event?: KeyboardEvent): void;
  /** Returns how many milliseconds to wait while the pending keys have two readings; false for no limit. */
  timeoutlen(): number | false;
  /** Returns whether an element receives typed characters. Defaults to `isTypingIn`. */
  isTypingIn?(origin: Element | null): boolean;
  /** Called after the pending keys or the count have changed. */
  onPending?(): void;
}

/** Turns key presses into runs of bindings. */
export class Keyboard<B extends Bound> {
  /** The last step, with the pending keys and the count. */
  step: Step<B> = IDLE;
  /** The element at which the key was pressed that is being handled. */
  origin: Element | null = null;
  /** The number of keys that were handled, to recognise one that directly follows another. */
  handled = 0;
  readonly #owner: KeyboardOwner<B>;
  #isTyping: boolean | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: KeyboardOwner<B>) {
    this.#owner = owner;
  }

  /** Handles a keydown event; returns whether the page must not receive the key. */
  press(event: KeyboardEvent, origin = originOf(event)): boolean {
    const key = this.#owner.pressOf(event);
    if (!key) return false;
    if (!ownsKey(origin, event)) return this.handle(key, origin, event);
    // A key that a widget handles breaks a pending sequence, as any other key does.
    this.reset();
    return false;
  }

  /** Handles a key that was pressed at `origin`, or the end of the timeout if `key` is null; returns whether it was handled. */
  handle(key: Press | null, origin: Element | null, event?: KeyboardEvent): boolean {
    const owner = this.#owner;
    const isRepeat = key !== null && event?.repeat === true;
    if (key) this.handled++;
    this.setOrigin(origin);
    try {
      const root = owner.tree();
      const step = key ? press(root, this.step, key, owner, isRepeat) : timeout(root, this.step, owner);
      this.#apply(step, isRepeat, event);
      return step.isTaken;
    } catch (error) {
      // After a condition that throws, no key may stay pending.
      this.reset();
      reportError(error);
      return false;
    }
  }

  /** Sets the element for which conditions are evaluated. */
  setOrigin(origin: Element | null): void {
    this.origin = origin;
    this.#isTyping = undefined;
  }

  /** Returns whether the element receives typed characters. */
  isTyping(): boolean {
    return (this.#isTyping ??= this.#owner.isTypingIn?.(this.origin) ?? isTypingIn(this.origin));
  }

  /** Discards the pending keys and the count. */
  reset(): void {
    this.#apply(IDLE, false);
  }

  #apply(step: Step<B>, isRepeat: boolean, event?: KeyboardEvent): void {
    const owner = this.#owner;
    // A held key changes nothing, so the timeout goes on.
    const hasChanged = step.pending !== this.step.pending || step.count !== this.step.count;
    if (hasChanged && this.#timer !== undefined) this.#stopTimer();
    this.step = step;
    if (hasChanged && step.waits) this.#startTimer(owner.timeoutlen(), this.origin, event);
    if (step.run) this.#run(step.run, isRepeat, event);
    if (hasChanged) owner.onPending?.();
  }

  #run(run: Run<B>, isRepeat: boolean, event?: KeyboardEvent): void {
    if (run.before) this.#run(run.before, isRepeat, event);
    try {
      this.#owner.run(run, isRepeat, event);
    } catch (error) {
      this.reset();
      reportError(error);
    }
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  // A function of its own, because one that contains a closure allocates memory on each call.
  #startTimer(limit: number | false, origin: Element | null, event?: KeyboardEvent): void {
    if (limit !== false) this.#timer = setTimeout(() => this.handle(null, origin, event), limit);
  }
}
