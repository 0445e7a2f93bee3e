/** The part of an open palette that is loaded once it is painted. */

import { html } from 'lit';
import type { RowMatch } from '../../items/item.js';
import { piecesOf } from '../../search/mark.js';

export { toolbarView } from './rows/actions-view.js';
export { answerTo } from '../../results/for-query.js';
export { warmUp } from '../../results/scan.js';

/** Returns a text for a template, with the parts marked that match the query. */
export function marked(text: string, ranges: RowMatch['ranges'] = []): unknown {
  return piecesOf(text, ranges).map(piece =>
    piece.isMarked ? html`<mark part="match">${piece.text}</mark>` : piece.text,
  );
}
