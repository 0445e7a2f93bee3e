/** keynav/keys: keys and functions, without the rest of keynav. */

import { bind as bindKeys } from 'keynav/keys';

export const write = chords => chords.map(({ written }) => written).join('');

/** Digits are counts unless told otherwise. */
export function bind(bindings, { timeout, hasDigits } = {}) {
  const keymap = Object.fromEntries(
    bindings.map(({ keys, run, inFields, repeats }) => [keys, recordOf(run, inFields, repeats)]),
  );
  return bindKeys(window, keymap, {
    ...(timeout && { timeoutlen: timeout }),
    ...(hasDigits && { counts: false }),
  });
}

function recordOf(run, inFields, repeats) {
  if (inFields === undefined && repeats === undefined) return run;
  return { run, ...(inFields !== undefined && { inFields }), ...(repeats !== undefined && { repeats }) };
}
