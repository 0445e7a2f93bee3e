/** The keys of a site's items: each runs its item without the palette, or opens what is below it. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';

/** Binds the keys of items; gives back what unbinds them. Items that stand for a command of keynav have its keys. */
export function bindItems(
  items: readonly Item[],
  nav: Keynav,
  doc: Document,
  choose: (item: Item) => void,
): () => void {
  const undos: (() => void)[] = [];
  for (const item of items) {
    if (!item.keys || item.command !== item.id) continue;
    try {
      undos.push(bindOne(item, item.keys, nav, doc, () => choose(item)));
    } catch (error) {
      // One that is written wrong keeps no other from its keys.
      console.warn((error as Error).message);
    }
  }
  return () => undos.forEach(undo => undo());
}

function bindOne(item: Item, keys: string, nav: Keynav, doc: Document, choose: () => void): () => void {
  const remove = nav.commands.add({
    name: item.id,
    title: item.title,
    group: item.group ?? 'Links',
    counts: 'ignore',
    when: () => !item.disabled,
    run: choose,
  });
  try {
    const names = keys.split(/\s+/).filter(Boolean);
    const unbind = nav.bind(doc, Object.fromEntries(names.map(one => [one, item.id])));
    return () => (unbind(), remove());
  } catch (error) {
    remove();
    throw error;
  }
}
