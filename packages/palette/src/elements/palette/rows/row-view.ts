/** One row of the palette, drawn. */

import type { Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { deferred } from '../load-deferred.js';
import type { Item, Row, RowMatch } from '../../../items/item.js';
import { leadsDown } from '../../../items/breadcrumbs.js';

/** Draws the inside of a row in a site's own way; ears hear the palette's words for it all the same. */
export type RenderItem = (item: Item, match: RowMatch | undefined) => unknown;

/** What a row needs to be drawn. */
export interface RowParts {
  readonly row: Row;
  readonly id: string;
  /** How many items there are. */
  readonly count: number;
  /** The number of this one among them, from 1. */
  readonly position: number;
  readonly isCurrent: boolean;
  /** Whether it is out of sight and stands apart from the others. */
  readonly isAway: boolean;
  /** Whether it takes two lines. */
  readonly isTall: boolean;
  /** The group that begins with it for ears; empty where nothing is to be said. */
  readonly newGroup: string;
  readonly nav: Keynav | undefined;
  readonly renderItem: RenderItem | undefined;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onPoint: (event: PointerEvent) => void;
}

/** A group's name, or an option; one that leads somewhere is a link, so that a click on it is a link's. */
export function rowView(parts: RowParts): TemplateResult {
  const { row, id, count, position, isCurrent, isAway, isTall, newGroup, onChoose, onPoint } = parts;
  if (row.type === 'label') return html`<div part="group-label" role="presentation">${row.text}</div>`;
  const { item } = row;
  const part = isCurrent ? 'item item-current' : 'item';
  const names = [isAway && 'away', isTall && 'tall'].filter(Boolean).join(' ') || nothing;
  const group = isCurrent && newGroup ? newGroup : nothing;
  // Marks would split words for ears, so these get the whole name in one piece.
  const content = html`<span class="spoken">${nameOf(parts, row)}</span>${contentView(parts, row)}`;
  if (item.url !== undefined && !item.disabled) {
    return html`<a
      part=${part}
      class=${names}
      id=${id}
      role="option"
      tabindex="-1"
      href=${item.url}
      aria-selected=${isCurrent}
      aria-setsize=${count}
      aria-posinset=${position}
      aria-description=${group}
      @click=${onChoose}
      @pointermove=${onPoint}
      >${content}</a
    >`;
  }
  return html`<div
    part=${part}
    class=${names}
    id=${id}
    role="option"
    aria-selected=${isCurrent}
    aria-disabled=${item.disabled ? 'true' : nothing}
    aria-setsize=${count}
    aria-posinset=${position}
    aria-description=${group}
    @click=${onChoose}
    @pointermove=${onPoint}
  >
    ${content}
  </div>`;
}

type ItemRow = Extract<Row, { type: 'item' }>;

function detailOf({ item, hit }: ItemRow): string {
  return hit?.excerpt ?? item.detail ?? '';
}

/** What ears hear of a row. */
function nameOf({ nav }: RowParts, row: ItemRow): string {
  const { item } = row;
  const detail = detailOf(row);
  return `${item.lead ?? ''}${item.title}${detail ? `, ${detail}` : ''}${item.command ? keysWords(nav, item.command) : ''}`;
}

function contentView({ nav, renderItem }: RowParts, row: ItemRow): unknown {
  const { item, hit } = row;
  const own = renderItem?.(item, hit);
  if (own !== undefined) return html`<span part="content" aria-hidden="true">${own}</span>`;
  const detail = detailOf(row);
  return html`${item.icon ? html`<span part="icon" aria-hidden="true">${item.icon}</span>` : nothing}<span
      part="title"
      aria-hidden="true"
      >${item.lead ? html`<span class="path" dir="ltr">${item.lead.trimEnd()}</span> ` : nothing}<span
        class="name"
        dir="auto"
        >${marked(item.title, hit?.ranges)}</span
      ></span
    >${detail ? html`<span part="detail" aria-hidden="true" dir="auto">${marked(detail, hit?.excerpt === undefined ? undefined : hit.excerptRanges)}</span>` : nothing}${item.command ? keysView(nav, item.command) : nothing}${leadsDown(item) ? html`<span part="more" aria-hidden="true">›</span>` : nothing}`;
}

/** Nothing is found before what marks it is there. */
function marked(text: string, ranges?: RowMatch['ranges']): unknown {
  return ranges ? deferred.value?.marked(text, ranges) : text;
}

/** Returns the first sequence of a command as key caps; nothing if it has none. */
function keysView(nav: Keynav | undefined, command: string): TemplateResult | typeof nothing {
  const [first] = nav?.keysFor(command) ?? [];
  if (!nav || !first) return nothing;
  return html`<span part="keys" aria-hidden="true"
    >${nav.print(first).map(key => html`<kbd part="key">${key}</kbd>`)}</span
  >`;
}

/** Returns the first sequence of a command in words, for an accessible name; empty if it has none. */
function keysWords(nav: Keynav | undefined, command: string): string {
  const [first] = nav?.keysFor(command) ?? [];
  return nav && first ? `, keys ${nav.speak(first)}` : '';
}
