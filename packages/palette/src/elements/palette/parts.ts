/** Everything that the palette's list is made from, gathered at one place. */

import type { Keynav } from 'keynav';
import type { Searcher } from '../../search/search.js';
import type { Item } from './item.js';
import { headingItems } from './light.js';
import type { ListParts } from './list.js';
import { lookCommands, lookItems } from './looks.js';
import type { Recent } from './recent.js';

/** What the element hands over. */
export interface PartsFrom {
  readonly doc: Document;
  readonly commands: readonly Item[];
  readonly nav: Keynav | undefined;
  readonly index: Searcher<Item> | null;
  readonly recent: Recent;
  /** How many recent entries are listed. */
  readonly most: number;
}

/** The parts as they are now: commands come and go while the page lives. */
export function partsOf({ doc, commands, nav, index, recent, most }: PartsFrom): ListParts {
  const words = lookCommands(doc, nav);
  const looks = (name: string) => words.filter(word => word.name === name).flatMap(word => lookItems(word));
  const goTo = (count: number) => void nav?.run('move.last', { count });
  return {
    commands,
    index,
    recentIds: () => recent.ids().slice(0, most),
    boost: recent.boosts(),
    ex: { words, commands, goTo },
    headings: () => headingItems(doc),
    themes: () => looks('theme'),
    fonts: () => looks('font'),
    findHere: text => ({
      id: 'find-here',
      kind: 'command',
      title: `Find on this page: ${text}`,
      path: '',
      command: 'find.next',
      run() {
        nav?.setQuery(text);
        nav?.run('find.next');
      },
    }),
  };
}
