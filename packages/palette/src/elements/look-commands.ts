/** `theme.set` and `font.set`: the commands that choose a look by name, so that `.` can choose it again. */

import type { Command, Keynav, Page } from 'keynav';
import type { LookChoice } from './look-choices.js';

/** How many elements of a page want the commands. */
const wanted = new WeakMap<Keynav, { count: number; remove: () => void }>();

/** Adds the commands to an engine, once however many ask for them; gives back what takes them away after the last. */
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

/** Puts on the page what a reader chose here or in another tab; a page on which nobody chose loads nothing for it. */
export function followChosenLooks(doc: Document): void {
  const view = doc.defaultView;
  if (!view || followed.has(doc)) return;
  followed.add(doc);
  const follow = (): void => {
    view.removeEventListener('storage', onStorage);
    import('./look-choices.js').then(
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
  return [
    command('theme', 'Set the theme by name', async () =>
      (await import('./look-choices.js')).themeChoice(doc),
    ),
    command('font', 'Set the font by name', async () => (await import('./look-choices.js')).fontChoice(doc)),
  ];
}

function command(look: string, title: string, load: () => Promise<LookChoice>): Command {
  return {
    name: `${look}.set`,
    title,
    group: 'Dialogs',
    counts: 'ignore',
    changes: true,
    needsArgument: true,
    run: (page, { argument }) => {
      load().then(
        choice => set(page, look, choice, argument),
        () => page.notice(`The ${look} could not be loaded`),
      );
    },
  };
}

function set(page: Page, look: string, { ids, choose }: LookChoice, id: string): void {
  if (ids.includes(id)) choose(id);
  else page.notice(`There is no ${look} ${id}; there are ${ids.join(', ')}`);
}
