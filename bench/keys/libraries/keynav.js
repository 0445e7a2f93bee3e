/** keynav whole, with its own commands and the bindings given. */

import { keynav } from 'keynav';

export const write = chords => chords.map(({ written }) => written).join('');

let engine;
let bound = 0;

/** The first bindings are its keymap; later ones are bound as a part of a page would. */
export function bind(bindings, { timeout } = {}) {
  const commands = bindings.map(({ run, inFields = false, repeats = false }) => ({
    name: `bench.${bound++}`,
    title: 'bench',
    group: 'bench',
    run,
    inFields,
    repeats,
  }));
  const keymap = Object.fromEntries(bindings.map(({ keys }, i) => [keys, commands[i].name]));
  if (engine) {
    engine.commands.add(...commands);
    return engine.bind(document.documentElement, keymap);
  }
  engine = keynav({ keymap, ...(timeout && { timeoutlen: timeout }) });
  engine.commands.add(...commands);
  return engine.start();
}
