/** Key events through the reducer: what is pending, the clock, what runs. */

import { IDLE, press, timeout, type Rules, type Run, type Step } from '../../core/engine.js';
import type { Press } from '../../core/press.js';
import type { Bound, TrieNode } from '../../core/trie.js';
import { isTypingIn, originOf, ownsKey } from '../dom/typing.js';

/** What a keyboard asks of its owner. */
export interface KeyboardOwner<B extends Bound> extends Rules<B> {
  /** Reads an event; null for what is no key. */
  readonly read: (event: KeyboardEvent) => Press | null;
  tree(): TrieNode<B>;
  /** Does what a binding says; `event` is that of the last key, if one was pressed. What it throws is reported. */
  run(run: Run<B>, isRepeat: boolean, event?: KeyboardEvent): void;
  /** Milliseconds that two live readings wait, or false for no limit. */
  timeoutlen(): number | false;
  /** Is told when what is pending has changed. */
  onPending?(): void;
}

/** Turns key presses into runs of bindings. */
export class Keyboard<B extends Bound> {
  /** What is pending. */
  step: Step<B> = IDLE;
  /** Where the key was pressed that is being read. */
  origin: Element | null = null;
  readonly #owner: KeyboardOwner<B>;
  #isTyping: boolean | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: KeyboardOwner<B>) {
    this.#owner = owner;
  }

  /** Takes a keydown event; answers whether the key was ours. */
  press(event: KeyboardEvent, origin = originOf(event)): boolean {
    const key = this.#owner.read(event);
    if (!key) return false;
    if (!ownsKey(origin, event)) return this.take(key, origin, event);
    // The key was the widget's, and breaks what was pending as any other key would.
    this.reset();
    return false;
  }

  /** Takes a key that was pressed at `origin`, or null when time has passed; answers whether the key was ours. */
  take(key: Press | null, origin: Element | null, event?: KeyboardEvent): boolean {
    const owner = this.#owner;
    const isRepeat = key !== null && event?.repeat === true;
    this.lookFrom(origin);
    try {
      const root = owner.tree();
      const step = key ? press(root, this.step, key, owner, isRepeat) : timeout(root, this.step, owner);
      this.#apply(step, isRepeat, event);
      return step.isTaken;
    } catch (error) {
      // A condition that throws must not leave a prefix behind.
      this.reset();
      reportError(error);
      return false;
    }
  }

  /** Takes an element for the place where keys are pressed. */
  lookFrom(origin: Element | null): void {
    this.origin = origin;
    this.#isTyping = undefined;
  }

  /** Whether the key was pressed where characters are typed. */
  isTyping(): boolean {
    return (this.#isTyping ??= isTypingIn(this.origin));
  }

  /** Drops what is pending. */
  reset(): void {
    this.#apply(IDLE, false);
  }

  #apply(step: Step<B>, isRepeat: boolean, event?: KeyboardEvent): void {
    const owner = this.#owner;
    // A held key changes nothing, and the clock runs on.
    const hasChanged = step.pending !== this.step.pending || step.count !== this.step.count;
    if (hasChanged && this.#timer !== undefined) this.#stopClock();
    this.step = step;
    if (hasChanged && step.waits) this.#wait(owner.timeoutlen(), this.origin, event);
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

  #stopClock(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  // Apart from where it is called: a function that makes closures costs memory each time.
  #wait(limit: number | false, origin: Element | null, event?: KeyboardEvent): void {
    if (limit !== false) this.#timer = setTimeout(() => this.take(null, origin, event), limit);
  }
}
