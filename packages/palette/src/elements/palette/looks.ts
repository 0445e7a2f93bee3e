/** Themes and fonts as items of the palette, with previews that undo themselves. */

import type { Keynav } from 'keynav';
import { fontLook, fonts, siteFont, systemTheme, themeLook, type Choice } from '../../looks/index.js';
import { themes } from '../../themes/index.js';
import { fontNamed } from '../look-commands.js';
import type { Argument, ExCommand } from './ex.js';
import type { Item } from './item.js';

/** `theme` and `font` of the command line. */
export function lookCommands(doc: Document, nav: Keynav | undefined): readonly ExCommand[] {
  const theme = themeLook({ document: doc, known: themes.map(({ id }) => id) });
  const font = fontLook({ document: doc });
  return [
    {
      name: 'theme',
      title: 'Change theme',
      arguments: themeArguments,
      run(id) {
        theme.choice.commit(id);
        nav?.remember('theme.set', { argument: id });
      },
      preview(id) {
        theme.choice.preview(id);
        return () => theme.choice.revert();
      },
    },
    {
      name: 'font',
      title: 'Change font',
      arguments: fontArguments,
      run(id) {
        void font.commit(fontNamed(doc, id));
        nav?.remember('font.set', { argument: id });
      },
      preview(id) {
        void font.preview(fontNamed(doc, id));
        return () => font.revert();
      },
    },
  ];
}

const followed = new WeakSet<Document>();

/**
 * Puts the looks that a reader chose on a page that has no pickers to do so, once a document. A page on which nobody ever chose
 * one is left as it is.
 */
export function followLooks(doc: Document): void {
  if (followed.has(doc)) return;
  followed.add(doc);
  const theme = themeLook({ document: doc, known: themes.map(({ id }) => id) });
  const font = fontLook({ document: doc });
  startWhen(theme.choice, value => value !== systemTheme, theme.start);
  startWhen(font.choice, ({ id }) => id !== siteFont.id, font.start);
}

function startWhen<T>(choice: Choice<T>, isChosen: (value: T) => boolean, start: () => unknown): void {
  if (isChosen(choice.value)) return void start();
  const leave = choice.subscribe(() => {
    if (!isChosen(choice.value)) return;
    leave();
    start();
  });
}

/** The arguments of one of those as items of a mode. */
export function lookItems(command: ExCommand): readonly Item[] {
  return command.arguments().map(({ id, title }) => ({
    id: `${command.name} ${id}`,
    kind: 'command' as const,
    title,
    path: '',
    run: () => command.run(id),
    ...(command.preview ? { preview: () => (command.preview as NonNullable<ExCommand['preview']>)(id) } : {}),
  }));
}

function themeArguments(): readonly Argument[] {
  return [{ id: systemTheme, title: 'System' }, ...themes.map(({ id, label }) => ({ id, title: label }))];
}

function fontArguments(): readonly Argument[] {
  return [
    { id: siteFont.id, title: 'The site’s own' },
    ...fonts.map(({ id, label }) => ({ id, title: label })),
  ];
}
