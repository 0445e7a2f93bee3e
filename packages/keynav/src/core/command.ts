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
   * Adds commands; gives back what removes them again.
   * @throws KeynavError `duplicate-command`.
   */
  add(...commands: readonly Command[]): () => void;
  get(name: string): Command | undefined;
  /** @throws KeynavError `unknown-command` with the nearest name. */
  demand(name: string): Command;
  list(): readonly Command[];
  /** Calls `listener` after each change, until the answer is called. */
  watch(listener: () => void): () => void;
}

/** An empty table. */
export function commandTable(): CommandTable {
  const commands = new Map<string, Command>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach(listener => listener());
  return {
    add(...added) {
      for (const { name } of added) {
        if (commands.has(name)) throw problem('duplicate-command', { text: name });
      }
      added.forEach(command => commands.set(command.name, command));
      tell();
      return () => {
        added.forEach(command => commands.get(command.name) === command && commands.delete(command.name));
        tell();
      };
    },
    get: name => commands.get(name),
    demand(name) {
      const command = commands.get(name);
      if (command) return command;
      throw problem('unknown-command', { text: name, nearest: nearest(name, commands.keys()) });
    },
    list: () => [...commands.values()],
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
