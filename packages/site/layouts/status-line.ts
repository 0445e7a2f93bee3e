/** The status line: mode, region and position as static text, until a script updates it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Page } from '../rollup/page.js';

/** Returns the status line of a page. */
export function statusLine(page: Page): Element {
  const part = (name: string, text: string): Element => h('span', { dataPart: name }, text);
  return h('footer', { className: ['status'] }, [
    h('vim-statusline', [
      part('mode', 'NORMAL'),
      part('region', 'main'),
      part('keys', ''),
      part('path', page.source.name),
      part('place', 'Top'),
      part('position', '1:1'),
    ]),
  ]);
}
