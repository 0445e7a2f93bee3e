/** Not found: the page that a host serves for addresses without one. */
import { h } from 'hastscript';
import type { Page, Site } from '../rollup/page.js';

/** Gives a page record with a way home; a 404.md in the content takes its place. */
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
