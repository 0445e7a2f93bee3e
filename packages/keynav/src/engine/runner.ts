/** Runs commands, and repeats the last one that changed something. */

import type { Command, CommandTable, Invocation } from '../core/command.js';
import { counted } from '../core/count.js';
import type { Page } from '../core/page.js';

/** The parts that a runner needs. */
export interface RunnerParts {
  readonly commands: CommandTable;
  readonly page: Page;
  /** Called before a command runs. */
  readonly onRun: (command: Command) => void;
  /** Called after a command has run or thrown. */
  readonly onDone: () => void;
  /** Called after a command has thrown; the error has been reported. */
  readonly onFailure: () => void;
}

/** Runs the commands of one engine. */
export class Runner {
  readonly #parts: RunnerParts;
  #lastChange: { readonly name: string; readonly invocation: Invocation } | null = null;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** Runs a command; returns false if its condition does not hold, it had nothing to do, or it threw. */
  run(command: Command, invocation: Invocation): boolean {
    const { page, onRun, onDone, onFailure } = this.#parts;
    if (command.when && !command.when(page)) return false;
    onRun(command);
    try {
      const isDone = command.run(page, invocation) !== false;
      if (isDone && command.changes) {
        const { count, argument } = invocation;
        this.#lastChange = { name: command.name, invocation: { count, argument } };
      }
      return isDone;
    } catch (error) {
      onFailure();
      reportError(error);
      return false;
    } finally {
      onDone();
    }
  }

  /** Runs the command of that name; returns false if there is none, and otherwise what `run` returns. */
  runNamed(name: string, invocation: Invocation): boolean {
    const command = this.#parts.commands.get(name);
    return command !== undefined && this.run(command, invocation);
  }

  /** Records a change that was made in another way, so that it can be repeated. */
  remember(name: string, invocation: Invocation): void {
    this.#lastChange = { name, invocation };
  }

  /** Repeats the last command that changed something, with its argument; a count replaces the old one. */
  repeat(count: number): boolean {
    const command = this.#lastChange && this.#parts.commands.get(this.#lastChange.name);
    if (!this.#lastChange || !command) return false;
    const { invocation } = this.#lastChange;
    if (count === 0) return this.run(command, invocation);
    // An argument that was a count is replaced too: `counted` makes it from the new count.
    const argument = command.counts === 'argument' ? '' : invocation.argument;
    return this.run(command, counted({ count, argument }, command.counts));
  }
}
