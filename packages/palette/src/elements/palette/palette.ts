/** `<vim-palette>`: finds commands, pages and headings by a few letters. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { EngineController } from '../../controllers/engine.js';
import { ModalController } from '../../controllers/modal.js';
import type { HideReason } from '../../events.js';
import { SpokenController } from '../../controllers/spoken.js';
import { followViewport } from '../../controllers/viewport.js';
import { dialogStyles } from '../dialog.styles.js';
import { followChosenLooks } from '../look-commands.js';
import { listenForOpeners, openerView } from '../opener.js';
import { Catalogue } from './catalogue.js';
import { runItem } from './run-item.js';
import type { Item, ItemInput } from '../../items/item.js';
import { DIALOGS, offersOf } from './dialog-offers.js';
import { paletteStyles } from './palette.styles.js';
import { Panel } from './panel.js';
import { Reader } from './reader.js';
import { RowList } from './rows/row-list.js';
import { english } from '../../strings.js';
import { PaletteProperties } from './properties.js';
import type { ShowOptions } from './session.js';
import { leadsDown } from '../../items/breadcrumbs.js';
import { dom } from '../../dom.js';

/** The properties that name sources. */
const SOURCES = ['src', 'pagefind', 'index', 'sources', 'strings'];

/**
 * A command palette that also searches the site.
 * @summary Lists keynav's commands with their keys, the pages and headings of an index, and the links inside it.
 * @slot - Links and `<vim-command>` elements, which become items and are not shown.
 * @slot header - Content above the list while the query is empty.
 * @slot footer - Replaces the list of keys below the rows.
 * @slot empty - Replaces the text that nothing was found.
 * @slot loading - Replaces the text that results are loading.
 * @slot error - Replaces the text that a source failed.
 * @fires vim-show - Before it opens; can be cancelled.
 * @fires vim-after-show - When it is open and its field has the focus.
 * @fires vim-hide - Before it closes, with the reason; can be cancelled.
 * @fires vim-after-hide - When it is closed and the focus is restored.
 * @fires vim-input - When the query changes.
 * @fires vim-highlight - When another row becomes current.
 * @fires vim-select - When a row is chosen; can be cancelled, so that it is not run or followed.
 * @fires vim-query - When Enter is pressed without a current row.
 * @fires vim-source-load - When a source has loaded.
 * @fires vim-source-error - When a source fails.
 * @csspart dialog - The panel.
 * @csspart header - The row with the field.
 * @csspart breadcrumb - The title of an item that the reader has opened.
 * @csspart mode-tag - The prefix of the mode, before the field.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart close - The button that closes the palette.
 * @csspart list - The list of rows.
 * @csspart group-label - The name of a group.
 * @csspart item - A row.
 * @csspart item-current - The current row.
 * @csspart icon - The character before a title.
 * @csspart title - The title of a row.
 * @csspart match - The letters that match the query.
 * @csspart detail - The text next to a title.
 * @csspart keys - The keys of a row.
 * @csspart key - One key.
 * @csspart more - The mark of a row that opens a list.
 * @csspart content - The content of a row that the site renders.
 * @csspart empty - The text that nothing was found.
 * @csspart loading - The text that results are loading.
 * @csspart error - The text that a source failed.
 * @csspart footer - The row below the list.
 * @csspart actions - The actions of the current row.
 * @csspart action - One action.
 * @csspart opener - The button that opens the palette.
 * @cssproperty --vim-palette-width - The panel's width.
 * @cssproperty --vim-palette-max-height - The maximum height of the panel.
 * @cssproperty --vim-palette-top - The distance of the panel from the top.
 * @cssproperty --vim-palette-row-height - The height of a row of one line.
 * @cssstate loading - While a source is loading.
 * @cssstate empty - While there are no rows.
 * @cssstate nested - While the reader is inside an item.
 */
export class VimPalette extends PaletteProperties {
  static override styles = [dialogStyles, paletteStyles];

