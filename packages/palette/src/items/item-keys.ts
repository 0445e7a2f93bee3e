/** Keys that run something of a site's without the palette. */

import type { Keynav } from 'keynav';

/** Something with keys: alternatives with white space between them. */
export interface Keyed {
  readonly name: string;
  readonly title: string;
  readonly group: string | undefined;
  readonly keys: string;
  readonly when: () => boolean;
  readonly run: () => void;
}

/** Binds the keys of each to a command of its own; gives back what takes all of that away. */
export function bindKeys(all: readonly Keyed[], nav: Keynav, doc: Document): () => void {
  const undos: (() => void)[] = [];
  for (const { keys, group = 'Links', ...command } of all) {
    let remove = (): void => undefined;
    try {
      remove = nav.commands.add({ ...command, group, counts: 'ignore' });
      const names = keys.split(/\s+/).filter(Boolean);
      const unbind = nav.bind(doc, Object.fromEntries(names.map(one => [one, command.name])));
      undos.push(() => (unbind(), remove()));
    } catch (error) {
      // One that is written wrong has no command, and keeps no other from its keys.
      remove();
      console.warn((error as Error).message);
    }
  }
  return () => undos.forEach(undo => undo());
}
