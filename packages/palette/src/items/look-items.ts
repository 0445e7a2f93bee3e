/** The items for themes and fonts, which take an argument and have previews. */

import type { Keynav } from 'keynav';
import { fontLook, fonts, siteFont, systemTheme, themeLook } from '../looks/index.js';
import { themes } from '../themes/index.js';
import { followLooks, fontNamed } from './look-choices.js';
import type { Item } from './item.js';
import type { Strings } from '../strings.js';

/** Returns the items `theme` and `font`, for the command line and the modes of these names. Applies stored choices. */
export function lookItems(doc: Document, nav: Keynav | undefined, strings: Strings): readonly Item[] {
  followLooks(doc);
  const theme = themeLook({ document: doc, known: themes.map(({ id }) => id) });
  const font = fontLook({ document: doc });
  return [
    {
      ...look('theme', 'Change theme'),
      args: () => [
        { id: systemTheme, title: strings.system },
        ...themes.map(({ id, label }) => ({ id, title: label })),
      ],
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
      ...look('font', 'Change font'),
      args: () => [
        { id: siteFont.id, title: strings.siteFont },
        ...fonts.map(({ id, label }) => ({ id, title: label })),
      ],
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

function look(id: string, title: string): Item {
  return { id, kind: 'command', title, path: '' };
}
