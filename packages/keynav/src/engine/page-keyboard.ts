/** The keyboard of a page: which bindings are active where a key is pressed, and which keys are pending. */

import type { Layers } from '../bindings/layers.js';
import type { Chord } from '../core/chord.js';
import type { Command, CommandTable, Invocation } from '../core/command.js';
import { counted } from '../core/count.js';
import { child, type Run } from '../core/engine.js';
import type { Binding } from '../core/keymap.js';
import type { Notation } from '../core/notation.js';
import type { Page } from '../core/page.js';
import { pressFor, type Press } from '../core/press.js';
import { parseSequence } from '../core/sequence.js';
import { continuations, type TrieNode } from '../core/trie.js';
import { Keyboard, type KeyboardOwner } from '../page/keyboard/keyboard.js';
import { isNamedByPage, namesKeys } from '../page/keyboard/page-turn.js';
import { pressReader } from '../page/keyboard/read-key.js';
import { focused } from '../page/dom/typing.js';
import type { RegionList } from '../page/regions/region-list.js';
import type { Pending } from './api.js';
import { isActiveAt, keyContext, type KeyContext, type KeyPlace } from './key-context.js';
import type { ReaderState } from './reader-state.js';
import { dom } from '../page/dom/members.js';

/** The parts that the keyboard of a page needs. */
export interface PageKeyboardParts {
  readonly doc: Document;
  readonly notation: Notation;
  readonly bindings: Layers;
  readonly commands: CommandTable;
  readonly page: Page;
  /** The regions, which know the open modal dialog. */
  readonly regions: RegionList;
  readonly state: Pick<ReaderState, 'turn' | 'isTypingIn' | 'isUntouched' | 'hasPlaced'>;
  /** Returns whether the `aria-keyshortcuts` of an element are keynav's own. */
  readonly isDescribed: (el: Element) => boolean;
  readonly timeoutlen: number | false;
  readonly hasCounts: boolean;
  readonly run: (command: Command, invocation: Invocation) => void;
}

/** Reads the keys of one page. */
export class PageKeyboard implements KeyboardOwner<Binding>, KeyPlace {
  /** Returns the key press of an event, with the modifiers of this platform. */
  readonly pressOf: (event: KeyboardEvent) => Press | null;
  readonly #parts: PageKeyboardParts;
  readonly #keyboard: Keyboard<Binding>;
  #deadline: number | null = null;
  #event: Event | null = null;
  #isLate = false;
  /** The number of the key that went to the nth item, such as the `g` of `5g`. */
  #countedAt = NaN;

  constructor(parts: PageKeyboardParts) {
    this.#parts = parts;
    this.pressOf = pressReader(parts.notation.apple === true);
    this.#keyboard = new Keyboard(this);
  }

