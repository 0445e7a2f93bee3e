/** Stands in for an element until it has loaded: its dialog is offered, and loading it is tried again whenever it is asked for. */

import type { DialogName } from 'keynav';
import { engineOn } from '../controllers/engine.js';
import { ELEMENTS, type Openable } from './opener.js';
import { dom } from '../dom.js';

/** The notice for readers if loading fails. */
const FAILED = 'Failed to load: press the key again, or reload the page';

/**
 * Offers the dialog of an element of the page until `load` has succeeded. An element without a dialog is loaded again at the next key
 * press instead.
 * @param load Loads the element, and resolves with whether it is registered now.
 */
export function standIn(doc: Document, name: string, load: () => Promise<boolean>): void {
  const dialog = (Object.keys(ELEMENTS) as DialogName[]).find(one => ELEMENTS[one] === name);
  const over = new AbortController();
  const { signal } = over;
  const loadNow = async (): Promise<boolean> => {
    const isLoaded = await load();
    if (isLoaded) over.abort();
    return isLoaded;
  };
  const offer = (): void => {
    const nav = engineOn(doc);
    if (!nav || !dialog) return;
    const show = async (): Promise<void> => {
      if (!(await loadNow())) return nav.page.notice(FAILED);
      const element = dom(doc).querySelector<Openable>(name);
      dom(element)?.show?.();
      await dom(element)?.updateComplete;
    };
    const withdraw = nav.offer(dialog, { show, hide: () => undefined, isOpen: () => false });
    signal.addEventListener('abort', withdraw);
  };
  dom(doc).addEventListener('keynav-start', offer, { signal });
  offer();
  if (!dialog) dom(doc).addEventListener('keydown', () => void loadNow(), { signal });
  void loadNow();
}
