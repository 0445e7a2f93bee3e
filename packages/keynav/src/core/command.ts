/** A named thing to do, as a record. */

import { nearest, problem } from './sentences.js';
import type { Page } from './page.js';

/** What a command does with the number typed before its keys. */
export type CountUse = 'repeat' | 'position' | 'argument' | 'ignore';

/** What came with the keys that ran a command. */
export interface Invocation {
  /** The count typed, 0 for none. */
  readonly count: number;
  /** The character that stood for `<Any>`, or the words after an ex command; empty for none. */
  readonly argument: string;
}

/** A command: what help lists, keys name and the palette runs. */
export interface Command {
  /** `family.verb`, unique. */
  readonly name: string;
  readonly title: string;
  readonly group: string;
  /** Without it, or while it answers true, the command can be run. */
  readonly when?: (page: Page) => boolean;
  /** `repeat` unless told. */
  readonly counts?: CountUse;
  /** Whether a held key runs it again; false unless told. */
  readonly repeats?: boolean;
  /** Whether `.` may do it again; false unless told. */
  readonly changes?: boolean;
  /** Whether its keys act while somebody types in a field; false unless told. */
  readonly inFields?: boolean;
  /** Whether its keys act while a modal dialog of the page is open; false unless told. */
  readonly inModals?: boolean;
  /** Whether it does nothing without an argument, so that lists that have none to give leave it out; false unless told. */
  readonly needsArgument?: boolean;
  /** Does it; answers false when there was nothing to do. */
  readonly run: (page: Page, invocation: Invocation) => boolean | void;
}

/** The commands by name, in the order in which they were added. */
export interface CommandTable {
  /**
   * Adds commands.
   * @returns removes them again.
   * @throws KeynavError `duplicate-command`.
   */
  add(...commands: readonly Command[]): () => void;
  /** Returns the command of that name. */
  get(name: string): Command | undefined;
  /**
   * Returns the command of that name.
   * @throws KeynavError `unknown-command` with the nearest name.
   */
  demand(name: string): Command;
  /** Returns every command. */
  list(): readonly Command[];
  /** Calls `listener` after each change, until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** A table that begins empty. */
export class Commands implements CommandTable {
  readonly #commands = new Map<string, Command>();
  readonly #listeners = new Set<() => void>();

  add(...added: readonly Command[]): () => void {
    const commands = this.#commands;
    for (const { name } of added) if (commands.has(name)) throw problem('duplicate-command', { text: name });
    for (const command of added) commands.set(command.name, command);
    this.#changed();
    return () => {
      for (const command of added) if (commands.get(command.name) === command) commands.delete(command.name);
      this.#changed();
    };
  }

  get(name: string): Command | undefined {
    return this.#commands.get(name);
  }

  demand(name: string): Command {
    const command = this.#commands.get(name);
    if (command) return command;
    throw problem('unknown-command', { text: name, nearest: nearest(name, this.#commands.keys()) });
  }

  list(): readonly Command[] {
    return [...this.#commands.values()];
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
