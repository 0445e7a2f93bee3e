/** The page that hosts serve for unknown addresses. */
import { h } from 'hastscript';
import type { Page, Site } from '../rollup/page.js';

/** Returns a page with a link to the home page. It is used unless the content has a 404.md. */
export function notFound(site: Site): Page {
  return {
    source: { file: '', name: '404', path: '404' },
    title: 'Not found',
    heading: [{ type: 'text', value: 'Not found' }],
    headingId: '',
    description: '',
    order: 0,
    draft: false,
    tags: [],
    layout: 'listing',
    body: {
      type: 'root',
      children: [
        h('p', [
          'There is no page at this address. ',
          h('a', { href: site.base }, 'Go to the first page'),
          '.',
        ]),
      ],
    },
    headings: [],
    ids: new Set(),
    text: '',
    words: 0,
    rules: new Map(),
    problems: [],
    isListed: false,
  };
}
