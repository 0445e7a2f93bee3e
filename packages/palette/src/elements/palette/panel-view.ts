/** The view of the palette's panel. */

import { html, nothing, type TemplateResult } from 'lit';
import type { SpokenController } from '../../controllers/spoken.js';
import type { Mode } from '../../results/modes.js';
import type { RowList } from './rows/row-list.js';
import type { Strings } from '../../strings.js';

/** A failure, in words for readers. */
export interface Problem {
  readonly text: string;
  readonly retry: () => void;
}

/** The parts that the view needs. */
export interface PanelParts {
  readonly rows: RowList;
  /** The actions of the current row. */
  readonly toolbar: unknown;
  readonly mode: Mode;
  readonly query: string;
  /** The placeholder of the element, which overrides that of the mode. */
  readonly placeholder: string;
  /** The titles of the items that the reader has opened. */
  readonly breadcrumbs: readonly string[];
  /** Whether the slot `header` has content. */
  readonly hasWords: boolean;
  /** The element with the rows. */
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

/** Returns the content of the dialog. */
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

/** Returns the field, with the tag of its mode and the breadcrumbs. */
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

/** Keeps the focus in the field, unless a button is pressed. */
function keepFocus(event: Event): void {
  if (!event.composedPath().some(node => node instanceof HTMLButtonElement)) event.preventDefault();
}

/** Returns a failure, with a button to try again. */
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

/** Returns the actions, the list of keys, and the announcements for screen readers. */
function footerView({ toolbar, strings, spoken }: PanelParts): TemplateResult {
  return html`<div part="footer" @mousedown=${keepFocus}>
    ${toolbar}
    <slot name="footer"
      >${strings.hints.map(hint => html`<span aria-hidden="true" dir="auto">${hint}</span> `)}</slot
    >
    ${spoken.view()}
  </div>`;
}
