/** Runs commands by name, and the last one that changed something again. */

import type { CommandTable, Invocation } from './core/command.js';
import type { Page } from './core/page.js';

/** What a runner needs. */
export interface RunnerParts {
  readonly commands: CommandTable;
  readonly page: () => Page;
  /** Called before a command runs. */
  readonly onRun: () => void;
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
    const { commands, page, onRun, onFailure } = this.#parts;
    const command = commands.get(name);
    if (!command || !(command.when?.(page()) ?? true)) return false;
    onRun();
    try {
      const isDone = command.run(page(), invocation) !== false;
      if (isDone && command.changes) this.#lastChange = { name, invocation };
      return isDone;
    } catch (error) {
      onFailure();
      reportError(error);
      return false;
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
    return this.run(name, count > 0 ? { ...invocation, count } : invocation);
  }
}
