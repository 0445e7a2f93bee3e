/** Status line: mode, region and place as plain text, which a script brings to life. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Page } from '../rollup/page.js';

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
