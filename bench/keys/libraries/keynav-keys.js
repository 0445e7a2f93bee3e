/** `keynav/keys`: keys and functions, without the rest of keynav. */

import { bind as bindKeys } from 'keynav/keys';

/** Returns chords in Vim's notation. */
export const write = chords => chords.map(({ written }) => written).join('');

/** Binds, and returns a function that unbinds. Digits are counts unless `hasDigits` is set. */
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
