/** The rows of the palette before anything is typed. */

import { byPriority, grouped, type Item, type Row } from '../items/item.js';
import type { ListParts } from './query.js';
import type { Recent } from '../items/recent.js';
import type { Strings } from '../strings.js';
import { samePages } from '../items/same-page.js';

/** The command that clears recent items; it can be found, but is not listed at the start. */
const FORGET = 'recent.forget';
const LOOKS: readonly string[] = ['theme.show', 'font.show'];

/** Returns looks, recent items, commands, and the pages that no command links to. */
export function everything({ commands, sources, recent, most, strings, doc }: ListParts): readonly Row[] {
  const loaded = sources.now.loaded();
  const ids = recent.ids();
  const wanted = new Set([...LOOKS, ...ids]);
  const byId = new Map<string, Item>();
  for (const list of [commands, loaded])
    for (const item of list) if (wanted.has(item.id) && !byId.has(item.id)) byId.set(item.id, item);
  const commandFor = loaded.length > 0 ? samePages(commands, doc) : () => undefined;
  const shown = new Set([FORGET]);
  const unshown = (items: readonly Item[]): readonly Item[] => items.filter(({ id }) => !shown.has(id));
  const named = (names: readonly string[], group: string): readonly Item[] => {
    const items = names.flatMap(name => byId.get(name) ?? []).map(item => commandFor(item) ?? item);
    return [...new Set(unshown(items))].map(item => ({ ...item, group }));
  };
  const looks = named(LOOKS, strings.look);
  for (const { id } of looks) shown.add(id);
  const recents = named(ids, strings.recent).slice(0, most);
  for (const { id } of recents) shown.add(id);
  const pages = loaded.filter(item => item.kind !== 'heading' && !commandFor(item));
  return grouped([...looks, ...recents, ...unshown(byPriority(commands)), ...unshown(pages)]);
}

const made = new WeakMap<readonly Item[], readonly Item[]>();

/** Returns the commands and the one that clears recent items; the same list for the same commands, so that it is prepared once. */
export function withForget(commands: readonly Item[], recent: Recent, strings: Strings): readonly Item[] {
  let all = made.get(commands);
  if (all) return all;
  const title = strings.forgetAll;
  all = [...commands, { id: FORGET, kind: 'command', title, path: '', run: () => recent.forgetAll() }];
  made.set(commands, all);
  return all;
}
