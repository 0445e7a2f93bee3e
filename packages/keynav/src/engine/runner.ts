/** Runs commands by name, and the last one that changed something again. */

import type { Command, CommandTable, Invocation } from '../core/command.js';
import { counted } from '../core/count.js';
import type { Page } from '../core/page.js';

/** What a runner needs. */
export interface RunnerParts {
  readonly commands: CommandTable;
  readonly page: () => Page;
  /** Called before a command runs, and when it has. */
  readonly onRun: (command: Command) => void;
  readonly onDone: () => void;
  /** Called after a command threw; what it threw is reported already. */
  readonly onFailure: () => void;
}

/** Runs commands of one engine. */
export class Runner {
  readonly #parts: RunnerParts;
  #lastChange: { readonly name: string; readonly invocation: Invocation } | null = null;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** Runs a command; false when there is none, its condition does not hold, it found nothing to do, or it threw. */
  run(name: string, invocation: Invocation): boolean {
    const { commands, page, onRun, onDone, onFailure } = this.#parts;
    const command = commands.get(name);
    if (!command || !(command.when?.(page()) ?? true)) return false;
    onRun(command);
    try {
      const isDone = command.run(page(), invocation) !== false;
      const { count, argument } = invocation;
      if (isDone && command.changes) this.#lastChange = { name, invocation: { count, argument } };
      return isDone;
    } catch (error) {
      onFailure();
      reportError(error);
      return false;
    } finally {
      onDone();
    }
  }

  /** Takes note of a change that was made by other ways. */
  remember(name: string, invocation: Invocation): void {
    this.#lastChange = { name, invocation };
  }

  /** The last command that changed something again, with its argument; a count replaces the old one. */
  repeat(count: number): boolean {
    if (!this.#lastChange) return false;
    const { name, invocation } = this.#lastChange;
    const use = this.#parts.commands.get(name)?.counts;
    if (count === 0) return this.run(name, invocation);
    // The count that was an argument gives way to the new one.
    const argument = use === 'argument' ? '' : invocation.argument;
    return this.run(name, counted({ count, argument }, use));
  }
}
