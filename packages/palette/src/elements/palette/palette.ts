/** `<vim-palette>`: commands, pages and headings, found by a few letters and run by Enter. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { EngineController } from '../../controllers/engine.js';
import { moveInField } from '../../controllers/listbox.js';
import { ModalController, type HideReason } from '../../controllers/modal.js';
import { countInWords, SpokenController } from '../../controllers/spoken.js';
import { send } from '../../events.js';
import { dialogStyles } from '../dialog.styles.js';
import { listenForOpeners, openerView } from '../opener.js';
import { exCompletion } from './ex.js';
import { IndexSource } from './index-source.js';
import type { Item } from './item.js';
import { listFor, type ListParts } from './list.js';
import { followLooks } from './looks.js';
import { modeNamed, modeOfPrefix, type ModeName } from './modes.js';
import { offersOf } from './offers.js';
import { paletteStyles } from './palette.styles.js';
import { fieldView, footerView, problemView } from './panel-view.js';
import { partsOf } from './parts.js';
import { recent } from './recent.js';
import { RowList } from './row-list.js';
import { rowView } from './row-view.js';

/**
 * A command palette that also searches the site.
 * @summary Lists keynav's commands with their keys, the pages and headings of an index file, and the links inside it.
 * @slot - Links and `<vim-command>` elements: read as items, not shown once the script runs.
 * @slot header - The site's own words, shown above the list while nothing is typed.
 * @fires vim-show - Before it opens; can be cancelled.
 * @fires vim-after-show - When it is open and its field has the focus.
 * @fires vim-hide - Before it closes, with the reason; can be cancelled.
 * @fires vim-after-hide - When it is closed and the focus is back.
 * @fires vim-input - When the reader changed the query.
 * @fires vim-highlight - When another row is current.
 * @fires vim-select - When a row was chosen; cancelled, nothing is run or followed.
 * @fires vim-query - When Enter was pressed without a row.
 * @fires vim-source-load - When the index is there.
 * @fires vim-source-error - When the index could not be used.
 * @csspart dialog - The panel.
 * @csspart input - The field.
 * @csspart mode-tag - The mode's character beside the field.
 * @csspart list - The list of rows.
 * @csspart item - A row.
 * @csspart group-label - The name of a group.
 * @cssproperty --vim-palette-width - The panel's width.
 * @cssproperty --vim-palette-row-height - The height of each row.
 * @cssstate loading - While the index is on its way.
 */
export class VimPalette extends LitElement {
  static override styles = [dialogStyles, paletteStyles];

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** The address of the index file; without one, only commands and this page's headings are found. */
  @property() src = '';
  @property() label = 'Command palette';
  /** How many recent entries are shown; 0 for none. */
  @property({ type: Number }) recent = 5;
  /** `auto` draws a button where the page has nothing else that opens the palette. */
  @property() opener: 'auto' | 'none' = 'none';
  /** The list does not go round at its ends. */
  @property({ type: Boolean, attribute: 'no-loop' }) noLoop = false;
  /** Items of the site's own, beside the light DOM's. */
  @property({ attribute: false }) items: readonly Item[] = [];

  @state() private mode: ModeName = '';
  @state() private query = '';

  @query('dialog') readonly dialog!: HTMLDialogElement | null;
  @query('[part~=list]') readonly list!: HTMLElement | null;
  @query('input') private readonly field!: HTMLInputElement;

  readonly #modal = new ModalController(this);
  readonly #engine = new EngineController(this, nav => {
    const offers = offersOf(this, nav, () => this.#openedAs);
    const unwatch = nav.watch(() => this.open && this.#list(false));
    return () => [unwatch, ...offers].forEach(undo => undo());
  });
  readonly #recent = recent(() => localStorage);
  readonly #spoken = new SpokenController(this);
  readonly #index = new IndexSource(this, () => this.open && this.#list(false));
  readonly #rows = new RowList(this);
  readonly #states = this.attachInternals().states as CustomStateSet | undefined;
  #openedAs = 'palette';

