/** Commands as records, and the table that contains them. */

import { nearest, problem } from './sentences.js';
import type { Page } from './page.js';

/**
 * How a command uses its count: to run that many times (`repeat`), as a position such as the nth item (`position`), as
 * its argument (`argument`), or not at all (`ignore`).
 */
export type CountUse = 'repeat' | 'position' | 'argument' | 'ignore';

/** The input with which a command is run. */
export interface Invocation {
  /** The count typed; 0 for none. */
  readonly count: number;
  /** The character typed for `<Any>`, or the text after an ex command; empty for none. */
  readonly argument: string;
}

/** A named action, which bindings refer to, the help lists, and the palette runs. */
export interface Command {
  /** The unique name, as `family.verb`. */
  readonly name: string;
  /** The name that readers see. */
  readonly title: string;
  /** The heading under which lists show it. */
  readonly group: string;
  /** Returns whether the command can be run now. By default, it always can. */
  readonly when?: (page: Page) => boolean;
  /** How it uses a count. Defaults to `repeat`. */
  readonly counts?: CountUse;
  /** Whether it runs again while its key is held down. Defaults to false. */
  readonly repeats?: boolean;
  /** Whether it is a change, which `.` can repeat. Defaults to false. */
  readonly changes?: boolean;
  /** Whether its keys act while the reader types in a text field. Defaults to false. */
  readonly inFields?: boolean;
  /** Whether its keys act while a modal dialog of the page is open. Defaults to false. */
  readonly inModals?: boolean;
  /** Whether it does nothing without an argument; lists that cannot pass one leave it out. Defaults to false. */
  readonly needsArgument?: boolean;
  /** Runs the command. Returns false if there was nothing to do. */
  readonly run: (page: Page, invocation: Invocation) => boolean | void;
}

/** The commands by name, in the order in which they were added. */
export interface CommandTable {
  /**
   * Adds commands. Returns a function that removes them.
   * @throws KeynavError `duplicate-command` if a name is already in use; then no command is added.
   */
  add(...commands: readonly Command[]): () => void;
  /** Returns the command of that name; undefined if there is none. */
  get(name: string): Command | undefined;
  /**
   * Returns the command of that name.
   * @throws KeynavError `unknown-command`, with the nearest name, if there is none.
   */
  demand(name: string): Command;
  /** Returns all commands. */
  list(): readonly Command[];
  /** Calls `listener` after each change. Returns a function that unsubscribes it. */
  watch(listener: () => void): () => void;
}

/** A command table, empty at first. */
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
