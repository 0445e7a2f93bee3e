/** Chooses a theme or font by its id, and applies the reader's choices to a page; loaded lazily. */

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

/** Commits a theme or font by its id. If it does not exist, shows a notice that lists the existing ones. */
export function setLook(doc: Document, look: 'theme' | 'font', id: string, page: Page): void {
  const ids =
    look === 'theme'
      ? [systemTheme, ...themes.map(one => one.id)]
      : [siteFont.id, ...fonts.map(one => one.id)];
  if (!ids.includes(id)) page.notice(`Unknown ${look} ${id}; choose one of ${ids.join(', ')}`);
  else if (look === 'theme') themeOf(doc).choice.commit(id);
  else void fontLook({ document: doc }).commit(fontNamed(doc, id));
}

/** Returns the choice of a font by its id, with the committed size and spacing; for an unknown id, the site's font. */
export function fontNamed(doc: Document, id: string): FontChoice {
  const font = fonts.find(one => one.id === id);
  return font ? withFont(fontLook({ document: doc }).choice.committed, font) : siteFont;
}

const followed = new WeakSet<Document>();

/**
 * Applies the reader's theme and font to a page that has no pickers, once for each document. Until the reader has
 * chosen one, the page remains unchanged.
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
  const unsubscribe = choice.subscribe(() => {
    if (!isChosen(choice.value)) return;
    unsubscribe();
    start();
  });
}
