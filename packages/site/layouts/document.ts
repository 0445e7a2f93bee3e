/** The complete HTML document of a page. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { article } from './article.js';
import { contents } from './contents.js';
import { head } from './head.js';
import { navbar } from './navbar.js';
import { statusLine } from './status-line.js';
import { tree } from './tree.js';
import type { View } from './view.js';

/** Returns the document of a page: navbar, site tree, article, contents, status line and the closed dialogs. */
export function documentOf(view: View): Root {
  const { site, page, files } = view;
  const body = h('body', { className: [`layout-${page.layout}`] }, [
    h('a', { className: ['skip-link'], href: '#main' }, 'Skip to content'),
    navbar(view),
    h('div', { className: ['columns'] }, [
      tree(site, page),
      h('main', { id: 'main', dataKeynavRegion: 'main' }, article(view)),
      contents(page),
    ]),
    statusLine(page),
    h('vim-palette', { src: files.search }, [
      h('p', { slot: 'header' }, [
        site.title,
        ': ',
        site.description || 'press Enter to open, Esc to close.',
      ]),
    ]),
    h('vim-theme-picker'),
    h('vim-font-picker'),
    h('vim-keybinds'),
    h('vim-which-key'),
  ]);
  const html = h('html', { lang: site.lang, dataTheme: 'light', dataKeynavKeymap: 'vim' }, [
    head(view),
    body,
  ]);
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}
