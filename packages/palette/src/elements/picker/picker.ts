/** The base of the theme and font pickers: a list in a dialog that previews the current option. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EngineController } from '../../controllers/engine.js';
import { afterMove, moveInField, moveInList } from '../../controllers/listbox.js';
import { isComposing, keyOf } from '../../controllers/letter.js';
import { ModalController } from '../../controllers/modal.js';
import type { HideReason } from '../../events.js';
import { scanner } from '../../search/search.js';
import { dialogStyles } from '../dialog.styles.js';
import { addLookCommands } from '../look-commands.js';
import { listenForOpeners } from '../opener.js';
import { pickerStyles } from './picker.styles.js';
import { dom } from '../../dom.js';

/** An option of a picker. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Shown next to the label: light or dark, mono or serif. */
  readonly detail: string;
}

/**
 * A modal list of looks. It opens with the focus on the list, where `j`, `k`, `g` and `G` move; `/` moves to the filter field, and
 * Down or Enter moves back. The current look is previewed; Enter keeps it, and closing in any other way reverts it.
 */
export abstract class Picker extends LitElement {
  static override styles = [dialogStyles, pickerStyles];

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  @property() label = '';
  /** Turns previews off. */
  @property({ type: Boolean, attribute: 'no-preview' }) noPreview = false;

  @state() protected filter = '';
  @state() protected currentIndex = -1;
  @state() protected message = '';

  @query('[role=listbox]') protected readonly list!: HTMLDivElement;
  @query('input') protected readonly field!: HTMLInputElement;