  /**
   * Handles a keydown event; returns whether the key was used. If the page has stopped the event, which is then late, only motions run, and
   * only where they have led: the reader would be stuck there.
   */
  press(event: KeyboardEvent, origin: Element | null, isLate = false): boolean {
    const { state } = this.#parts;
    const { turn } = state;
    const at = isLate ? focused(this.#parts.doc) : origin;
    if (isLate && !(at && state.hasPlaced(at))) return false;
    this.#isLate = isLate;
    turn.end();
    try {
      // After a count or other keys, a key belongs to keynav even if the page has named it.
      if (!turn.hasLedToField() && !(this.isIdle() && at && namesKeys(at) && this.#isNamed(event, at)))
        return this.#keyboard.press(event, at);
      this.reset();
      return false;
    } finally {
      this.#isLate = false;
      turn.close();
    }
  }

  isTypingIn(el: Element | null): boolean {
    return this.#parts.state.isTypingIn(el);
  }

  /** Handles keys in Vim's notation as if they had been typed where the focus is. */
  feed(keys: string): void {
    // A key that went to hints or to a dialog has ended there.
    this.#parts.state.turn.close();
    for (const chord of parseSequence(keys, this.#parts.notation))
      this.#keyboard.handle(pressFor(chord), focused(this.#parts.doc));
  }

  /** Discards the pending keys and the count. */
  reset(): void {
    this.#keyboard.reset();
  }

  pending(): Pending {
    const { count, pending } = this.#keyboard.step;
    const { bindings, commands } = this.#parts;
    const chords: Chord[] = [];
    let node: TrieNode<Binding> = bindings.tree();
    for (const key of pending) {
      const chord = key.chords.find(one => node.next?.has(one)) ?? key.chords[0];
      if (chord) chords.push(chord);
      node = child(node, key, this) ?? node;
    }
    const isActive = (binding: Binding): boolean => this.isActive(binding);
    return {
      keys: chords.join(''),
      count,
      deadline: this.#deadline,
      // A single key may lead to thousands, so they are listed only when the property is read.
      get continuations() {
        if (pending.length === 0) return [];
        return [...continuations(node, isActive)].map(binding => ({
          ...binding,
          rest: binding.sequence.slice(pending.length),
          title: commands.get(binding.command ?? '')?.title ?? binding.command ?? '',
        }));
      },
    };
  }

  tree(): TrieNode<Binding> {
    return this.#parts.bindings.tree();
  }

  timeoutlen(): number | false {
    const { timeoutlen } = this.#parts;
    this.#deadline = timeoutlen === false ? null : performance.now() + timeoutlen;
    return timeoutlen;
  }

  hasCounts(): boolean {
    const { hasCounts, bindings } = this.#parts;
    const isFree = !this.#keyboard.isTyping() && !this.#parts.state.isUntouched(this.origin);
    return hasCounts && bindings.hasCharacters() && isFree;
  }

  isActive(binding: Binding): boolean {
    return isActiveAt(this, binding, this.#parts.commands);
  }

  run(run: Run<Binding>, isRepeat: boolean): void {
    const { commands, run: runCommand } = this.#parts;
    const command = commands.get(run.binding.command as string);
    if (!command || (isRepeat && !command.repeats)) return;
    if (command.name === 'move.first' && this.#isSecond(run.count)) return;
    runCommand(command, run.count ? counted(run, command.counts) : run);
  }

  onPending(): void {
    if (!this.#keyboard.step.waits) this.#deadline = null;
    this.#sendPending();
  }

  /** Returns a snapshot of what is active where the focus is. */
  context(): KeyContext {
    this.#keyboard.setOrigin(focused(this.#parts.doc));
    return keyContext(this, this.#parts.commands);
  }

  get origin(): Element | null {
    return this.#keyboard.origin;
  }

  isTyping(): boolean {
    return this.#keyboard.isTyping();
  }

  isIdle(): boolean {
    const { count, pending } = this.#keyboard.step;
    return count === 0 && pending.length === 0;
  }

  hasPageActed({ name, repeats, inFields }: Command): boolean {
    const { turn } = this.#parts.state;
    const isMotion = repeats === true || name.startsWith('move.');
    // In a field that only a script has focused, every key but a motion, or one that is meant for fields, is text.
    const isText = !isMotion && inFields !== true && this.#parts.state.isUntouched(this.origin);
    return isText || (this.#isLate && !isMotion) || turn.hasActed(isMotion);
  }

  isModal(): boolean {
    return this.#parts.regions.topModal() !== null;
  }

  hasDialog(): boolean {
    return this.#parts.page.hasDialog();
  }

  region(): string | undefined {
    return this.#parts.page.regions.active()?.name;
  }

  isAvailable({ when }: Command): boolean {
    return when?.(this.#parts.page) ?? true;
  }

  /** Returns whether a key without a count is the second `g` of `5gg`, which is the fifth item in Vim: it stays there. */
  #isSecond(count: number): boolean {
    const { handled } = this.#keyboard;
    const isSecond = count === 0 && handled === this.#countedAt + 1;
    this.#countedAt = count > 0 ? handled : NaN;
    return isSecond;
  }

  #isNamed(event: KeyboardEvent, origin: Element): boolean {
    const chords = (): readonly Chord[] => this.pressOf(event)?.chords ?? [];
    const chordOf = (text: string): string => chordIn(text, this.#parts.notation);
    return isNamedByPage(origin, event, { chords, chordOf, isOwn: this.#parts.isDescribed });
  }

  /**
   * Dispatches `keynav-pending`. No script can ask whether an event has listeners; to keep it cheap, one event object is reused, its detail is
   * computed when it is read, and keys that begin nothing dispatch none.
   */
  #sendPending(): void {
    // An event that is being dispatched cannot be dispatched again by a listener that feeds keys.
    if (!this.#event || this.#event.eventPhase > 0) {
      this.#event = new Event('keynav-pending', { bubbles: true, composed: true });
      Object.defineProperty(this.#event, 'detail', { get: () => this.pending() });
    }
    dom(this.#parts.doc).dispatchEvent(this.#event);
  }
}

/** Returns the first chord of a text in keynav's notation; the text itself if it cannot be parsed. */
function chordIn(text: string, notation: Notation): string {
  try {
    return parseSequence(text, notation)[0] ?? text;
  } catch {
    return text;
  }
}
