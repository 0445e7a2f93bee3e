/** Implements the narrow page interface of commands for a document in a browser. */

import type { DialogName, Direction, Page } from '../core/page.js';
import type { PageItem, PageItems } from './current/page-items.js';
import type { PageRegions } from './current/page-regions.js';
import type { Reader } from './current/reader.js';
import { QUERY, type Shelf } from './dom/storage.js';
import { holds } from './dom/tree.js';
import { isInPlayer, takesLetters } from './dom/players.js';
import { focused, isLeavable, OPEN_LIST } from './dom/typing.js';
import { Find } from './find/find.js';
import { enterField } from './focus/fields.js';
import { clearSearch, isClearedByBrowser } from './focus/search-field.js';
import { Hints } from './hints/hints.js';
import { openItem, widgetIn } from './items/target.js';
import { queueKeys } from './keyboard/hold.js';
import type { PageTurn } from './keyboard/page-turn.js';
import { Outline } from './outline/outline.js';
import type { StoredPlaces } from './places/places.js';
import { DocumentTravel } from './places/travel.js';
import type { PageRegion } from './regions/regions.js';
import { freeAround } from './scroll/scroll.js';
import type { Announcer } from './speech/announce.js';
import { dom, windowOf } from './dom/members.js';

/** A dialog that commands can open. */
export interface OfferedDialog {
  /**
   * Opens the dialog. If it has to load first, return a promise: text that is typed until it resolves is typed into the dialog, and
   * discarded if it rejects.
   */
  show(): unknown;
  hide(): void;
  isOpen(): boolean;
}

/** The parts that a page needs. */
export interface PageParts {
  readonly doc: Document;
  readonly apple: boolean;
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly announcer: Announcer;
  readonly tab: Shelf;
  readonly dialogs: ReadonlyMap<DialogName, OfferedDialog>;
  /** What the page itself does with a key. */
  readonly turn: PageTurn;
  /** Returns the text field that was used last; null before there is one. */
  readonly lastField: () => Element | null;
  /** Called when hints are shown or start to load, and when they end. */
  readonly onHints: (isShown: boolean) => void;
  /** Repeats the last command that is a change. */
  readonly repeat: (count: number) => boolean;
}

/** A document as commands see it. */
export class DocumentPage implements Page<PageRegion, PageItem> {
  readonly regions: PageRegions;
  readonly items: PageItems;
  readonly places: StoredPlaces;
  readonly travel: DocumentTravel;
  readonly #parts: PageParts;
  readonly #find: Find;
  readonly #outline: Outline;
  readonly #hints: Hints;
  /** Discards the keys that are queued for a dialog that is opening. */
  #dropKeys: () => void = () => undefined;

  constructor(parts: PageParts) {
    this.#parts = parts;
    const { doc, reader, places, tab } = parts;
    this.regions = reader.regions;
    this.items = reader.items;
    this.places = places;
    this.travel = new DocumentTravel(doc, () => reader.currentItem());
    this.#find = new Find({ ...parts, freeAround, query: () => tab.read(QUERY) ?? '' });
    this.#outline = new Outline(parts);
    this.#hints = new Hints({ ...parts, onLeave: () => places.leave() });
  }

