/** The palette's panel, drawn. */

import { html, nothing, type TemplateResult } from 'lit';
import type { SpokenController } from '../../controllers/spoken.js';
import type { Mode } from '../../results/modes.js';
import type { RowList } from './rows/row-list.js';
import type { Strings } from '../../strings.js';

/** Something that failed, for readers. */
export interface Problem {
  readonly text: string;
  readonly retry: () => void;
}

/** What the panel needs to be drawn. */
export interface PanelParts {
  readonly rows: RowList;
  /** What can be done with the current row beside choosing it. */
  readonly toolbar: unknown;
  readonly mode: Mode;
  readonly query: string;
  /** What stands in the empty field, where the element says something else than the mode. */
  readonly placeholder: string;
  /** The titles of the items inside which the reader is. */
  readonly breadcrumbs: readonly string[];
  /** Whether the site has put words of its own above the list. */
  readonly hasWords: boolean;
  /** The box with the rows. */
  readonly drawnRows: HTMLElement;
  readonly isLoading: boolean;
  readonly problems: readonly Problem[];
  readonly spoken: SpokenController;
  readonly strings: Strings;
  readonly onInput: (event: Event) => void;
  readonly onBeforeInput: (event: InputEvent) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Everything inside the dialog. */
export function panelView(parts: PanelParts): TemplateResult {
  const { mode, query, breadcrumbs, hasWords, rows, strings, onClose } = parts;
  const isAtStart = query === '' && mode.name === '' && breadcrumbs.length === 0;
  return html`
    <div part="header">
      ${fieldView(parts)}
      <button part="close" type="button" aria-label=${strings.close} @click=${onClose}>×</button>
    </div>
    <slot name="header" ?hidden=${!isAtStart || !hasWords}></slot>
    ${parts.problems.map(problem => problemView(problem, strings))} ${emptyView(parts)}
    <div
      part="list"
      id="list"
      role="listbox"
      tabindex="-1"
      aria-label=${mode.label}
      @scroll=${rows.measure}
      @mousedown=${keepFocus}
    >
      ${parts.drawnRows}
    </div>
    ${footerView(parts)}
  `;
}

/** The field that the list belongs to, with the tag of its mode and what it is inside of. */
function fieldView(parts: PanelParts): TemplateResult {
  const { mode, query, rows, breadcrumbs, placeholder, strings, onInput, onBeforeInput, onClear } = parts;
  const tag = mode.prefix || mode.label;
  return html`${mode.name ? html`<span part="mode-tag" aria-hidden="true">${tag}</span>` : nothing}
    ${breadcrumbs.map(title => html`<span part="breadcrumb" aria-hidden="true">${title}</span>`)}
    <input
      part="input"
      type="text"
      role="combobox"
      aria-label=${[mode.label, ...breadcrumbs].join(', ')}
      aria-autocomplete="list"
      aria-expanded=${rows.rows.length > 0}
      aria-controls="list"
      aria-activedescendant=${rows.currentIndex >= 0 ? rows.idAt(rows.currentIndex) : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      inputmode="search"
      enterkeyhint="go"
      placeholder=${breadcrumbs.length > 0 ? '' : (mode.name === '' && placeholder) || mode.placeholder}
      @input=${onInput}
      @compositionend=${onInput}
      @beforeinput=${onBeforeInput}
    />${
      query
        ? html`<button part="clear" type="button" aria-label=${strings.clear} @click=${onClear}>⌫</button>`
        : nothing
    }`;
}

/** A press on what is no button leaves the focus in the field. */
function keepFocus(event: Event): void {
  if (!event.composedPath().some(node => node instanceof HTMLButtonElement)) event.preventDefault();
}

/** What failed, with a way to try again. */
function problemView({ text, retry }: Problem, strings: Strings): TemplateResult {
  return html`<div part="error">
    <slot name="error">${/[.!?]$/.test(text) ? text : `${text}.`}</slot>
    <button type="button" @click=${retry}>${strings.retry}</button>
  </div>`;
}

function emptyView({ rows, isLoading, query, strings }: PanelParts): TemplateResult | typeof nothing {
  if (rows.rows.length > 0) return nothing;
  if (isLoading) return html`<div part="loading"><slot name="loading">${strings.loading}</slot></div>`;
  return html`<div part="empty"><slot name="empty">${strings.noResults(query)}</slot></div>`;
}

/** What can be done with the current row, the keys that work here for eyes, the counts for ears. */
function footerView({ toolbar, strings, spoken }: PanelParts): TemplateResult {
  return html`<div part="footer" @mousedown=${keepFocus}>
    ${toolbar}
    <slot name="footer"
      >${strings.hints.map(hint => html`<span aria-hidden="true" dir="auto">${hint}</span> `)}</slot
    >
    ${spoken.view()}
  </div>`;
}
