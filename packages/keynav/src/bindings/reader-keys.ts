/** The keys that a reader chose for themselves: kept, read and written as text. */

import type { Layers } from './layers.js';
import type { Chord } from '../core/chord.js';
import type { CommandTable } from '../core/command.js';
import { readKeymap, type Binding, type Keymap } from '../core/keymap.js';
import { looksLikeCommand, printLines, readLines } from '../core/lines.js';
import type { Notation, Sequence } from '../core/notation.js';
import { printKeys } from '../core/print.js';
import type { KeynavError } from '../core/problems.js';
import { parseSequence } from '../core/sequence.js';
import { problem } from '../core/sentences.js';
import { KEPT, type Shelf } from '../page/dom/storage.js';

/** A reader's own keys; they win over all others. Each change is kept for later visits where the browser allows it. */
export interface ReaderKeys {
  /** They as lines: `map <C-s> draft.save`, `map gl $`, `unmap zz`. */
  text(): string;
  /**
   * Puts these lines in the place of all that were. What cannot be read is left out.
   * @returns what is wrong: lines, keys, names of commands that nobody added; keys that the browser keeps.
   */
  load(text: string): readonly KeynavError[];
  /**
   * Binds keys to a command, or to other keys.
   * @throws KeynavError when either cannot be read, or when the browser keeps the keys (`reserved`).
   */
  map(keys: string, commandOrKeys: string): void;
  /**
   * Takes keys away from whatever they are bound to.
   * @throws KeynavError when the keys cannot be read.
   */
  unmap(keys: string): void;
  /**
   * Forgets the line for these keys, so that they do again what they did without it; false when there was none.
   * @throws KeynavError when the keys cannot be read.
   */
  forget(keys: string): boolean;
  /** Forgets all of them. */
  reset(): void;
  /** How many lines there are. */
  readonly size: number;
}

/** What they are made from. */
export interface ReaderKeysParts {
  readonly bindings: Layers;
  readonly commands: CommandTable;
  readonly notation: Notation;
  readonly shelf: Shelf;
  /** What the browser does with a chord that it keeps. */
  readonly reserved: () => ReadonlyMap<string, string>;
  readonly say: (text: string) => void;
}

/** Own keys on one engine. */
export class StoredReaderKeys implements ReaderKeys {
  readonly #parts: ReaderKeysParts;
  #keymap: Keymap = {};
  /** The text last read or written. */
  #kept: string | null = null;
  #undo: () => void = () => undefined;

  constructor(parts: ReaderKeysParts) {
    this.#parts = parts;
  }

