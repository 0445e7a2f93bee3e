/** The palette's panel, drawn. */

import type { Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { countInWords, type SpokenController } from '../../controllers/spoken.js';
import type { IndexSource } from './index-source.js';
import type { Item } from './item.js';
import type { Mode } from './modes.js';
import type { RowList } from './row-list.js';
import { rowsView } from './rows-view.js';

/** What the panel needs to be drawn. */
export interface PanelParts {
  readonly mode: Mode;
  readonly query: string;
  /** Whether the site has put words of its own above the list. */
  readonly hasWords: boolean;
  readonly rows: RowList;
  readonly index: IndexSource;
  readonly spoken: SpokenController;
  readonly nav: Keynav | undefined;
  readonly onInput: (event: Event) => void;
  readonly onBeforeInput: (event: InputEvent) => void;
  readonly onChoose: (item: Item | undefined, event: MouseEvent) => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Everything inside the dialog. */
export function panelView(parts: PanelParts): TemplateResult {
  const { mode, query, hasWords, rows, index, spoken, nav, onChoose, onClose } = parts;
  const isEmpty = rows.rows.length === 0;
  return html`
    <div part="header">
      ${fieldView(parts)}
      <button part="close" type="button" aria-label="Close" @click=${onClose}>×</button>
    </div>
    <slot name="header" ?hidden=${query !== '' || mode.name !== '' || !hasWords}></slot>
    ${problemView(parts)}
    ${isEmpty ? html`<p part="empty">${index.isLoading ? 'Loading…' : countInWords(0, query)}</p>` : nothing}
    <div part="list" id="list" role="listbox" aria-label=${mode.label} @scroll=${rows.measure}>
      <div role="presentation">${rowsView({ rows, nav, onChoose })}</div>
    </div>
    ${footerView(spoken)}
  `;
}

/** The field that the list belongs to, with the tag of its mode. */
function fieldView({ mode, rows, onInput, onBeforeInput }: PanelParts): TemplateResult {
  const tag = mode.prefix || mode.label;
  return html`${mode.name ? html`<span part="mode-tag" aria-hidden="true">${tag}</span>` : nothing}
    <input
      part="input"
      type="text"
      role="combobox"
      aria-label=${mode.label}
      aria-autocomplete="list"
      aria-expanded=${rows.rows.length > 0}
      aria-controls="list"
      aria-activedescendant=${rows.currentIndex >= 0 ? `row-${rows.currentIndex}` : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="go"
      placeholder=${mode.placeholder}
      @input=${onInput}
      @compositionend=${onInput}
      @beforeinput=${onBeforeInput}
    />`;
}

/** What failed, with a way to try again. */
function problemView({ index, onRetry }: PanelParts): TemplateResult | typeof nothing {
  if (!index.problem) return nothing;
  return html`<p part="error">${index.problem}. <button type="button" @click=${onRetry}>Retry</button></p>`;
}

/** The keys that work here for eyes, the counts for ears. */
function footerView(spoken: SpokenController): TemplateResult {
  return html`<div part="footer">
    <span aria-hidden="true">↑ ↓ move</span><span aria-hidden="true">Enter runs</span>
    <span aria-hidden="true">Esc closes</span><span aria-hidden="true">&gt; : / @ # ? modes</span>
    ${spoken.view()}
  </div>`;
}
