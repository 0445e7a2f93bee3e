/** `theme.set` and `font.set`: the commands that choose a look by name, so that `.` can choose it again. */

import type { Command, Keynav } from 'keynav';
import {
  fontLook,
  fonts,
  siteFont,
  systemTheme,
  themeLook,
  withFont,
  type FontChoice,
} from '../looks/index.js';
import { themes } from '../themes/index.js';

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

/** A font by its id, with the size and spacing that are kept. */
export function fontNamed(doc: Document, id: string): FontChoice {
  const font = fonts.find(one => one.id === id);
  return font ? withFont(fontLook({ document: doc }).choice.committed, font) : siteFont;
}

function lookCommands(doc: Document): readonly Command[] {
  const set = (
    look: string,
    title: string,
    choose: (id: string) => void,
    ids: readonly string[],
  ): Command => ({
    name: `${look}.set`,
    title,
    group: 'Dialogs',
    counts: 'ignore',
    changes: true,
    needsArgument: true,
    run: (page, { argument }) => {
      if (ids.includes(argument)) return choose(argument);
      page.notice(`There is no ${look} ${argument}; there are ${ids.join(', ')}`);
      return false;
    },
  });
  const theme = themeLook({ document: doc });
  const font = fontLook({ document: doc });
  return [
    set('theme', 'Set the theme by name', id => void theme.choice.commit(id), [
      systemTheme,
      ...themes.map(({ id }) => id),
    ]),
    set('font', 'Set the font by name', id => void font.commit(fontNamed(doc, id)), [
      siteFont.id,
      ...fonts.map(({ id }) => id),
    ]),
  ];
}