  readonly #modal = new ModalController(this, {
    onOpen: () => {
      this.list.focus();
      this.#reveal();
    },
    onKey: event => this.#onKey(event),
    panel: () => this.#panel(),
  });
  protected readonly engine = new EngineController(
    this,
    nav => {
      const remove = addLookCommands(nav, this.ownerDocument);
      const undo = this.#modal.offer(nav, this.dialogName);
      return () => (undo(), remove());
    },
    () => [this.dialogName],
  );
  #isBegun = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  protected abstract readonly dialogName: 'theme' | 'font';
  protected abstract options(): readonly Option[];
  /** Returns the id of the committed look. */
  protected abstract kept(): string;
  protected abstract preview(id: string): void;
  protected abstract revert(): void;
  /** Commits a look; returns false if an event listener cancelled that. */
  protected abstract commit(id: string): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    listenForOpeners(this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Opens it with the committed look as current. */
  show(): void {
    this.#modal.show(this.dialogName, () => {
      this.engine.want();
      this.#begin();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    // It may have been opened or closed by property or attribute.
    if (this.open) this.#begin();
    else this.#leave();
  }

  /** Resets the state before the panel is first rendered. */
  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.filter = '';
    this.message = '';
    const keptAt = this.shown().findIndex(({ id }) => id === this.kept());
    this.currentIndex = Math.max(0, keptAt);
  }

  /** Reverts the preview, since nothing was chosen. */
  #leave(): void {
    if (this.#isBegun) this.revert();
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#settling);
    this.#isBegun = false;
  }

  /** Closes it; a look that was only previewed is reverted. */
  hide(reason: HideReason = 'api'): void {
    this.#modal.hide(reason, () => (reason === 'select' ? this.#end() : this.#leave()));
  }

  /** The dialog, once it is drawn. */
  get dialog(): HTMLDialogElement | null {
    return this.#modal.dialog;
  }

  protected shown(): readonly Option[] {
    const all = this.options();
    if (!this.filter.trim()) return all;
    const entries = all.map(({ id, label, detail }) => ({
      id,
      kind: 'command' as const,
      title: label,
      path: detail,
    }));
    const ids = scanner(entries)
      .search(this.filter, 100)
      .map(({ entry }) => entry.id);
    return ids.flatMap(id => all.find(option => option.id === id) ?? []);
  }

  /** Returns what an option shows before its name. */
  protected sample(_option: Option): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Returns what is shown below the list. */
  protected controls(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override render(): TemplateResult {
    return this.#modal.view();
  }

  #panel(): TemplateResult {
    const shown = this.shown();
    const keptLabel = this.options().find(({ id }) => id === this.kept())?.label ?? this.kept();
    return html`
      <div part="header">
        <h2 part="heading">${this.label}</h2>
        <span part="current">Current: ${keptLabel}</span>
        <button part="close" type="button" aria-label="Close" @click=${() => this.hide('api')}>×</button>
      </div>
      <div part="filter">
        <label for="filter">/</label
        ><input
          id="filter"
          type="text"
          aria-label="Filter"
          autocomplete="off"
          spellcheck="false"
          placeholder="filter"
          @input=${this.#onFilter}
        />
      </div>
      <div
        part="list"
        role="listbox"
        tabindex="0"
        aria-label=${this.label}
        aria-activedescendant=${shown[this.currentIndex] ? `option-${this.currentIndex}` : nothing}
      >
        ${shown.map((option, i) => this.#optionView(option, i, shown.length))}
      </div>
      ${shown.length === 0 ? html`<p part="empty">Nothing is called “${this.filter}”</p>` : nothing}
      ${this.controls()}
      <div part="footer">
        <button part="keep" type="button" @click=${() => this.#choose(this.currentIndex)}>Keep</button>
        <span>j/k or ↑/↓ move</span><span>Enter keeps</span><span>Esc cancels</span
        ><span role="status" part="status">${this.message}</span>
      </div>
    `;
  }

  #optionView(option: Option, i: number, count: number): TemplateResult {
    const isCurrent = i === this.currentIndex;
    const isKept = option.id === this.kept();
    return html`<div
      part=${isCurrent ? 'item item-current' : 'item'}
      id="option-${i}"
      role="option"
      aria-selected=${isCurrent}
      aria-setsize=${count}
      aria-posinset=${i + 1}
      @click=${() => this.#choose(i)}
      @pointermove=${() => this.#point(i)}
    >
      <span part="tick" aria-hidden="true">${isKept ? '●' : ''}</span>${this.sample(option)}<span part="title"
        >${option.label}</span
      ><span class="spoken">, </span
      ><span part="detail">${option.detail}</span
      >${isKept ? html`<span class="spoken">, current</span>` : nothing}
    </div>`;
  }

  #onKey(event: KeyboardEvent): void {
    const origin = event.composedPath()[0];
    const isInField = origin === this.field;
    if (isComposing(event)) {
      // The browser must not act on a key that moves in the list otherwise.
      if (event.ctrlKey && moveInField(event)) event.preventDefault();
      return;
    }
    const isElsewhere = !isInField && origin !== this.list;
    if (this.#modal.isClosing(event, this.field)) this.hide('escape');
    else if (isElsewhere) return event.stopPropagation();
    else if (!this.#onListKey(event, isInField)) return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  #onListKey(event: KeyboardEvent, isInField: boolean): boolean {
    const move = isInField ? moveInField(event) : moveInList(event);
    if (isInField && (event.key === 'ArrowDown' || event.key === 'Enter')) return (this.list.focus(), true);
    if (move) {
      const shape = { length: this.shown().length, isLooping: true, pageSize: 8, canBeCurrent: () => true };
      this.#makeCurrent(afterMove(shape, this.currentIndex, move));
    } else if (event.key === 'Enter' || (event.key === ' ' && !isInField)) this.#choose(this.currentIndex);
    else if (keyOf(event) === '/' && !isInField) this.field.focus();
    else return false;
    return true;
  }

  readonly #onFilter = (): void => {
    this.filter = this.field.value;
    this.#makeCurrent(this.shown().length > 0 ? 0 : -1);
  };

  #makeCurrent(index: number): void {
    const option = this.shown()[index];
    clearTimeout(this.#settling);
    this.currentIndex = index;
    void this.updateComplete.then(() => this.#reveal());
    if (option && !this.noPreview) this.preview(option.id);
  }

  /** Previews an option when the pointer rests on it. */
  #point(index: number): void {
    if (index === this.currentIndex) return;
    this.currentIndex = index;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const option = this.shown()[index];
      if (option && this.open && !this.noPreview) this.preview(option.id);
    }, 120);
  }

  #choose(index: number): void {
    const option = this.shown()[index];
    if (!option || !this.commit(option.id)) return;
    this.engine.nav?.remember(`${this.dialogName}.set`, { argument: option.id });
    this.hide('select');
  }

  #reveal(): void {
    dom(this.list?.querySelector('[aria-selected=true]'))?.scrollIntoView({
      block: 'nearest',
      behavior: 'instant',
    });
  }
}