  get size(): number {
    return Object.keys(this.#keymap).length;
  }

  text(): string {
    return printLines(this.#keymap);
  }

  load(text: string): readonly KeynavError[] {
    const problems = this.#take(text);
    // Text of another version says nothing about the keys that are there.
    if (!problems.some(({ code }) => code === 'bad-keys')) this.#keep();
    return problems;
  }

  map(keys: string, commandOrKeys: string): void {
    const { commands, notation } = this.#parts;
    const sequence = parseSequence(keys, notation);
    const refused = this.refusal(sequence);
    if (refused) throw problem('reserved', { text: keys, sentence: refused });
    const isCommand = commands.get(commandOrKeys) !== undefined;
    if (!isCommand && looksLikeCommand(commandOrKeys)) commands.demand(commandOrKeys);
    if (!isCommand && !/^<nop>$/i.test(commandOrKeys)) parseSequence(commandOrKeys, notation);
    if (isCommand && /\s/.test(commandOrKeys))
      throw problem('bad-line', {
        text: commandOrKeys,
        sentence: 'a command name with white space cannot be saved',
      });
    this.#change(sequence, isCommand ? commandOrKeys : { keys: commandOrKeys });
  }

  unmap(keys: string): void {
    this.#change(parseSequence(keys, this.#parts.notation), null);
  }

  forget(keys: string): boolean {
    this.takeUp();
    const others = this.#without(parseSequence(keys, this.#parts.notation));
    if (others.length === this.size) return false;
    this.#apply(Object.fromEntries(others));
    this.#keep();
    return true;
  }

  reset(): void {
    this.#apply({});
    this.#keep();
  }

  /** Takes up what was kept on an earlier visit. Garbage costs a notice, nothing else. */
  restore(): void {
    const text = (this.#kept = this.#parts.shelf.read(KEPT.ownKeys));
    if (text === null) return;
    // Commands may be added after the start.
    const [first, ...more] = this.#take(text).filter(({ code }) => code !== 'unknown-command');
    if (!first) return;
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    this.#parts.say(
      `Some of your own keys were left out: ${first.message.replace(/^keynav: /, '')}${others}`,
    );
  }

  /** Takes up what another tab has kept meanwhile, or what was kept before the engine was started. */
  takeUp(): void {
    const text = this.#parts.shelf.read(KEPT.ownKeys);
    if (text === null && this.#kept !== null) this.#apply({});
    if (text !== null && text !== this.#kept) this.#take(text);
    this.#kept = text;
  }

  /** Takes them off, but keeps them for the next start. */
  clear(): void {
    this.#apply({});
    this.#kept = null;
  }

  /** Why a reader cannot have these keys; empty when they can. */
  refusal(sequence: Sequence): string {
    const reserved = this.#parts.reserved();
    const kept = sequence.find(chord => reserved.has(chord));
    if (kept) return `the browser keeps ${this.#print(kept)}: it ${reserved.get(kept)}`;
    const nameless = sequence.find(chord => !isReadable(chord));
    return nameless ? `${this.#print(nameless)} cannot be written in text` : '';
  }

  #print(chord: Chord): string {
    return printKeys([chord], this.#parts.notation.apple ? 'apple' : 'other').join('');
  }

  #take(text: string): readonly KeynavError[] {
    const { commands, notation } = this.#parts;
    const { keymap, problems } = readLines(text, name => commands.get(name) !== undefined);
    if (problems.some(({ code }) => code === 'bad-keys')) return problems;
    const found = [...problems];
    const bindings = readKeymap(keymap, 'user', notation, error => found.push(error));
    const good = new Set(bindings.map(({ keys }) => keys));
    this.#apply(Object.fromEntries(Object.entries(keymap).filter(([keys]) => good.has(keys))), bindings);
    for (const { keys, sequence, command, maps } of bindings) {
      const refused = command !== null && this.refusal(sequence);
      if (refused) found.push(problem('reserved', { text: keys, sentence: refused }));
      if (command === null || maps) continue;
      try {
        commands.demand(command);
      } catch (error) {
        found.push(error as KeynavError);
      }
    }
    return found;
  }

  #change(sequence: Sequence, what: Keymap[string]): void {
    this.takeUp();
    this.#apply(Object.fromEntries([...this.#without(sequence), [sequence.join(''), what]]));
    this.#keep();
  }

  /** The lines but for those of a sequence, however it was spelled. */
  #without(sequence: Sequence): readonly (readonly [string, Keymap[string]])[] {
    const spelled = (keys: string): string => parseSequence(keys, this.#parts.notation).join('');
    return Object.entries(this.#keymap).filter(([keys]) => spelled(keys) !== sequence.join(''));
  }

  #apply(
    keymap: Keymap,
    bindings: readonly Binding[] = readKeymap(keymap, 'user', this.#parts.notation),
  ): void {
    this.#undo();
    this.#keymap = keymap;
    this.#undo = this.#parts.bindings.add(bindings);
  }

  #keep(): void {
    const { shelf, say } = this.#parts;
    this.#kept = this.size > 0 ? this.text() : '';
    if (!shelf.write(KEPT.ownKeys, this.#kept))
      say('Your keys could not be saved: they last until you leave this page');
  }
}

/** Whether the text of a chord reads as that chord, so that it can be kept. */
function isReadable(chord: Chord): boolean {
  try {
    return parseSequence(chord).join('') === chord;
  } catch {
    return false;
  }
}
