/** `<vim-palette>`: commands, pages and headings, found by a few letters and run by Enter. */

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

/** What names sources. */
const SOURCES = ['src', 'pagefind', 'index', 'sources', 'strings'];

/**
 * A command palette that also searches the site.
 * @summary Lists keynav's commands with their keys, the pages and headings of an index file, and the links inside it.
 * @slot - Links and `<vim-command>` elements: read as items, not shown once the script runs.
 * @slot header - The site's own words, shown above the list while nothing is typed.
 * @slot footer - In place of the keys that are told below the list.
 * @slot empty - In place of the words that nothing was found.
 * @slot loading - In place of the words that something is on its way.
 * @slot error - In place of the words that a source failed.
 * @fires vim-show - Before it opens; can be cancelled.
 * @fires vim-after-show - When it is open and its field has the focus.
 * @fires vim-hide - Before it closes, with the reason; can be cancelled.
 * @fires vim-after-hide - When it is closed and the focus is back.
 * @fires vim-input - When the reader changed the query.
 * @fires vim-highlight - When another row is current.
 * @fires vim-select - When a row was chosen; cancelled, nothing is run or followed.
 * @fires vim-query - When Enter was pressed without a row.
 * @fires vim-source-load - When a source has given its items.
 * @fires vim-source-error - When a source could not be used.
 * @csspart dialog - The panel.
 * @csspart header - The field with what stands beside it.
 * @csspart breadcrumb - The title of an item that the reader went into.
 * @csspart mode-tag - The mode's character beside the field.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart close - The button that closes the palette.
 * @csspart list - The list of rows.
 * @csspart group-label - The name of a group.
 * @csspart item - A row.
 * @csspart item-current - The current row.
 * @csspart icon - The character before a title.
 * @csspart title - The title of a row.
 * @csspart match - Letters that were found.
 * @csspart detail - What is told beside a title.
 * @csspart keys - The keys of a row.
 * @csspart key - One of them.
 * @csspart more - The mark of a row that opens others.
 * @csspart content - The inside of a row that the site draws.
 * @csspart empty - The words that nothing was found.
 * @csspart loading - The words that something is on its way.
 * @csspart error - The words that a source failed.
 * @csspart footer - What stands below the list.
 * @csspart actions - What can be done with the current row.
 * @csspart action - One of these.
 * @csspart opener - The button that opens the palette.
 * @cssproperty --vim-palette-width - The panel's width.
 * @cssproperty --vim-palette-max-height - The most of its height.
 * @cssproperty --vim-palette-top - How far it is from the top.
 * @cssproperty --vim-palette-row-height - The height of a row of one line.
 * @cssstate loading - While a source is on its way.
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
  get list(): HTMLElement | null {
    return this.#part('list');
  }
  get field(): HTMLInputElement {
    return this.#part('input') as HTMLInputElement;
  }

  /** What is typed; setting it is as good as typing. */
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
    // What is only moved about in the page keeps what it loaded.
    setTimeout(() => void (this.isConnected || this.#catalogue.sources.stop()));
  }

  /** Opens it: in a mode, with a query, or with what is below an item. */
  show(how: string | ShowOptions = {}): void {
    const { mode = this.mode, ...at } = typeof how === 'string' ? { mode: how } : how;
    const isShown = this.#modal.show(mode, () => {
      this.#reader.start(mode, at);
      this.#engine.want();
    });
    if (isShown) this.#fill();
  }

  /** Opens what is below an item, by its id; false where nothing is. */
  showBelow(id: string): boolean {
    const item = this.#catalogue.named(id);
    if (!item || !leadsDown(item)) return false;
    this.show({ page: id });
    return true;
  }

  /** Closes it and gives the focus back. */
  hide(reason: HideReason = 'api'): void {
    this.#modal.hide(reason, () => this.#tidy());
  }

  /** Opens it, or closes it when it is open. */
  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /** Puts the focus into its field; it opens for that. */
  override focus(): void {
    if (this.open) this.field.focus();
    else this.show();
  }

  /** Adds items; gives back what takes them away again. */
  register(items: readonly ItemInput[]): () => void {
    this.registered.add(items);
    this.#catalogue.renewOwn();
    return () => void (this.registered.delete(items) && this.#catalogue.renewOwn());
  }

  /** Loads every source that is not there yet. */
  loadIndex(): Promise<void> {
    return this.#catalogue.sources.load();
  }

  /** Loads a source afresh, by its id. */
  refresh(id: string): Promise<void> {
    return this.#catalogue.sources.refresh(id);
  }

  /** Does what an item stands for. */
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
    // By property or attribute, it was opened with nothing to show, or closed with everything still there.
    if (this.open && !this.#isFilled) this.#fill();
    else if (!this.open && changed.get('open')) this.#tidy();
  }

  protected override updated(): void {
    if (this.open) this.#rows.drawn();
    // What had the focus may be gone with the row that it was for.
    const { activeElement } = this.ownerDocument;
    const isLost = activeElement === null || activeElement === this.ownerDocument.body;
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

  /** Takes what there is now and makes the first rows. */
  #fill(): void {
    this.#isFilled = true;
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const view = this.ownerDocument.defaultView;
    const narrow = view?.matchMedia('(max-width: 30rem)');
    narrow?.addEventListener('change', () => this.#reader.list(false), { signal });
    // A page that comes back from the history's cache has what the reader chose.
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
