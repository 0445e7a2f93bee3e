/** GitHub's focusZone from @primer/behaviors, with the keys j and k besides the arrow keys. */

import { FocusKeys, focusZone } from '@primer/behaviors';

/** The keys of each motion. */
export const keys = { next: ['j'], previous: ['k'] };

/** Starts on `root`, and returns a function that stops it. */
export function start(root) {
  const bindKeys = FocusKeys.JK | FocusKeys.ArrowVertical | FocusKeys.HomeAndEnd;
  const zone = focusZone(root, { bindKeys });
  return () => zone.abort();
}