  override connectedCallback(): void {
    super.connectedCallback();
    listenForOpeners(this.ownerDocument);
    followLooks(this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows.endPreview();
  }

  /** Opens it in a mode, with a query if told. */
  show(mode: ModeName = '', text = ''): void {
    if (this.open || !send(this, 'vim-show', { mode })) return;
    this.#openedAs = mode === '' ? 'palette' : mode;
    this.mode = mode;
    this.query = text;
    this.open = true;
    void this.#index.load();
    this.#list(true);
  }

  /** Puts the reader into the field. */
  opened(): void {
    this.field.value = this.query;
    this.field.focus();
    this.#rows.measure();
    send(this, 'vim-after-show', undefined);
  }

  /** Closes it and gives the focus back. */
  hide(reason: HideReason = 'api'): void {
    if (!this.open || !send(this, 'vim-hide', { reason })) return;
    this.#rows.endPreview();
    this.open = false;
    this.#openedAs = 'palette';
    this.#modal.close();
    this.#rows.set([], true);
    this.mode = '';
    this.query = '';
    send(this, 'vim-after-hide', undefined);
  }

  /** Opens it, or closes it when it is open. */
  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /** Fetches the index now; it is else fetched when the palette first opens. */
  loadIndex(): Promise<void> {
    return this.#index.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Opened by property or attribute, it has nothing to show yet.
    if (!changed.has('open') || !this.open || this.#rows.rows.length > 0) return;
    void this.#index.load();
    this.#list(true);
  }

  protected override updated(): void {
    if (this.open) this.#rows.drawn();
    if (this.#index.isLoading) this.#states?.add('loading');
    else this.#states?.delete('loading');
  }

  protected override render(): TemplateResult {
    return html`
      ${openerView(this)}
      <dialog
        part="dialog"
        aria-label=${this.label}
        @cancel=${this.#modal.onCancel}
        @pointerdown=${this.#modal.onPointerDown}
        @click=${this.#modal.onClick}
        @keydown=${this.#onKey}
      >
        ${this.open ? this.#panel() : nothing}
      </dialog>
    `;
  }

  #panel(): TemplateResult {
    const { label } = modeNamed(this.mode);
    const isEmpty = this.#rows.rows.length === 0;
    return html`
      <header part="header">
        ${fieldView({
          mode: modeNamed(this.mode),
          rows: this.#rows,
          onInput: this.#onInput,
          onBeforeInput: this.#onBeforeInput,
        })}
        <button part="close" type="button" aria-label="Close" @click=${() => this.hide('api')}>×</button>
      </header>
      <slot name="header" ?hidden=${this.query !== '' || this.mode !== ''}></slot>
      ${problemView(this.#index)}
      ${isEmpty ? html`<p part="empty">${this.#index.isLoading ? 'Loading…' : countInWords(0, this.query)}</p>` : nothing}
      <div part="list" @scroll=${this.#rows.measure}>
        <div id="list" role="listbox" aria-label=${label}>${this.#rowsView()}</div>
      </div>
      ${footerView(this.#spoken)}
    `;
  }

  #rowsView() {
    const { rows, count, currentIndex, window } = this.#rows;
    const nav = this.#engine.nav;
    const drawn = rows.slice(window.start, window.end).map((row, i) => ({ row, at: window.start + i }));
    return repeat(
      drawn,
      ({ row, at }) => (row.type === 'item' ? row.item.id : `label ${at}`),
      ({ row, at }) =>
        rowView({
          row,
          at,
          count,
          nav,
          position: this.#rows.position(at),
          isCurrent: at === currentIndex,
          onChoose: event => this.#choose(this.#rows.itemAt(at), event),
          onPoint: () => this.#rows.point(at),
        }),
    );
  }

  /** Makes the rows afresh. */
  #list(isNewQuery: boolean): void {
    this.#rows.set(listFor(this.#parts(), this.mode, this.query), isNewQuery);
    this.#spoken.say(countInWords(this.#rows.count, this.query));
  }

  #parts(): ListParts {
    return partsOf({
      host: this,
      items: this.items,
      nav: this.#engine.nav,
      index: this.#index.searcher,
      recentIds: () => this.#recent.ids().slice(0, this.recent),
      boost: id => this.#recent.boost(id),
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const isPrevious = event.ctrlKey && event.key === 'p' && !this.#engine.nav?.reserved().has('<C-n>');
    const move = isPrevious ? 'previous' : moveInField(event);
    if (move) this.#rows.move(move);
    if (move || this.#act(event)) event.preventDefault();
    // What is typed in the dialog is no business of the page's keys.
    event.stopPropagation();
  };

  #act(event: KeyboardEvent): boolean {
    const { key, ctrlKey } = event;
    const hasSelection = this.field.selectionStart !== this.field.selectionEnd;
    if (key === 'Escape') return this.#escape();
    if (ctrlKey && (key === 'p' || (key === 'c' && !hasSelection))) return (this.hide('keys'), true);
    if (ctrlKey && key === 'u') return (this.#setQuery(''), true);
    if (key === 'Enter' && event.composedPath()[0] === this.field)
      return (this.#choose(this.#rows.current, event), true);
    if (key === 'Tab' && this.mode === 'ex' && !event.shiftKey) return (this.#complete(), true);
    return key === 'Backspace' && this.#leaveMode();
  }

  get #isModeOfItsOwn(): boolean {
    return this.#openedAs !== 'palette';
  }

  #escape(): true {
    if (this.mode !== '' && !this.#isModeOfItsOwn) this.#enterMode('');
    else this.hide('escape');
    return true;
  }

  /** Backspace in the empty field leaves a mode; one that was opened by its own keys closes. */
  #leaveMode(): boolean {
    if (this.field.value !== '' || this.mode === '') return false;
    if (this.#isModeOfItsOwn) this.hide('keys');
    else this.#enterMode('');
    return true;
  }

  readonly #onBeforeInput = (event: InputEvent): void => {
    if (event.inputType === 'deleteContentBackward' && this.#leaveMode()) event.preventDefault();
  };

  readonly #onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value } = this.field;
    const mode = this.mode === '' && this.query === '' ? modeOfPrefix(value) : undefined;
    if (mode) this.#enterMode(mode.name);
    this.#setQuery(mode ? value.slice(mode.prefix.length) : value);
  };

  #setQuery(text: string): void {
    this.query = text;
    if (this.field.value !== text) this.field.value = text;
    send(this, 'vim-input', { query: text, mode: this.mode });
    this.#list(true);
  }

  #enterMode(mode: ModeName): void {
    this.mode = mode;
    this.#setQuery('');
  }

  #complete(): void {
    this.#setQuery(exCompletion(this.#parts().ex, this.query, this.#rows.current));
  }

  #choose(item: Item | undefined, event: MouseEvent | KeyboardEvent): void {
    if (!item) return void send(this, 'vim-query', { query: this.query, mode: this.mode });
    if (item.disabled) return;
    const newTab = event.ctrlKey || event.metaKey;
    // A click with a modifier or another button acts as on any link.
    if (event instanceof MouseEvent && item.url && (newTab || event.shiftKey || event.button !== 0)) return;
    event.preventDefault();
    const detail = { id: item.id, href: item.url, query: this.query, mode: this.mode, newTab };
    if (!send(this, 'vim-select', detail)) return;
    this.#rows.keepPreview();
    this.#recent.add(item.id);
    if (this.query && this.mode === 'search') this.#engine.nav?.setQuery(this.query);
    this.hide('select');
    if (item.run) this.#run(item, item.run);
    else if (item.url && newTab) window.open(item.url, '_blank', 'noopener');
    else if (item.url) this.ownerDocument.location.assign(item.url);
  }

  #run(item: Item, run: () => void): void {
    run();
    const nav = this.#engine.nav;
    const keys = item.command && item.id !== 'find-here' ? nav?.keysFor(item.command).at(0) : undefined;
    // What was chosen by hand once may be a key next time.
    if (nav && keys) nav.page.notice(`${item.title}: ${nav.print(keys).join('')}`);
  }
}
