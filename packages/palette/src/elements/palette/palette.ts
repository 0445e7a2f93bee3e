/** `<vim-palette>`: commands, pages and headings, found by a few letters and run by Enter. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EngineController } from '../../controllers/engine.js';
import { ModalController, type HideReason } from '../../controllers/modal.js';
import { countInWords, SpokenController } from '../../controllers/spoken.js';
import { send } from '../../events.js';
import { dialogStyles } from '../dialog.styles.js';
import { listenForOpeners, openerView } from '../opener.js';
import { CommandSource } from './commands.js';
import { exCompletion } from './ex.js';
import { follow, isLinksOwn } from './follow.js';
import { IndexSource } from './index-source.js';
import type { Item } from './item.js';
import { askedBy, placeIn, type Asked } from './keys.js';
import { listFor } from './list.js';
import { followLooks } from './looks.js';
import { modeNamed, modeOfPrefix, type ModeName } from './modes.js';
import { offersOf } from './offers.js';
import { paletteStyles } from './palette.styles.js';
import { panelView } from './panel-view.js';
import { partsOf } from './parts.js';
import { recent } from './recent.js';
import { RowList } from './row-list.js';

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
    this.#commands.forget();
    const undos = [...offersOf(this, nav, () => this.#openedAs), nav.watch(() => this.#renew())];
    return () => undos.forEach(undo => undo());
  });
  readonly #commands: CommandSource = new CommandSource(this, () => this.#engine.nav);
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
    this.#tidy();
  }

  /** Opens it in a mode, with a query if told. */
  show(mode: ModeName = '', text = ''): void {
    if (this.open || !send(this, 'vim-show', { mode })) return;
    this.mode = modeNamed(mode).name;
    this.#openedAs = this.mode === '' ? 'palette' : this.mode;
    this.query = text;
    this.open = true;
    this.#fill();
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
    this.#modal.close();
    this.#tidy();
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
    if (changed.has('items')) this.#renew();
    if (!changed.has('open')) return;
    // By property or attribute, it was opened with nothing to show, or closed with everything still there.
    if (this.open && this.#rows.rows.length === 0) this.#fill();
    else if (!this.open && changed.get('open')) this.#tidy();
  }

  protected override updated(): void {
    if (this.open) this.#rows.drawn();
    this.#states?.[this.#index.isLoading ? 'add' : 'delete']('loading');
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
    return panelView({
      mode: modeNamed(this.mode),
      query: this.query,
      hasWords: this.querySelector(':scope > [slot=header]') !== null,
      rows: this.#rows,
      index: this.#index,
      spoken: this.#spoken,
      nav: this.#engine.nav,
      onInput: this.#onInput,
      onBeforeInput: this.#onBeforeInput,
      onChoose: this.#choose,
      // The button goes with the failure, so the focus goes back first.
      onRetry: () => (this.field.focus(), void this.#index.load()),
      onClose: () => this.hide('api'),
    });
  }

  /** Takes what there is now and makes the first rows. */
  #fill(): void {
    this.#commands.forget();
    void this.#index.load();
    this.#list(true);
  }

  /** Something came or went; the current item stays. */
  #renew(): void {
    this.#commands.forget();
    if (this.open) this.#list(false);
  }

  /** Closed, it holds no row. */
  #tidy(): void {
    this.#rows.endPreview();
    this.#rows.set([], true);
    this.#commands.forget();
    this.#spoken.silence();
    this.#openedAs = 'palette';
    this.mode = '';
    this.query = '';
  }

  /** Makes the rows afresh. */
  #list(isNewQuery: boolean): void {
    const parts = partsOf({
      doc: this.ownerDocument,
      commands: this.#commands.all,
      nav: this.#engine.nav,
      index: this.#index.searcher,
      recent: this.#recent,
      most: this.recent,
    });
    this.#rows.set(listFor(parts, this.mode, this.query), isNewQuery);
    this.#spoken.say(countInWords(this.#rows.count, this.query));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const asked = askedBy(event, {
      ...placeIn(this.field, event),
      mode: this.mode,
      hasControlN: !this.#engine.nav?.reserved().has('<C-n>'),
    });
    if (asked) event.preventDefault();
    // What is typed in the dialog is no business of the page's keys.
    event.stopPropagation();
    if (asked) this.#answer(asked, event);
  };

  #answer(asked: Asked, event: KeyboardEvent): void {
    if (asked.type === 'move') this.#rows.move(asked.move);
    else if (asked.type === 'escape') this.#leave('escape');
    else if (asked.type === 'close') this.hide('keys');
    else if (asked.type === 'clear') this.#setQuery('');
    else if (asked.type === 'choose') this.#choose(this.#rows.current, event);
    else if (asked.type === 'complete') this.#setQuery(exCompletion(this.query, this.#rows.current));
    else this.#leaveMode();
  }

  /** Out of a mode that was entered here; one that was opened by its own keys closes. */
  #leave(reason: HideReason): void {
    if (this.mode !== '' && this.#openedAs === 'palette') this.#enterMode('');
    else this.hide(reason);
  }

  #leaveMode(): boolean {
    if (this.field.value !== '' || this.mode === '') return false;
    this.#leave('keys');
    return true;
  }

  readonly #onBeforeInput = (event: InputEvent): void => {
    if (event.inputType === 'deleteContentBackward' && this.#leaveMode()) event.preventDefault();
  };

  readonly #onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value } = this.field;
    const mode = this.mode === '' && this.query === '' ? modeOfPrefix(value) : undefined;
    if (mode) this.mode = mode.name;
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

  readonly #choose = (item: Item | undefined, event: MouseEvent | KeyboardEvent): void => {
    if (!item) return void send(this, 'vim-query', { query: this.query, mode: this.mode });
    if (item.disabled) return event.preventDefault();
    if (isLinksOwn(event, item)) return;
    event.preventDefault();
    if (!item.run && item.completes !== undefined) return this.#setQuery(item.completes);
    const newTab = event.ctrlKey || event.metaKey;
    const detail = { id: item.id, href: item.url, query: this.query, mode: this.mode, newTab };
    if (!send(this, 'vim-select', detail)) return;
    this.#rows.keepPreview();
    this.#recent.add(item.id);
    if (this.query && this.mode === 'search') this.#engine.nav?.setQuery(this.query);
    this.hide('select');
    follow(item, newTab, this.ownerDocument, this.#engine.nav);
  };
}
