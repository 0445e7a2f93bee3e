/** `<vim-palette>`: commands, pages and headings, found by a few letters and run by Enter. */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { EngineController } from '../../controllers/engine.js';
import { ModalController } from '../../controllers/modal.js';
import type { HideReason } from '../../events.js';
import { SpokenController } from '../../controllers/spoken.js';
import { followViewport } from '../../controllers/viewport.js';
import { dialogStyles } from '../dialog.styles.js';
import { followChosenLooks } from '../look-commands.js';
import { listenForOpeners, openerView } from '../opener.js';
import { deferred } from './load-deferred.js';
import { Catalogue } from './catalogue.js';
import { runItem } from './run-item.js';
import type { Item, ItemInput } from '../../items/item.js';
import { loadWhen } from './when-to-load.js';
import { DIALOGS, offersOf } from './dialog-offers.js';
import { paletteStyles } from './palette.styles.js';
import { panelView } from './panel-view.js';
import { Reader } from './reader.js';
import { RowList } from './rows/row-list.js';
import { RowsView } from './rows/rows-view.js';
import { openedIn } from './session.js';
import { ownMode } from '../../results/modes.js';
import { english } from '../../strings.js';
import { PaletteProperties } from './properties.js';
import { breadcrumbs, leadsDown } from '../../items/breadcrumbs.js';

/** How a palette is opened. */
export interface ShowOptions {
  /** The name of a mode, or the id of a source. */
  readonly mode?: string;
  readonly query?: string;
  /** The id of an item: what is below it is shown. */
  readonly page?: string;
}

/** What is read of items in HTML. */
const CHILD = ['href', 'value', 'group', 'data-group', 'keywords', 'keys', 'args', 'disabled'];
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
  #isToRenew = false;
  #undoLoad: (() => void) | undefined;
  readonly #modal = new ModalController(this, {
    onOpen: () => this.#onOpen(),
    onKey: event => this.#reader.onKey(event),
    panel: () => this.#panel(),
  });
  readonly #engine = new EngineController(
    this,
    nav => {
      this.#bind();
      // Somebody who was quicker than the engine sees its commands come.
      this.#renew();
      const undos = [
        ...offersOf(this, nav, () => this.#reader.session.openedAs),
        nav.watch(() => this.#renew()),
      ];
      return () => undos.forEach(undo => undo());
    },
    () => DIALOGS,
  );
  readonly #nav = () => this.#engine.nav;
  readonly #catalogue: Catalogue = new Catalogue(this, this.#nav, () => this.open && this.#reader.listNews());
  readonly #rows = new RowList(this);
  #view = new RowsView();
  readonly #spoken = new SpokenController(this);
  readonly #reader: Reader = new Reader(this, {
    nav: this.#nav,
    catalogue: this.#catalogue,
    rows: this.#rows,
    spoken: this.#spoken,
  });
  /** Items in HTML come and go. */
  readonly #children = new MutationObserver(() => this.#renew());
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
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: CHILD,
    });
    this.#catalogue.commands.forget();
    if (this.hasUpdated) {
      this.#arm();
      this.#bind();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#catalogue.unbind();
    this.#undoLoad?.();
    this.#children.disconnect();
    this.#tidy();
    // What is only moved about in the page keeps what it loaded.
    setTimeout(() => void (this.isConnected || this.#catalogue.sources.stop()));
  }

  /** Opens it: in a mode, with a query, or with what is below an item. */
  show(how: string | ShowOptions = {}): void {
    const { mode = this.mode, query: text, page } = typeof how === 'string' ? { mode: how } : how;
    const isShown = this.#modal.show(mode, () => {
      const { name } = this.#catalogue.mode(mode);
      const isRestored = text === undefined && this.restore === 'select' && name === '' && page === undefined;
      const item = page === undefined ? undefined : this.#catalogue.named(page);
      const below = item && leadsDown(item) ? item : undefined;
      this.#reader.session = openedIn(name, isRestored ? this.#reader.lastQuery : (text ?? ''), below);
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
    this.#renewOwn();
    return () => void (this.registered.delete(items) && this.#renewOwn());
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
    if (changed.has('load')) this.#arm();
    if (['items', 'keys', 'label', 'noKeynav'].some(name => changed.has(name))) this.#renewOwn();
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
    this.#mark('nested', this.#reader.session.trail.length > 0);
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
    void this.#warmUp().catch(() => undefined);
  }

  /** What the first letter will need; what cannot be had is told when it is asked for. */
  async #warmUp(): Promise<void> {
    const { warmUp } = await deferred.load();
    this.requestUpdate();
    await warmUp(this.#catalogue.parts().commands);
  }

  #panel(): TemplateResult {
    const { session, onInput, onBeforeInput, choose } = this.#reader;
    const { hasTwoLines, renderItem } = this;
    const rows = this.#rows;
    const nav = this.#nav();
    const drawn = { rows, nav, hasTwoLines, renderItem, onChoose: choose };
    return panelView({
      mode: this.#catalogue.mode(session.mode),
      query: session.query,
      placeholder: this.placeholder,
      breadcrumbs: breadcrumbs(session.trail),
      hasWords: this.querySelector(':scope > [slot=header]') !== null,
      rows,
      drawnRows: this.#view.draw(drawn, this.ownerDocument),
      isLoading: this.#reader.isLoading,
      problems: this.#reader.problems,
      spoken: this.#spoken,
      strings: this.words,
      toolbar: this.#reader.hasActions ? this.#toolbar() : nothing,
      onInput,
      onBeforeInput,
      onClear: () => (this.#reader.setQuery(''), this.field.focus()),
      onClose: () => this.hide('api'),
    });
  }

  #toolbar(): unknown {
    return deferred.value?.toolbarView({
      item: this.#rows.current as Item,
      doc: this.ownerDocument,
      nav: this.#nav(),
      recent: this.#catalogue.recent,
      strings: this.words,
      // Tab does something else there.
      hasKey: !ownMode(this.#reader.session.mode)?.completes,
      onForget: () => this.#renew(),
      onLeave: () => this.field.focus(),
      onRun: action => (this.field.focus(), action.run()),
    });
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

  /** Something came or went; the current item stays. */
  #renew(): void {
    this.#catalogue.commands.forget();
    if (this.#isToRenew) return;
    this.#isToRenew = true;
    // Many come and go at once where a part of the page does.
    queueMicrotask(() => {
      this.#isToRenew = false;
      // What the site lists for what was typed begins at the top.
      if (this.open) this.#reader.list(this.noFilter && this.#reader.isFresh);
    });
  }

  #nameSources(): void {
    this.#catalogue.sources.renew();
    if (this.load === 'eager' || this.open) void this.loadIndex();
    if (this.open) this.#reader.list(true);
  }

  /** Loads when it is time to. */
  #arm(): void {
    this.#undoLoad?.();
    this.#undoLoad = loadWhen(this.load, this.ownerDocument, () => void this.loadIndex());
  }

  #renewOwn(): void {
    this.#catalogue.commands.forgetOwn();
    this.#bind();
    this.#renew();
  }

  #bind(): void {
    this.#catalogue.bind(
      () => this.show(),
      item => void (this.showBelow(item.id) || this.#reader.chosen(item, undefined)),
    );
  }

  #tidy(): void {
    this.#isFilled = false;
    this.#opening.abort();
    this.#view = new RowsView();
    this.#reader.reset();
  }
}
