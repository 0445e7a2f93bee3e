/** The commands `theme.set` and `font.set`, so that `.` can repeat the choice of a look. */

import type { Command, Keynav } from 'keynav';
import { lazy } from '../loading/lazy.js';
import { dom } from '../dom.js';

const choices = lazy(() => import('../items/look-choices.js'));

/** The number of elements that have added the commands. */
const wanted = new WeakMap<Keynav, { count: number; remove: () => void }>();

/** Adds the commands to an engine, once for all elements; returns a function that removes them for the last one. */
export function addLookCommands(nav: Keynav, doc: Document): () => void {
  const entry = wanted.get(nav) ?? { count: 0, remove: nav.commands.add(...lookCommands(doc)) };
  entry.count++;
  wanted.set(nav, entry);
  return () => {
    if (--entry.count > 0) return;
    wanted.delete(nav);
    entry.remove();
  };
}

const followed = new WeakSet<Document>();

/** Applies the looks that the reader chose, here or in another tab. Without a choice, nothing is loaded. */
export function followChosenLooks(doc: Document): void {
  const view = dom(doc).defaultView;
  if (!view || followed.has(doc)) return;
  followed.add(doc);
  const follow = (): void => {
    view.removeEventListener('storage', onStorage);
    choices.load().then(
      ({ followLooks }) => followLooks(doc),
      () => followed.delete(doc),
    );
  };
  const onStorage = ({ key }: StorageEvent): void => void (isLook(key) && follow());
  if (hasChosen(view)) follow();
  else view.addEventListener('storage', onStorage);
}

const LOOKS = ['keynav:theme', 'keynav:font'];

function isLook(key: string | null): boolean {
  return key !== null && LOOKS.includes(key);
}

function hasChosen(view: Window): boolean {
  try {
    return LOOKS.some(key => view.localStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}

function lookCommands(doc: Document): readonly Command[] {
  return [command(doc, 'theme', 'Set the theme by name'), command(doc, 'font', 'Set the font by name')];
}

function command(doc: Document, look: 'theme' | 'font', title: string): Command {
  return {
    name: `${look}.set`,
    title,
    group: 'Dialogs',
    counts: 'ignore',
    changes: true,
    needsArgument: true,
    run: (page, { argument }) => {
      choices.load().then(
        ({ setLook }) => setLook(doc, look, argument, page),
        () => page.notice(`Failed to load the ${look}`),
      );
    },
  };
}
