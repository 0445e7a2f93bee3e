/** Binds the keys of `<vim-command keys="…">`, which run the command without the palette being open. */

import type { Keynav } from 'keynav';
import { bindKeys } from './item-keys.js';
import { commandNames, titleOf } from './light-dom.js';
import { dom } from '../dom.js';

/** Opens the nested items of a command, by its name; returns false if it has none. */
export type OpenNested = (name: string) => boolean;

/**
 * Binds the keys of an element's commands, including commands that are added later. Returns a function that removes the
 * bindings.
 */
export function bindLightDom(host: Element, nav: Keynav, open: OpenNested): () => void {
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

function bindAll(host: Element, nav: Keynav, open: OpenNested): () => void {
  const names = commandNames(host);
  const commands = [...dom(host).querySelectorAll<HTMLElement>('vim-command[keys]')].map(element => {
    const name = names.get(element) as string;
    return {
      name,
      title: titleOf(element),
      group: dom(element).getAttribute('group') ?? undefined,
      keys: dom(element).getAttribute('keys') ?? '',
      when: () => !dom(element).hasAttribute('disabled'),
      run: () => void (open(name) || dom(element).click()),
    };
  });
  return bindKeys(commands, nav, dom(host).ownerDocument);
}
