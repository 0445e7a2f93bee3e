/** Everything that the palette's list is made from, gathered at one place. */

import type { Keynav } from 'keynav';
import type { CommandSource } from './commands.js';
import type { Item } from './item.js';
import type { LateLooks } from './late-looks.js';
import { FORGET, type ListParts } from './list.js';
import type { Recent } from './recent.js';
import type { Sources } from './sources.js';
import type { Strings } from './strings.js';

/** What the element hands over. */
export interface PartsFrom {
  readonly doc: Document;
  readonly commands: CommandSource;
  readonly nav: Keynav | undefined;
  readonly sources: Sources;
  readonly recent: Recent;
  /** How many recent entries are listed. */
  readonly most: number;
  readonly looks: LateLooks;
  readonly strings: Strings;
  readonly isFiltered: boolean;
}

/** The parts as they are now: commands come and go while the page lives. */
export function partsOf({ doc, commands, nav, recent, most, looks, strings, ...rest }: PartsFrom): ListParts {
  const ids = recent.ids();
  return {
    ...rest,
    strings,
    commands: ids.length > 0 ? withForget(commands.all, recent, strings) : commands.all,
    headings: () => commands.headings,
    looks: () => (looks.items.length > 0 ? looks.items : looks.load({ doc, nav, strings })),
    recentIds: () => ids,
    most,
    boost: recent.boosts(),
    goTo: count => void nav?.run('move.last', { count }),
    findHere: text => findHere(text, nav, strings),
  };
}

function findHere(text: string, nav: Keynav | undefined, strings: Strings): Item {
  return {
    id: 'find-here',
    kind: 'command',
    title: strings.findHere(text),
    path: '',
    command: 'find.next',
    run() {
      nav?.setQuery(text);
      nav?.run('find.next');
    },
  };
}

const made = new WeakMap<readonly Item[], readonly Item[]>();

/** The commands and one that forgets what was chosen; the same list for the same commands, so that it is prepared once. */
function withForget(commands: readonly Item[], recent: Recent, strings: Strings): readonly Item[] {
  let all = made.get(commands);
  if (all) return all;
  const title = strings.forgetAll;
  all = [...commands, { id: FORGET, kind: 'command', title, path: '', run: () => recent.forgetAll() }];
  made.set(commands, all);
  return all;
}
