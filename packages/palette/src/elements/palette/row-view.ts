/** One row of the palette, drawn. */

import type { Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { piecesOf } from '../../search/mark.js';
import { keysView, keysWords } from '../keys-view.js';
import type { Row } from './item.js';

/** What a row needs to be drawn. */
export interface RowParts {
  readonly row: Row;
  readonly at: number;
  /** How many items there are. */
  readonly count: number;
  /** The number of this one among them, from 1. */
  readonly position: number;
  readonly isCurrent: boolean;
  /** Whether it is out of sight and stands apart from the others. */
  readonly isAway: boolean;
  readonly nav: Keynav | undefined;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onPoint: () => void;
}

/** A group's name, or an option; one that leads somewhere is a link, so that a click on it is a link's. */
export function rowView(parts: RowParts): TemplateResult {
  const { row, at, count, position, isCurrent, isAway, nav } = parts;
  if (row.type === 'label') return html`<div part="group-label" role="presentation">${row.text}</div>`;
  const { item, hit } = row;
  const detail = hit?.excerpt ?? item.detail ?? '';
  const name = `${item.lead ?? ''}${item.title}${detail ? `, ${detail}` : ''}${item.command ? keysWords(nav, item.command) : ''}`;
  // Marks would split words for ears, so these get the whole name in one piece.
  const content = html`<span class="spoken">${name}</span
    ><span part="title" aria-hidden="true"
      ><span class="path">${item.lead ?? ''}</span
      ><span class="name"
        >${piecesOf(item.title, hit?.ranges ?? []).map(({ text, isMarked }) => (isMarked ? html`<mark part="match">${text}</mark>` : text))}</span
      ></span
    >${detail ? html`<span part="detail" aria-hidden="true">${detail}</span>` : nothing}${item.command ? keysView(nav, item.command) : nothing}`;
  const part = isCurrent ? 'item item-current' : 'item';
  if (item.url !== undefined && !item.disabled) {
    return html`<a
      part=${part}
      class=${isAway ? 'away' : nothing}
      id="row-${at}"
      role="option"
      tabindex="-1"
      href=${item.url}
      aria-selected=${isCurrent}
      aria-setsize=${count}
      aria-posinset=${position}
      @click=${parts.onChoose}
      @pointermove=${parts.onPoint}
      >${content}</a
    >`;
  }
  return html`<div
    part=${part}
    class=${isAway ? 'away' : nothing}
    id="row-${at}"
    role="option"
    aria-selected=${isCurrent}
    aria-disabled=${item.disabled ? 'true' : nothing}
    aria-setsize=${count}
    aria-posinset=${position}
    @click=${parts.onChoose}
    @pointermove=${parts.onPoint}
  >
    ${content}
  </div>`;
}
