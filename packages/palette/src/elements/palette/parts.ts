/** Everything that the palette's list is made from, gathered at one place. */

import type { Keynav } from 'keynav';
import type { Searcher } from '../../search/search.js';
import { commandItems } from './engine-items.js';
import type { Item } from './item.js';
import { headingItems, lightItems } from './light.js';
import type { ListParts } from './list.js';
import { lookCommands, lookItems } from './looks.js';

/** What the element hands over. */
export interface PartsFrom {
  readonly host: Element;
  readonly items: readonly Item[];
  readonly nav: Keynav | undefined;
  readonly index: Searcher<Item> | null;
  readonly recentIds: () => readonly string[];
  readonly boost: (id: string) => number;
}

/** The parts as they are now: commands come and go while the page lives. */
export function partsOf({ host, items, nav, index, recentIds, boost }: PartsFrom): ListParts {
  const doc = host.ownerDocument;
  const words = lookCommands(doc);
  const looks = (name: string) => words.filter(word => word.name === name).flatMap(word => lookItems(word));
  const commands = [...lightItems(host), ...items, ...(nav ? commandItems(nav) : [])];
  const goTo = (count: number) => void nav?.run('move.last', { count });
  return {
    commands,
    index,
    recentIds,
    boost,
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
