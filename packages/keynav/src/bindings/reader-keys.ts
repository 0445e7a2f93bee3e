/** The reader's own keys, stored as text. */

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
import { STORED, type Shelf } from '../page/dom/storage.js';

/** A reader's own keys, which override all others. Each change is stored for later visits if the browser allows it. */
export interface ReaderKeys {
  /** The keys as lines of text: `map <C-s> draft.save`, `map gl $`, `unmap zz`, `pass p`. */
  text(): string;
  /**
   * Replaces all keys by those of the text. Lines that cannot be parsed are ignored.
   * @returns the problems: lines and keys that cannot be parsed, unknown commands, and keys that the browser reserves.
   */
  load(text: string): readonly KeynavError[];
  /**
   * Binds keys to a command, or to other keys.
   * @throws KeynavError if either cannot be parsed, or if the browser reserves the keys (`reserved`).
   */
  map(keys: string, commandOrKeys: string): void;
  /**
   * Unbinds keys, whatever they are bound to.
   * @throws KeynavError if the keys cannot be parsed.
   */
  unmap(keys: string): void;
  /**
   * Leaves a key to the page, except after a count or other keys.
   * @throws KeynavError if the key cannot be parsed, or if there are several (`bad-line`).
   */
  pass(key: string): void;
  /**
   * Removes the line for these keys, which restores what they did before; returns false if there was none.
   * @throws KeynavError if the keys cannot be parsed.
   */
  forget(keys: string): boolean;
  /** Removes all of them. */
  reset(): void;
  /** The number of lines. */
  readonly size: number;
}

/** The parts that the reader's keys need. */
export interface ReaderKeysParts {
  readonly bindings: Layers;
  readonly commands: CommandTable;
  readonly notation: Notation;
  readonly shelf: Shelf;
  /** Returns the chords that the browser reserves. */
  readonly reserved: () => ReadonlyMap<string, string>;
  readonly say: (text: string) => void;
}

/** The reader's own keys on one engine. */
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
    // Text of another version of the format is not parsed.
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

  pass(key: string): void {
    this.#change(parseSequence(key, this.#parts.notation), { pass: true });
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

  /** Restores the keys of an earlier visit. Lines that cannot be parsed only lead to a notice. */
  restore(): void {
    const text = (this.#kept = this.#parts.shelf.read(STORED.ownKeys));
    if (text === null) return;
    // Commands may be added after the start, so unknown ones are not reported here.
    const [first, ...more] = this.#take(text).filter(({ code }) => code !== 'unknown-command');
    if (!first) return;
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    this.#parts.say(
      `Some of your own keys were left out: ${first.message.replace(/^keynav: /, '')}${others}`,
    );
  }

  /** Reads the stored keys again, after another tab has changed them. */
  takeUp(): void {
    const text = this.#parts.shelf.read(STORED.ownKeys);
    if (text === null && this.#kept !== null) this.#apply({});
    if (text !== null && text !== this.#kept) this.#take(text);
    this.#kept = text;
  }

  /** Removes them until the next start; they stay stored. */
  clear(): void {
    this.#apply({});
    this.#kept = null;
  }

  /** Returns why the reader cannot use these keys; empty if they can. */
  refusal(sequence: Sequence): string {
    const reserved = this.#parts.reserved();
    const kept = sequence.find(chord => reserved.has(chord));
    if (kept) return `${this.#print(kept)} is reserved by the browser: it ${reserved.get(kept)}`;
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

  /** Returns the lines without those of a sequence, in any spelling. */
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
    if (!shelf.write(STORED.ownKeys, this.#kept))
      say('Your keys could not be saved: they last until you leave this page');
  }
}

/** Returns whether the text of a chord can be parsed again, so that it can be stored. */
function isReadable(chord: Chord): boolean {
  try {
    return parseSequence(chord).join('') === chord;
  } catch {
    return false;
  }
}
