/** A small index list: three pages, three headings and one section, in the current version of the format. */

import { INDEX_VERSION } from '../src/search/index-format.js';

/** The list, as `keynav-index` writes it. */
export const list = {
  v: INDEX_VERSION,
  base: '/site/',
  pages: [
    ['', 'Home', 0],
    ['posts/keys', 'Keys', 0, 'How keys work.'],
    ['notes.html', 'Notes', 0],
  ],
  heads: [
    [1, 'two', 'Two', 2],
    [0, 'one', 'One', 3],
    [1, 'three words', 'Three', 2],
  ],
  sections: ['Posts'],
};
