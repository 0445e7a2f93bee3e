/** Implements the narrow page interface of commands for a document in a browser. */

import type { DialogName, Direction, Page } from '../core/page.js';
import type { PageItem, PageItems } from './current/page-items.js';
import type { PageRegions } from './current/page-regions.js';
import type { Reader } from './current/reader.js';
import { QUERY, type Shelf } from './dom/storage.js';
import { holds } from './dom/tree.js';
import { focused, isLeavable, isTypingIn, OPEN_LIST } from './dom/typing.js';
import { Find } from './find/find.js';
import { enterField } from './focus/fields.js';
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
    return showDialog(this.#parts.dialogs.get(name), this.#parts.doc.defaultView as Window);
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
    if (isAnyway) return isTypingIn(focus);
    return !turn.ownsEsc() && (isLeavable(focus) || this.#isInWidget(focus));
  }

  leaveField(isAnyway = false): boolean {
    if (!this.isInField(isAnyway)) return false;
    (focused(this.#parts.doc) as HTMLElement).blur();
    const region = this.regions.active();
    if (region && this.items.current(region)) this.regions.enter(region);
    return true;
  }

  enterField(nth: number): boolean {
    const item = nth === 0 && !this.isInField(true) ? this.#parts.reader.currentItem() : null;
    if (item && widgetIn(item)) return openItem(item);
    return enterField(this.#parts.doc, this.#parts.lastField(), nth);
  }

  hasSelection(): boolean {
    return this.#parts.doc.getSelection()?.isCollapsed === false;
  }

  copy(text: string, name = text): boolean {
    const clipboard = this.#parts.doc.defaultView?.navigator.clipboard;
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
    if (!focus || !isTypingIn(focus) || focus.closest(`${OPEN_LIST},[role=menu]`)) return false;
    const item = this.#parts.reader.currentItem();
    const widget = item && widgetIn(item);
    return widget !== null && holds(widget, focus);
  }

  #main(): Element {
    return this.regions.named('main')?.element ?? this.#parts.doc.body;
  }
}

/** Opens a dialog, and queues keys until it is open. Returns false if there is no dialog. */
function showDialog(dialog: OfferedDialog | undefined, view: Window): boolean {
  const opening = dialog?.show();
  if (dialog && opening instanceof Promise) {
    const inFields = isTypingIn(focused(view.document));
    const held = queueKeys(view, { onCancel: () => ((isOver = true), held.drop()), inFields });
    let isOver = false;
    const end = (stop: () => void) => () => {
      isOver = true;
      stop();
    };
    opening.then(end(held.release), end(held.drop));
    // The promise may settle only when the dialog closes, but an open dialog must receive its keys.
    const checkOpen = (): void => {
      if (!isOver && dialog.isOpen()) end(held.release)();
      else if (!isOver) view.requestAnimationFrame(checkOpen);
    };
    view.requestAnimationFrame(checkOpen);
  }
  return dialog !== undefined;
}

/** Opens or closes every `details` under `root`; returns how many changed. */
function setSections(root: Element, isOpen: boolean): number {
  let changed = 0;
  for (const section of root.querySelectorAll('details')) {
    if (section.open === isOpen) continue;
    section.open = isOpen;
    changed++;
  }
  return changed;
}

/** Returns the summary of the outermost closed section around an element; null if there is none, or if the element is in that summary. */
function summaryFor(el: Element): HTMLElement | null {
  let summary: HTMLElement | null = null;
  for (let at: Element | null = el.parentElement; at; at = at.parentElement) {
    if (at.localName === 'details' && !(at as HTMLDetailsElement).open)
      summary = at.querySelector(':scope > summary');
  }
  return summary?.contains(el) ? null : summary;
}
