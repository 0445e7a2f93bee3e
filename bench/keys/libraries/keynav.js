/** keynav with its own commands and the bindings given. */

import { keynav } from 'keynav';

export function setup(sequences, onRun) {
  const nav = keynav({
    keymap: Object.fromEntries(sequences.map((keys, i) => [keys.join(''), `bench.${i}`])),
  });
  nav.commands.add(
    ...sequences.map((keys, i) => ({ name: `bench.${i}`, title: 'bench', group: 'bench', run: onRun })),
  );
  nav.start();
}
