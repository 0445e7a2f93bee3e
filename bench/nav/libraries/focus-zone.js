/** GitHub's focusZone from @primer/behaviors, with its keys j and k as well as its arrows. */

import { FocusKeys, focusZone } from '@primer/behaviors';

export const keys = { next: ['j'], previous: ['k'] };

export function start(root) {
  const bindKeys = FocusKeys.JK | FocusKeys.ArrowVertical | FocusKeys.HomeAndEnd;
  const zone = focusZone(root, { bindKeys });
  return () => zone.abort();
}