  #opening = new AbortController();
  #isFilled = false;
  readonly #modal = new ModalController(this, {
    onOpen: () => this.#onOpen(),
    onKey: event => this.#reader.onKey(event),
    panel: () => this.#panel.draw(),
  });
  readonly #engine = new EngineController(
    this,
    nav => {
      this.#catalogue.bind();
      // A palette that was opened before the engine started lists its commands from now on.
      this.#catalogue.renew();
      const undos = [
        ...offersOf(this, nav, () => this.#reader.session.openedAs),
        nav.watch(() => this.#catalogue.renew()),
      ];
      return () => undos.forEach(undo => undo());
    },
    () => DIALOGS,
  );
  readonly #nav = () => this.#engine.nav;
  readonly #catalogue: Catalogue = new Catalogue(this, {
    nav: this.#nav,
    onNews: () => this.open && this.#reader.listNews(),
    // What a site lists for a query of its own begins at the top.
    onItems: () => this.open && this.#reader.list(this.noFilter && this.#reader.isFresh),
    show: () => this.show(),
    choose: item => void (this.showBelow(item.id) || this.#reader.chosen(item, undefined)),
  });
  readonly #rows = new RowList(this);
  readonly #spoken = new SpokenController(this);
  readonly #parts = { nav: this.#nav, catalogue: this.#catalogue, rows: this.#rows, spoken: this.#spoken };
  readonly #reader: Reader = new Reader(this, this.#parts);
  readonly #panel = new Panel(this, { ...this.#parts, reader: this.#reader });
  readonly #states = this.attachInternals().states as CustomStateSet | undefined;

  /** The dialog, once it is drawn. */
  get dialog(): HTMLDialogElement | null {
    return this.#modal.dialog;
  }
  get list(): HTMLDivElement | null {
    return this.#part('list');
  }
  get field(): HTMLInputElement {
    return this.#part('input') as HTMLInputElement;
  }

  /** The query; setting it has the effect of typing. */
  get query(): string {
    return this.#reader.session.query;
  }
  set query(text: string) {
    if (this.open) this.#reader.setQuery(text);
    else this.#reader.lastQuery = text;
  }

  /** The item that Enter would choose. */
  get current(): Item | undefined {
    return this.#rows.current;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenForOpeners(this.ownerDocument);
    followChosenLooks(this.ownerDocument);
    this.#catalogue.connect();
    if (this.hasUpdated) {
      this.#catalogue.arm();
      this.#catalogue.bind();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#catalogue.disconnect();
    this.#tidy();
    // An element that is only moved keeps what it has loaded.
    setTimeout(() => void (this.isConnected || this.#catalogue.sources.stop()));
  }

  /** Opens it, in a mode, with a query, or inside an item. */
  show(how: string | ShowOptions = {}): void {
    const { mode = this.mode, ...at } = typeof how === 'string' ? { mode: how } : how;
    const isShown = this.#modal.show(mode, () => {
      this.#reader.start(mode, at);
      this.#engine.want();
    });
    if (isShown) this.#fill();
  }

  /** Opens it inside an item, by id; returns false if the item has no children. */
  showBelow(id: string): boolean {
    const item = this.#catalogue.named(id);
    if (!item || !leadsDown(item)) return false;
    this.show({ page: id });
    return true;
  }

  /** Closes it and restores the focus. */
  hide(reason: HideReason = 'api'): void {
    this.#modal.hide(reason, () => this.#tidy());
  }

  /** Opens it if it is closed, and closes it if it is open. */
  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /** Focuses its field; opens it if it is closed. */
  override focus(): void {
    if (this.open) this.field.focus();
    else this.show();
  }

  /** Adds items; returns a function that removes them. */
  register(items: readonly ItemInput[]): () => void {
    this.registered.add(items);
    this.#catalogue.renewOwn();
    return () => void (this.registered.delete(items) && this.#catalogue.renewOwn());
  }

  /** Loads every source that is not loaded. */
  loadIndex(): Promise<void> {
    return this.#catalogue.sources.load();
  }

  /** Loads a source again, by its id. */
  refresh(id: string): Promise<void> {
    return this.#catalogue.sources.refresh(id);
  }

  /** Runs an item or follows its address. */
  follow(item: Item, newTab: boolean): void {
    const isLeft = this.navigation === 'event';
    runItem(item, { newTab, doc: this.ownerDocument, nav: this.#nav(), isLeft });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('strings')) this.words = { ...english, ...this.strings };
    if (SOURCES.some(name => changed.has(name))) this.#nameSources();
    if (changed.has('load')) this.#catalogue.arm();
    if (['items', 'keys', 'label', 'noKeynav'].some(name => changed.has(name))) this.#catalogue.renewOwn();
    if (!changed.has('open')) return;
    // It may have been opened or closed by property or attribute.
    if (this.open && !this.#isFilled) this.#fill();
    else if (!this.open && changed.get('open')) this.#tidy();
  }

  protected override updated(): void {
    if (this.open) this.#rows.drawn();
    // The element with the focus may have been removed with its row.
    const { activeElement } = dom(this.ownerDocument);
    const isLost = activeElement === null || activeElement === dom(this.ownerDocument).body;
    if (this.dialog?.open && isLost) this.field.focus();
    this.#mark('loading', this.#catalogue.sources.isLoading);
    this.#mark('empty', this.open && this.#rows.rows.length === 0);
    this.#mark('nested', this.#reader.session.levels.length > 0);
  }

  #part<T extends Element>(name: string): T | null {
    return this.renderRoot?.querySelector<T>(`[part=${name}]`) ?? null;
  }

  #mark(name: string, isSo: boolean): void {
    this.#states?.[isSo ? 'add' : 'delete'](name);
  }

  protected override render(): TemplateResult {
    return html` ${openerView(this)} ${this.#modal.view()} `;
  }

  #onOpen(): void {
    this.field.value = this.query;
    this.field.focus();
    this.field.select();
    this.#rows.measure();
    if (this.dialog) followViewport(this.dialog, this.#opening.signal);
    void this.#panel.warmUp();
  }

  /** Starts listing when it opens. */
  #fill(): void {
    this.#isFilled = true;
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const view = dom(this.ownerDocument).defaultView;
    const narrow = view?.matchMedia('(max-width: 30rem)');
    narrow?.addEventListener('change', () => this.#reader.list(false), { signal });
    // A page that is restored from the back/forward cache must not show a preview.
    view?.addEventListener('pagehide', () => this.#rows.endPreview(), { signal });
    this.#catalogue.commands.forgetHeadings();
    void this.loadIndex();
    this.#reader.list(true);
  }

  #nameSources(): void {
    this.#catalogue.sources.renew();
    if (this.load === 'eager' || this.open) void this.loadIndex();
    if (this.open) this.#reader.list(true);
  }

  #tidy(): void {
    this.#isFilled = false;
    this.#opening.abort();
    this.#panel.reset();
    this.#reader.reset();
  }
}
