/** Choosing a look by its name, and putting on a page what a reader chose. Loaded when it is first wanted. */

import type { Page } from 'keynav';
import {
  fontLook,
  fonts,
  siteFont,
  systemTheme,
  themeLook,
  withFont,
  type Choice,
  type FontChoice,
} from '../looks/index.js';
import { themes } from '../themes/index.js';

/** Chooses a look by its name; one that there is not is told with those that there are. */
export function setLook(doc: Document, look: 'theme' | 'font', id: string, page: Page): void {
  const ids =
    look === 'theme'
      ? [systemTheme, ...themes.map(one => one.id)]
      : [siteFont.id, ...fonts.map(one => one.id)];
  if (!ids.includes(id)) page.notice(`Unknown ${look} ${id}; choose one of ${ids.join(', ')}`);
  else if (look === 'theme') themeOf(doc).choice.commit(id);
  else void fontLook({ document: doc }).commit(fontNamed(doc, id));
}

/** A font by its id, with the size and spacing that are kept. */
export function fontNamed(doc: Document, id: string): FontChoice {
  const font = fonts.find(one => one.id === id);
  return font ? withFont(fontLook({ document: doc }).choice.committed, font) : siteFont;
}

const followed = new WeakSet<Document>();

/**
 * Puts the looks that a reader chose on a page that has no pickers to do so, once a document. A page on which nobody ever chose
 * one is left as it is.
 */
export function followLooks(doc: Document): void {
  if (followed.has(doc)) return;
  followed.add(doc);
  const theme = themeOf(doc);
  const font = fontLook({ document: doc });
  startWhen(theme.choice, value => value !== systemTheme, theme.start);
  startWhen(font.choice, ({ id }) => id !== siteFont.id, font.start);
}

function themeOf(doc: Document) {
  return themeLook({ document: doc, known: themes.map(({ id }) => id) });
}

function startWhen<T>(choice: Choice<T>, isChosen: (value: T) => boolean, start: () => unknown): void {
  if (isChosen(choice.value)) return void start();
  const leave = choice.subscribe(() => {
    if (!isChosen(choice.value)) return;
    leave();
    start();
  });
}
