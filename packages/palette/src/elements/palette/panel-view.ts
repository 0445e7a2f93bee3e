/** The pieces of the palette's panel around its list, drawn. */

import { html, nothing, type TemplateResult } from 'lit';
import type { SpokenController } from '../../controllers/spoken.js';
import type { IndexSource } from './index-source.js';
import type { Mode } from './modes.js';
import type { RowList } from './row-list.js';

/** What the field needs to be drawn. */
export interface FieldParts {
  readonly mode: Mode;
  readonly rows: RowList;
  readonly onInput: (event: Event) => void;
  readonly onBeforeInput: (event: InputEvent) => void;
}

/** The field that the list belongs to, with the tag of its mode. */
export function fieldView({ mode, rows, onInput, onBeforeInput }: FieldParts): TemplateResult {
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
      @beforeinput=${onBeforeInput}
    />`;
}

/** What failed, with a way to try again. */
export function problemView(index: IndexSource): TemplateResult | typeof nothing {
  if (!index.problem) return nothing;
  return html`<p part="error">
    ${index.problem}. <button type="button" @click=${() => index.load()}>Retry</button>
  </p>`;
}

/** The keys that work here for eyes, the counts for ears. */
export function footerView(spoken: SpokenController): TemplateResult {
  return html`<footer part="footer">
    <span aria-hidden="true">↑ ↓ move</span><span aria-hidden="true">Enter runs</span>
    <span aria-hidden="true">Esc closes</span><span aria-hidden="true">&gt; : / @ # ? modes</span>
    ${spoken.view()}
  </footer>`;
}
