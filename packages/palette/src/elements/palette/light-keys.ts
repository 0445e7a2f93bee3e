/** The keys of `<vim-command keys="…">`: each runs its command without the palette being open. */

import type { Keynav } from 'keynav';
import { commandName, titleOf } from './light.js';

/** Opens what is below a command, by its name; false where nothing is. */
export type OpenBelow = (name: string) => boolean;

/** Binds the keys of an element's commands, also of those that come later; gives back what unbinds them. */
export function bindLight(host: Element, nav: Keynav, open: OpenBelow): () => void {
  let undo = bindAll(host, nav, open);
  const observer = new MutationObserver(() => {
    undo();
    undo = bindAll(host, nav, open);
  });
  observer.observe(host, { childList: true, subtree: true, attributeFilter: ['keys', 'value', 'disabled'] });
  return () => {
    observer.disconnect();
    undo();
  };
}

function bindAll(host: Element, nav: Keynav, open: OpenBelow): () => void {
  const undos: (() => void)[] = [];
  for (const element of host.querySelectorAll<HTMLElement>('vim-command[keys]')) {
    try {
      undos.push(bindOne(element, nav, open));
    } catch (error) {
      // One that is written wrong keeps no other from its keys.
      console.warn((error as Error).message);
    }
  }
  return () => undos.forEach(undo => undo());
}

function bindOne(element: HTMLElement, nav: Keynav, open: OpenBelow): () => void {
  const title = titleOf(element);
  const name = commandName(element);
  const keys = (element.getAttribute('keys') ?? '').split(/\s+/).filter(Boolean);
  const remove = nav.commands.add({
    name,
    title,
    group: element.getAttribute('group') ?? 'Links',
    counts: 'ignore',
    when: () => !element.hasAttribute('disabled'),
    run: () => void (open(name) || element.click()),
  });
  try {
    const unbind = nav.bind(element.ownerDocument, Object.fromEntries(keys.map(one => [one, name])));
    return () => (unbind(), remove());
  } catch (error) {
    remove();
    throw error;
  }
}
