/** Found letters, marked. */

import { html } from 'lit';
import { piecesOf } from '../../../search/mark.js';
import type { RowMatch } from '../../../items/item.js';

/** A text for a template, with those of its parts marked that were found. */
export function marked(text: string, ranges: RowMatch['ranges'] = []): unknown {
  return piecesOf(text, ranges).map(piece =>
    piece.isMarked ? html`<mark part="match">${piece.text}</mark>` : piece.text,
  );
}
