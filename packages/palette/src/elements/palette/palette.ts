/** `<vim-palette>`: commands, pages and headings, found by a few letters and run by Enter. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { EngineController } from '../../controllers/engine.js';
import { afterMove, moveInField, type ListMove } from '../../controllers/listbox.js';
import { ModalController, type HideReason } from '../../controllers/modal.js';
import { rowWindow, scrollTopFor, type WindowPlace } from '../../controllers/window.js';
import { send } from '../../events.js';
import { IndexError, loadIndex } from '../../search/corpus.js';
import { searcher, type Searcher } from '../../search/search.js';
import { dialogStyles } from '../dialog.styles.js';
import { listenForOpeners } from '../opener.js';
import { commandItems } from './engine-items.js';
import { exCompletion } from './ex.js';
import { itemOfEntry, type Item, type Row } from './item.js';
import { headingItems, lightItems } from './light.js';
import { listFor, type ListParts } from './list.js';
import { lookCommands, lookItems } from './looks.js';
import { modeNamed, modeOfPrefix, type ModeName } from './modes.js';
import { paletteStyles } from './palette.styles.js';
import { recent } from './recent.js';
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
  @state() private rows: readonly Row[] = [];
  @state() private currentIndex = -1;
  @state() private scrolled: WindowPlace = { scrollTop: 0, height: 0, rowHeight: 0 };
  @state() private index: Searcher<Item> | null = null;
  @state() private problem = '';
  @state() private spoken: readonly [string, string] = ['', ''];

  @query('dialog') readonly dialog!: HTMLDialogElement | null;
  @query('input') private readonly field!: HTMLInputElement;
  @query('[part~=list]') private readonly list!: HTMLElement;

  readonly #modal = new ModalController(this);
  readonly #engine = new EngineController(this, nav => {
    const offers = (['palette', 'ex', 'search', 'theme', 'font', 'keys'] as const)
      .filter(name => !this.#hasOwnElement(name))
      .map(name => nav.offer(name, { show: () => this.show(name === 'palette' ? '' : name), hide: () => this.hide('keys'), isOpen: () => this.open && this.#openedAs === name }));
    const unwatch = nav.watch(() => this.open && this.#list(false));
    return () => [unwatch, ...offers].forEach(undo => undo());
  });
  readonly #recent = recent(() => localStorage);
  #openedAs = '';
  #loading: Promise<void> | null = null;
  #undoPreview: (() => void) | null = null;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #isShownByMode = false;
  #isPointed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    listenForOpeners(this.ownerDocument);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPreview();
    clearTimeout(this.#announcing);
    this.open = false;
  }

  /** Opens it in a mode, with a query if told. */
  show(mode: ModeName = '', text = ''): void {
    if (this.open || !send(this, 'vim-show', { mode })) return;
    this.#openedAs = mode === '' ? 'palette' : mode;
    this.#isShownByMode = mode !== '';
    this.mode = mode;
    this.query = text;
    this.open = true;
    void this.loadIndex();
    this.#list(true);
    void this.updateComplete.then(() => {
      this.#modal.open();
      this.field.value = text;
      this.field.focus();
      this.#measure();
      send(this, 'vim-after-show', undefined);
    });
  }

  /** Closes it and gives the focus back. */
  hide(reason: HideReason = 'api'): void {
    if (!this.open || !send(this, 'vim-hide', { reason })) return;
    this.#endPreview();
    this.open = false;
    this.#modal.close();
    this.rows = [];
    send(this, 'vim-after-hide', undefined);
  }

  /** Opens it, or closes it when it is open. */
  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /** Fetches the index once; again after it failed. */
  loadIndex(): Promise<void> {
    if (!this.src || this.index) return Promise.resolve();
    return (this.#loading ??= this.#load().finally(() => (this.#loading = null)));
  }

  async #load(): Promise<void> {
    try {
      const entries = await loadIndex(new URL(this.src, this.ownerDocument.baseURI));
      this.index = await searcher(entries.map(itemOfEntry));
      this.problem = '';
      send(this, 'vim-source-load', { source: this.src, count: entries.length });
    } catch (error) {
      this.problem = error instanceof IndexError ? error.message : 'The search index cannot be used';
      send(this, 'vim-source-error', { source: this.src, reason: this.problem });
    }
    if (this.open) this.#list(false);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.open) return;
    if ((changed.has('currentIndex') || changed.has('rows')) && !this.#isPointed) this.#revealCurrent();
    this.#isPointed = false;
    const { start } = this.#window();
    this.list.style.setProperty('--_above', `calc(${start} * var(--_row))`);
    this.list.style.setProperty('--_all', `calc(${this.rows.length} * var(--_row))`);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#openerView()}
      <dialog part="dialog" aria-label=${this.label} @cancel=${this.#modal.onCancel} @pointerdown=${this.#modal.onPointerDown} @click=${this.#modal.onClick} @keydown=${this.#onKey}>
        ${this.open ? this.#panel() : nothing}
      </dialog>
    `;
  }

  #panel(): TemplateResult {
    const { label, placeholder, prefix } = modeNamed(this.mode);
    const isShown = this.rows.length > 0;
    return html`
      <header part="header">
        ${this.mode ? html`<span part="mode-tag" aria-hidden="true">${prefix || label}</span>` : nothing}
        <input
          part="input"
          type="text"
          role="combobox"
          aria-label=${label}
          aria-autocomplete="list"
          aria-expanded=${isShown}
          aria-controls="list"
          aria-activedescendant=${this.currentIndex >= 0 ? `row-${this.currentIndex}` : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          placeholder=${placeholder}
          @input=${this.#onInput}
          @beforeinput=${this.#onBeforeInput}
        />
        <button part="close" type="button" aria-label="Close" @click=${() => this.hide('api')}>×</button>
      </header>
      <slot name="header" ?hidden=${this.query !== '' || this.mode !== ''}></slot>
      ${this.problem ? html`<p part="error">${this.problem}. <button type="button" @click=${() => this.loadIndex()}>Retry</button></p>` : nothing}
      ${isShown ? nothing : html`<p part="empty">${this.#loading ? 'Loading…' : `Nothing found for “${this.query}”`}</p>`}
      <div part="list" @scroll=${this.#measure}>
        <div id="list" role="listbox" aria-label=${label}>${this.#rowsView()}</div>
      </div>
      <footer part="footer">
        <span aria-hidden="true">↑ ↓ move</span><span aria-hidden="true">Enter runs</span><span aria-hidden="true">Esc closes</span><span aria-hidden="true">&gt; : / @ # ? modes</span>
        <span class="spoken" role="status">${this.spoken[0]}</span><span class="spoken" role="status">${this.spoken[1]}</span>
      </footer>
    `;
  }

  #rowsView() {
    const { start, end } = this.#window();
    const drawn = this.rows.slice(start, end).map((row, i) => ({ row, at: start + i }));
    const count = this.rows.filter(({ type }) => type === 'item').length;
    return repeat(
      drawn,
      ({ row, at }) => (row.type === 'item' ? row.item.id : `label ${at}`),
      ({ row, at }) => rowView({ row, at, count, position: this.#position(at), isCurrent: at === this.currentIndex, nav: this.#engine.nav, onChoose: event => this.#choose(at, event), onPoint: () => this.#point(at) }),
    );
  }

  #openerView() {
    const isNeeded = this.opener === 'auto' && !this.ownerDocument.querySelector('[data-vim-open]');
    return isNeeded ? html`<button part="opener" type="button" @click=${() => this.show()}>${this.label}</button>` : nothing;
  }

  /** The number of a row among the items, from 1. */
  #position(at: number): number {
    let labels = 0;
    for (let i = 0; i < at; i++) if (this.rows[i]?.type === 'label') labels++;
    return at - labels + 1;
  }

  #window() {
    const drawn = rowWindow(this.rows.length, this.scrolled);
    return drawn;
  }

  readonly #measure = (): void => {
    const row = this.list?.querySelector('[role=option],[part~=group-label]');
    if (!row) return;
    const next = { scrollTop: this.list.scrollTop, height: this.list.clientHeight, rowHeight: row.getBoundingClientRect().height };
    if (next.scrollTop !== this.scrolled.scrollTop || next.height !== this.scrolled.height || next.rowHeight !== this.scrolled.rowHeight) this.scrolled = next;
  };

  #revealCurrent(): void {
    this.#measure();
    // The first row brings the label over it into sight.
    const row = this.rows[this.currentIndex - 1]?.type === 'label' ? this.currentIndex - 1 : this.currentIndex;
    const top = scrollTopFor(row, this.scrolled);
    if (this.currentIndex >= 0 && top !== this.scrolled.scrollTop) this.list.scrollTop = top;
    this.#measure();
  }

  /** Makes the rows afresh; a changed query makes the first item current, news from a source leaves it. */
  #list(isNewQuery: boolean): void {
    const before = this.rows[this.currentIndex];
    this.rows = listFor(this.#parts(), this.mode, this.query);
    const kept = before?.type === 'item' && !isNewQuery ? this.rows.findIndex(row => row.type === 'item' && row.item.id === before.item.id) : -1;
    if (isNewQuery && this.list) this.list.scrollTop = 0;
    this.#makeCurrent(kept >= 0 ? kept : afterMove(this.#shape(), -1, 'first'), false);
    this.#announce();
  }

  #parts(): ListParts {
    const nav = this.#engine.nav;
    const hide = () => this.hide('select');
    const words = lookCommands(this.ownerDocument);
    const commands = [...lightItems(this), ...this.items, ...(nav ? commandItems(nav, hide) : [])];
    const goTo = (count: number) => {
      hide();
      nav?.run('move.last', { count });
    };
    const ex = { words: words.map(word => ({ ...word, run: (id: string) => (word.run(id), hide()) })), commands, goTo };
    const [theme, font] = words as [(typeof words)[number], (typeof words)[number]];
    return {
      commands,
      ex,
      index: this.index,
      headings: () => headingItems(this.ownerDocument),
      themes: () => lookItems(theme, hide),
      fonts: () => lookItems(font, hide),
      recentIds: () => this.#recent.ids().slice(0, this.recent),
      boost: id => this.#recent.boost(id),
      findHere: text => ({
        id: 'find-here',
        kind: 'command',
        title: `Find on this page: ${text}`,
        path: '',
        command: 'find.next',
        run() {
          nav?.setQuery(text);
          hide();
          nav?.run('find.next');
        },
      }),
    };
  }

  #shape() {
    const pageSize = Math.max(1, Math.floor(this.scrolled.height / (this.scrolled.rowHeight || 32)) - 1);
    const canBeCurrent = (i: number) => {
      const row = this.rows[i];
      return row?.type === 'item' && !row.item.disabled;
    };
    return { length: this.rows.length, isLooping: !this.noLoop, pageSize, canBeCurrent };
  }

  #makeCurrent(index: number, isByReader: boolean): void {
    const id = this.#itemAt(index)?.id ?? null;
    const previous = this.#itemAt(this.currentIndex)?.id ?? null;
    this.currentIndex = index;
    if (id !== previous) send(this, 'vim-highlight', { id, previous });
    this.#endPreview();
    if (isByReader) this.#undoPreview = this.#itemAt(index)?.preview?.() ?? null;
  }

  /** The pointer makes a row current and never scrolls. */
  #point(at: number): void {
    if (at === this.currentIndex || this.#itemAt(at)?.disabled) return;
    this.#isPointed = true;
    this.#makeCurrent(at, true);
  }

  #itemAt(index: number): Item | undefined {
    const row = this.rows[index];
    return row?.type === 'item' ? row.item : undefined;
  }

  #endPreview(): void {
    this.#undoPreview?.();
    this.#undoPreview = null;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const move = this.#moveFor(event);
    if (move) {
      event.preventDefault();
      this.#makeCurrent(afterMove(this.#shape(), this.currentIndex, move), true);
    } else if (this.#act(event)) event.preventDefault();
    // What happens in the dialog is no business of the page's keys, but for Tab and what the browser does.
    event.stopPropagation();
  };

  #moveFor(event: KeyboardEvent): ListMove | null {
    const isPrevious = event.ctrlKey && event.key === 'p' && !this.#engine.nav?.reserved().has('<C-n>');
    return isPrevious ? 'previous' : moveInField(event);
  }

  #act(event: KeyboardEvent): boolean {
    const { key, ctrlKey } = event;
    if (key === 'Escape') return this.#escape();
    if (ctrlKey && key === 'p') return this.hide('keys'), true;
    if (ctrlKey && key === 'c' && this.field.selectionStart === this.field.selectionEnd) return this.hide('keys'), true;
    if (ctrlKey && key === 'u') return this.#setQuery(''), true;
    if (key === 'Enter' && event.composedPath()[0] === this.field) return this.#choose(this.currentIndex, event), true;
    if (key === 'Tab' && this.mode === 'ex' && !event.shiftKey) return this.#complete(), true;
    return key === 'Backspace' && this.#leaveMode();
  }

  #escape(): boolean {
    if (this.mode !== '' && !this.#isShownByMode) return this.#enterMode('');
    this.hide('escape');
    return true;
  }

  /** Backspace in the empty field leaves a mode; one that was opened by its own keys closes. */
  #leaveMode(): boolean {
    if (this.field.value !== '' || this.mode === '') return false;
    if (this.#isShownByMode) this.hide('keys');
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
    if (mode) {
      this.#enterMode(mode.name);
      return this.#setQuery(value.slice(mode.prefix.length));
    }
    this.#setQuery(value);
  };

  #setQuery(text: string): void {
    this.query = text;
    if (this.field.value !== text) this.field.value = text;
    send(this, 'vim-input', { query: text, mode: this.mode });
    this.#list(true);
  }

  #enterMode(mode: ModeName): true {
    this.mode = mode;
    this.#setQuery('');
    return true;
  }

  #complete(): void {
    this.#setQuery(exCompletion(this.#parts().ex, this.query, this.#itemAt(this.currentIndex)));
  }

  #choose(index: number, event: MouseEvent | KeyboardEvent): void {
    const item = this.#itemAt(index);
    if (!item) return void send(this, 'vim-query', { query: this.query, mode: this.mode });
    if (item.disabled) return;
    const newTab = event.ctrlKey || event.metaKey;
    // A click with a modifier or another button acts as on any link.
    if (event instanceof MouseEvent && item.url && (newTab || event.shiftKey || event.button !== 0)) return;
    event.preventDefault();
    if (!send(this, 'vim-select', { id: item.id, href: item.url, query: this.query, mode: this.mode, newTab })) return;
    this.#undoPreview = null;
    this.#recent.add(item.id);
    if (this.query && this.mode === 'search') this.#engine.nav?.setQuery(this.query);
    if (item.run) return this.#run(item.run, item);
    this.hide('select');
    if (!item.url) return;
    if (newTab) window.open(item.url, '_blank', 'noopener');
    else this.ownerDocument.location.assign(item.url);
  }

  #run(run: () => void, item: Item): void {
    if (!item.command && this.mode !== 'ex' && !item.preview) this.hide('select');
    run();
    const words = this.#engine.nav?.keysFor(item.command ?? '').at(0);
    // What was chosen by hand once may be a key next time.
    if (words && item.id !== 'find-here') this.#engine.nav?.page.notice(`${item.title}: ${this.#engine.nav.print(words).join('')}`);
  }

  #announce(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const count = this.rows.filter(({ type }) => type === 'item').length;
      const text = count === 0 ? `No results for ${this.query}` : count === 1 ? '1 result' : `${count} results`;
      this.spoken = this.spoken[0] ? ['', text] : [text, ''];
    }, 400);
  }

  /** Whether the page has an element of its own for what would else be a mode here. */
  #hasOwnElement(name: string): boolean {
    const tag = { theme: 'vim-theme-picker', font: 'vim-font-picker', keys: 'vim-keybinds' }[name];
    return tag !== undefined && this.ownerDocument.querySelector(tag) !== null;
  }
}
