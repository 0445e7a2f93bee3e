/** The whole keynav engine, with its own commands and the given bindings. */

import { keynav } from 'keynav';

/** Returns chords in Vim's notation. */
export const write = chords => chords.map(({ written }) => written).join('');

let engine;
let bound = 0;

/** Binds, and returns a function that unbinds. The first bindings become the engine's keymap; later ones are bound to the root element. */
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
