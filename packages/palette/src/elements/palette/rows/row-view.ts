/** The view of a row. */

import type { Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { deferred } from '../load-deferred.js';
import type { Item, Row, RowMatch } from '../../../items/item.js';
import { leadsDown } from '../../../items/breadcrumbs.js';

/** Renders the content of a row. Its accessible name stays the palette's. */
export type RenderItem = (item: Item, match: RowMatch | undefined) => unknown;

/** The parts that the view of a row needs. */
export interface RowParts {
  readonly row: Row;
  readonly id: string;
  /** The number of items. */
  readonly count: number;
  /** The number of this item, from 1. */
  readonly position: number;
  readonly isCurrent: boolean;
  /** Whether it is outside the visible range, and positioned apart from the others. */
  readonly isAway: boolean;
  /** Whether it has two lines. */
  readonly isTall: boolean;
  /** The group that a screen reader announces with it; empty for none. */
  readonly newGroup: string;
  readonly nav: Keynav | undefined;
  readonly renderItem: RenderItem | undefined;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onPoint: (event: PointerEvent) => void;
}

/** Returns a group's label or an option. An option with an address is a link, so that clicks on it work as on any link. */
export function rowView(parts: RowParts): TemplateResult {
  const { row, id, count, position, isCurrent, isAway, isTall, newGroup, onChoose, onPoint } = parts;
  if (row.type === 'label') return html`<div part="group-label" role="presentation">${row.text}</div>`;
  const { item } = row;
  const part = isCurrent ? 'item item-current' : 'item';
  const names = [isAway && 'away', isTall && 'tall'].filter(Boolean).join(' ') || nothing;
  const group = isCurrent && newGroup ? newGroup : nothing;
  // Marks would split words for screen readers, so the accessible name is set in one piece.
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

/** Returns the accessible name of a row. */
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

/** Returns a text with marks; without them until that part of the program has loaded. */
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
