/** Binds keys that run the commands of a site without the palette. */

import type { Keynav } from 'keynav';

/** A command of a site that has keys. */
export interface Keyed {
  /** The name of the command. */
  readonly name: string;
  readonly title: string;
  /** Defaults to `Links`. */
  readonly group: string | undefined;
  /** Alternative key sequences, separated by white space. */
  readonly keys: string;
  /** Whether the command can be run now. */
  readonly when: () => boolean;
  readonly run: () => void;
}

/**
 * Registers a command for each record, and binds its keys. A record with invalid keys is reported on the console and
 * left out. Returns a function that removes the commands and bindings.
 */
export function bindKeys(all: readonly Keyed[], nav: Keynav, doc: Document): () => void {
  const undos: (() => void)[] = [];
  for (const { keys, group = 'Links', ...command } of all) {
    let remove = (): void => undefined;
    try {
      remove = nav.commands.add({ ...command, group, counts: 'ignore' });
      const sequences = keys.split(/\s+/).filter(Boolean);
      const unbind = nav.bind(doc, Object.fromEntries(sequences.map(sequence => [sequence, command.name])));
      undos.push(() => (unbind(), remove()));
    } catch (error) {
      // A record with invalid keys must not prevent the others from being bound.
      remove();
      console.warn((error as Error).message);
    }
  }
  return () => undos.forEach(undo => undo());
}