  setSections(isOpen: boolean): number {
    const item = this.#parts.reader.currentItem();
    const changed = setSections(this.#main(), isOpen);
    const summary = item && summaryFor(item);
    if (summary && changed > 0) this.items.focus(summary, 'nearest');
    return changed;
  }

  show(name: DialogName): boolean {
    const { dialogs, doc } = this.#parts;
    const dialog = dialogs.get(name);
    if (!dialog) return false;
    // A dialog that is still opening receives no keys, so that this one may be asked for meanwhile.
    this.#dropKeys();
    for (const other of dialogs.values()) if (other !== dialog && other.isOpen()) other.hide();
    this.#dropKeys = showDialog(dialog, windowOf(doc));
    return true;
  }

  canShow(name: DialogName): boolean {
    return this.#parts.dialogs.has(name);
  }

  closeDialog(): boolean {
    const open = [...this.#parts.dialogs.values()].filter(dialog => dialog.isOpen()).at(-1);
    open?.hide();
    return open !== undefined;
  }

  hasDialog(): boolean {
    for (const dialog of this.#parts.dialogs.values()) if (dialog.isOpen()) return true;
    return false;
  }

  isInField(isAnyway = false): boolean {
    const { doc, turn } = this.#parts;
    const focus = focused(doc);
    if (isAnyway) return takesLetters(focus);
    const isInside = isLeavable(focus) || this.#isInWidget(focus) || (focus !== null && isInPlayer(focus));
    return isInside && !turn.ownsEsc() && !isClearedByBrowser(focus);
  }

  leaveField(isAnyway = false): boolean {
    if (!this.isInField(isAnyway)) return false;
    if (!isAnyway && clearSearch(focused(this.#parts.doc))) return true;
    // The next Esc closes a modal dialog, so the focus has to stay inside it.
    const isModal = this.#parts.reader.list.topModal() !== null;
    dom(focused(this.#parts.doc) as HTMLElement).blur();
    const region = this.regions.active();
    if (region && (isModal || this.items.current(region))) this.regions.enter(region);
    return true;
  }

  enterField(nth: number): boolean {
    const item = nth === 0 && !this.isInField(true) ? this.#parts.reader.currentItem() : null;
    if (item && widgetIn(item)) return openItem(item, null);
    return enterField(this.#parts.doc, this.#parts.lastField(), nth);
  }

  hasSelection(): boolean {
    return dom(this.#parts.doc).getSelection()?.isCollapsed === false;
  }

  copy(text: string, name = text): boolean {
    const clipboard = dom(this.#parts.doc).defaultView?.navigator.clipboard;
    void clipboard?.writeText(text).then(
      () => this.notice(`Copied ${name}`),
      () => this.notice('The browser did not allow copying'),
    );
    return clipboard !== undefined;
  }

  outline(): boolean {
    return this.#outline.toggle();
  }

  hint(target: 'here' | 'tab'): boolean {
    return this.#hints.show(target === 'tab');
  }

  find(direction: Direction, times: number): boolean {
    return this.#find.next(this.#main(), direction, times);
  }

  repeat(count: number): boolean {
    return this.#parts.repeat(count);
  }

  notice(text: string): void {
    this.#parts.announcer.notify(text);
  }

  /** Removes everything that was drawn on the page. */
  clear(): void {
    this.#hints.close();
    this.#outline.close();
    this.#find.clear();
    this.#parts.announcer.clear();
  }

  /** Returns whether the focus is inside the widget that is the current item. */
  #isInWidget(focus: Element | null): boolean {
    // Menus use Esc themselves.
    if (!focus || !takesLetters(focus) || dom(focus).closest(`${OPEN_LIST},[role=menu]`)) return false;
    const item = this.#parts.reader.currentItem();
    const widget = item && widgetIn(item);
    return widget !== null && holds(widget, focus);
  }

  #main(): Element {
    return this.regions.named('main')?.element ?? dom(this.#parts.doc).body;
  }
}

/** Opens a dialog, and queues keys until it is open. Returns a function that discards them. */
function showDialog(dialog: OfferedDialog, view: Window): () => void {
  const opening = dialog.show();
  if (!(opening instanceof Promise)) return () => undefined;
  const inFields = takesLetters(focused(view.document));
  let isOver = false;
  const end = (stop: () => void) => () => {
    isOver = true;
    stop();
  };
  const held = queueKeys(view, { onCancel: () => drop(), inFields });
  const drop = end(held.drop);
  opening.then(end(held.release), drop);
  // The promise may settle only when the dialog closes, but an open dialog must receive its keys.
  const checkOpen = (): void => {
    if (!isOver && dialog.isOpen()) end(held.release)();
    else if (!isOver) view.requestAnimationFrame(checkOpen);
  };
  view.requestAnimationFrame(checkOpen);
  return drop;
}

/** Opens or closes every `details` under `root`; returns how many changed. */
function setSections(root: Element, isOpen: boolean): number {
  let changed = 0;
  for (const section of dom(root).querySelectorAll('details')) {
    if (section.open === isOpen) continue;
    section.open = isOpen;
    changed++;
  }
  return changed;
}

/** Returns the summary of the outermost closed section around an element; null if there is none, or if the element is in that summary. */
function summaryFor(el: Element): HTMLElement | null {
  let summary: HTMLElement | null = null;
  for (let at: Element | null = dom(el).parentElement; at; at = dom(at).parentElement) {
    if (dom(at).localName === 'details' && !(at as HTMLDetailsElement).open)
      summary = dom(at).querySelector(':scope > summary');
  }
  return dom(summary)?.contains(el) ? null : summary;
}
