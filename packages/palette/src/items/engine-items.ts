/** The commands of keynav as items. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';

/** Commands that are useful only by key, not in a list. */
const BY_KEY_ONLY =
  /^(move\.(next|previous)(-from-current)?|dialog\.(close|cancel)|palette\.show-anywhere|item\.follow)$/;

/** Returns the commands that can be run from a list, in the order in which the help lists them. */
export function commandItems(nav: Keynav): readonly Item[] {
  return nav.commands
    .list()
    .filter(({ name, needsArgument }) => !needsArgument && !BY_KEY_ONLY.test(name))
    .map(({ name, title, group }) => ({
      id: name,
      kind: 'command' as const,
      title,
      path: group,
      group,
      command: name,
      keywords: `${name} ${nav
        .keysFor(name)
        .map(keys => nav.print(keys).join(''))
        .join(' ')}`,
      run: () => void nav.run(name),
    }));
}
