/** Keys through the reducer: where they are pressed, what is pending, the clock. */

import type { Bindings, Context } from './bindings.js';
import { isCharacter, type Chord, type Notation } from './core/chord.js';
import type { CommandTable, Invocation } from './core/command.js';
import { IDLE, pendingNode, press, timeout, type EngineState, type Press, type Step } from './core/engine.js';
import type { Binding } from './core/keymap.js';
import type { Page } from './core/page.js';
import { parseSequence } from './core/sequence.js';
import { continuations } from './core/trie.js';
import { clock } from './page/clock.js';
import { pressOf } from './page/keys.js';
import { topModal } from './page/regions.js';
import { focused, isTypingIn, originOf, ownsKey } from './page/typing.js';
import type { Pending } from './surface.js';

/** What a keyboard is made from. */
export interface KeyboardParts {
  readonly doc: Document;
  readonly notation: Notation;
  readonly bindings: Bindings;
  readonly commands: CommandTable;
  readonly page: Page;
  readonly timeoutlen: number | false;
  readonly run: (name: string, invocation: Invocation) => void;
  readonly onPending: (pending: Pending) => void;
}

/** Turns key presses into commands. */
export interface Keyboard {
  /** Takes a keydown event; answers whether the key was ours. */
  press(event: KeyboardEvent): boolean;
  /** Takes keys in Vim's notation as if they had been typed where the focus is. */
  feed(keys: string): void;
  /** Drops what is pending. */
  reset(): void;
  pending(): Pending;
}

/** A keyboard with nothing pending. */
export function keyboard(parts: KeyboardParts): Keyboard {
  return new Typing(parts);
}

class Typing implements Keyboard {
  readonly #parts: KeyboardParts;
  readonly #clock = clock();
  #state: EngineState = IDLE;
  #context: Context = 'page';
  #origin: Element | null = null;

  constructor(parts: KeyboardParts) {
    this.#parts = parts;
  }

  press(event: KeyboardEvent): boolean {
    const key = pressOf(event, this.#parts.notation.apple === true);
    if (!key) return false;
    const origin = originOf(event);
    return !ownsKey(origin, event) && this.#take(key, origin);
  }

  feed(keys: string): void {
    for (const chord of parseSequence(keys, this.#parts.notation))
      this.#take(pressFor(chord), focused(this.#parts.doc));
  }

  reset(): void {
    this.#clock.stop();
    if (this.#state === IDLE) return;
    this.#state = IDLE;
    this.#parts.onPending(this.pending());
  }

  pending(): Pending {
    const { count, pending } = this.#state;
    const keys = pending.map(({ chords }) => chords[0]).join('');
    const node = pending.length > 0 ? pendingNode(this.#tree(), this.#state) : null;
    return {
      keys,
      count,
      // Below one key there may be thousands: they are listed for those who ask.
      get continuations() {
        return node ? [...continuations(node)] : [];
      },
    };
  }

  /** One key through the reducer; answers whether it was ours. */
  #take(key: Press, origin: Element | null): boolean {
    this.#origin = origin;
    const context = this.#contextNow();
    if (context !== this.#context) this.reset();
    this.#context = context;
    try {
      return this.#apply(
        press(this.#tree(), this.#state, { ...key, isText: context === 'field' }, binding =>
          this.#holds(binding),
        ),
      );
    } catch (error) {
      // A condition that throws must not leave a prefix behind.
      this.reset();
      reportError(error);
      return false;
    }
  }

  #apply({ state, effects }: Step): boolean {
    const hasChanged = state !== this.#state;
    const { timeoutlen, commands, run, onPending } = this.#parts;
    this.#state = state;
    this.#clock.stop();
    if (effects.waits && timeoutlen !== false) {
      this.#clock.set(timeoutlen, () =>
        this.#apply(timeout(this.#tree(), this.#state, binding => this.#holds(binding))),
      );
    }
    for (const { binding, count, argument, isRepeat } of effects.runs) {
      const name = binding.command as string;
      if (!isRepeat || commands.get(name)?.repeats) run(name, { count, argument });
    }
    if (hasChanged) onPending(this.pending());
    return effects.taken;
  }

  #tree() {
    return this.#parts.bindings.tree(this.#context);
  }

  #holds({ command, scope }: Binding): boolean {
    if (scope && !(this.#origin && (scope as Element).contains(this.#origin))) return false;
    if (command === null) return true;
    const record = this.#parts.commands.get(command);
    return record !== undefined && (record.when?.(this.#parts.page) ?? true);
  }

  #contextNow(): Context {
    if (isTypingIn(this.#origin)) return 'field';
    return topModal(this.#parts.doc) ? 'modal' : 'page';
  }
}

function pressFor(chord: Chord): Press {
  const character = isCharacter(chord) ? chord.replace('<lt>', '<').replace('<Space>', ' ') : '';
  return { chords: [chord], character, isRepeat: false };
}
