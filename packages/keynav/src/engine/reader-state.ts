/** The state of a reader on a page: the region and item, the stored places, and the mode. */

import { ModeTracker } from '../page/focus/mode.js';
import { returnToPlace } from '../page/places/restore.js';
import type { Announcer } from '../page/speech/announce.js';
import { Changes } from '../page/dom/changes.js';
import { Cursor } from '../page/current/cursor.js';
import { holds } from '../page/dom/tree.js';
import { FocusRestorer } from '../page/focus/restore-focus.js';
import { Narrator } from '../page/speech/narrator.js';
import { ItemNumbers } from '../page/current/number.js';
import { StoredPlaces } from '../page/places/places.js';
import { Reader } from '../page/current/reader.js';
import { countAhead } from '../page/regions/prose.js';
import type { RegionRules } from '../page/regions/regions.js';
import { Ring } from '../page/current/ring.js';
import type { Shelf } from '../page/dom/storage.js';
import { takesLetters } from '../page/dom/players.js';
import { focused, originOf } from '../page/dom/typing.js';
import { EarlyFocus } from '../page/focus/early-focus.js';
import { watchFrames } from '../page/focus/frames.js';
import { UntouchedField } from '../page/focus/untouched.js';
import { PageTurn } from '../page/keyboard/page-turn.js';
import type { Mode, Position } from './api.js';
import { dom, windowOf } from '../page/dom/members.js';

/** The parts that the state needs. */
export interface ReaderStateParts {
  readonly doc: Document;
  /** The site's own regions by name. */
  readonly rules: Map<string, RegionRules>;
  /** Storage for later visits, and for as long as the tab is open. */
  readonly lasting: Shelf;
  readonly tab: Shelf;
  /** Whether to draw a focus ring where the page removes the browser's. */
  readonly hasRing: boolean;
  readonly hasDialog: () => boolean;
  readonly announcer: Announcer;
  readonly onRegion: (name: string, element: Element) => void;
  readonly onMode: (mode: Mode) => void;
  /** Called when a long region has been counted for `position`. */
  readonly onPosition: (position: Position) => void;
}

/** The state of a reader on one document. */
export class ReaderState {
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly modes: ModeTracker;
  /** What the page itself does with a key. */
  readonly turn: PageTurn;
  readonly #doc: Document;
  readonly #changes: Changes;
  readonly #announcer: Announcer;
  #untouched: UntouchedField | undefined;
  readonly #focusRestorer: FocusRestorer;
  readonly #narrator: Narrator;
  readonly #cursor: Cursor;
  readonly #numbers: ItemNumbers;
  /** Whether a command has run or a place was restored; before that, the page is not examined. */
  #isAwake = false;
  #hasRegion = false;
  /** Where the reader was before the first command. */
  #early: EarlyFocus | null = null;
  /** The field or widget that has just prevented F6. */
  #refusing: Element | null = null;
  /** The fields and widgets for which it was announced that F6 leaves them. */
  readonly #explained = new WeakSet<Element>();

  constructor({
    doc,
    rules,
    lasting,
    tab,
    hasRing,
    hasDialog,
    announcer,
    onRegion,
    onMode,
    onPosition,
  }: ReaderStateParts) {
    this.#doc = doc;
    const explain = (): void => announcer.notify('Enter or i goes in, Esc comes back');
    this.#cursor = new Cursor(doc, hasRing ? new Ring(doc) : undefined, explain);
    this.#changes = new Changes(doc);
    this.turn = new PageTurn(doc);
    this.#announcer = announcer;
    this.reader = new Reader({
      ...{ doc, rules, changes: this.#changes, cursor: this.#cursor, shelf: lasting },
      onRegion: ({ name, element }) => {
        // The region in which a reader begins is not announced.
        if (this.#hasRegion && this.#focusRestorer.isByKey) this.#narrator.announceSoon();
        this.#isAwake = this.#hasRegion = true;
        onRegion(name, element);
      },
    });
    this.places = new StoredPlaces(doc, this.reader, lasting, tab, () => this.#narrator.announceSoon());
    this.#focusRestorer = new FocusRestorer({
      ...{ doc, reader: this.reader, changes: this.#changes },
      isAwake: () => this.#isAwake,
      store: () => this.places.storeHere(),
      restore: () => this.places.restoreHere(),
    });
    const view = windowOf(doc);
    const { items, regions } = this.reader;
    const onNumber = (): void => {
      const position = this.position();
      if (position?.item) onPosition(position);
    };
    this.#numbers = new ItemNumbers({ view, items, changes: this.#changes, onNumber });
    this.#narrator = new Narrator({
      ...{ view, announcer, items, numbers: this.#numbers },
      active: () => regions.active(),
    });
    this.modes = new ModeTracker(doc, hasDialog, el => this.isTypingIn(el), onMode);
  }

  /** Called before a command runs. A command of keynav may cache what it reads of the page; one of the site may change the page. */
  begin(isOwn: boolean): void {
    this.#isAwake = true;
    const place = this.#early?.end();
    this.#early = null;
    if (place) this.reader.landAt(place);
    // From a field that only a script has focused, motions begin where they would without a focus.
    const focus = focused(this.#doc);
    if (this.isUntouched(focus)) dom(focus as HTMLElement).blur();
    if (isOwn) this.reader.list.freeze();
    else this.reader.list.unfreeze();
  }

  /** Restores the sidebars and the place of an earlier visit. */
  restore(signal: AbortSignal): void {
    this.#focusRestorer.start(signal);
    this.#untouched = new UntouchedField(windowOf(this.#doc), signal, () => {
      this.modes.update();
      this.#announcer.notify('Esc leaves the field');
    });
    this.#early = new EarlyFocus(windowOf(this.#doc), () => this.#focusRestorer.isByKey, signal);
    watchFrames(windowOf(this.#doc), this.#leaveFrame, signal);
    this.reader.restoreSidebars();
    // A device without touch as its main pointer most likely has a keyboard.
    if (!dom(this.#doc).defaultView?.matchMedia('(pointer: coarse)').matches) countAhead(this.#doc, signal);
    returnToPlace(this.#doc, this.places, signal);
  }

  /** Returns whether an element receives typed characters; not a field that a script focused, before the reader has used it. */
  isTypingIn(el: Element | null): boolean {
    return takesLetters(el) && !this.isUntouched(el);
  }

  /** Returns whether an element is a field that a script focused, before the reader has used it. */
  isUntouched(el: Element | null): boolean {
    return this.#untouched?.is(el) === true;
  }

  /** Returns whether a motion has given an element the focus, or the component that it is part of. */
  hasPlaced(el: Element): boolean {
    const { target } = this.#cursor;
    return target !== null && holds(target, el);
  }

  /**
   * Called before the page receives a key. Returns whether keynav takes it first: F6 in a field or widget that has just prevented F6, such as
   * a terminal, in which the reader would be caught.
   */
  onKeyStart(event: KeyboardEvent): boolean {
    this.turn.begin(event);
    const refusing = this.#refusing;
    this.#refusing = null;
    return refusing !== null && event.key === 'F6' && refusing === focused(this.#doc);
  }

  /** Called when the page has prevented or stopped a key, to announce how to leave a field or a widget that uses Esc or F6 itself. */
  onRefused({ key }: KeyboardEvent): void {
    if (key !== 'F6' && key !== 'Escape') return;
    const focus = focused(this.#doc);
    if (!focus || !this.isTypingIn(focus)) return;
    if (key === 'F6') {
      this.#refusing = focus;
      this.#announcer.notify('F6 again leaves');
    } else if (dom(focus).localName !== 'input' && !this.#explained.has(focus)) {
      this.#explained.add(focus);
      this.#announcer.notify('F6 leaves');
    }
  }

  /** Called when the focus has moved. */
  onFocus(event: FocusEvent): void {
    const origin = originOf(event);
    const isTyping = this.isTypingIn(origin);
    const { isMoving } = this.reader.items;
    // During a step from item to item, the mode and the item are already known.
    if (!isMoving || isTyping || this.modes.mode !== 'normal') this.modes.follow(origin, isTyping);
    this.#focusRestorer.watch(origin);
    if (this.#isAwake && origin && !isTyping && !isMoving) this.reader.follow(origin);
  }

  /** Called on a click: one into the text moves the reader as a key does, but not one by a script or by a hint that opens a tab. */
  onClick(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const target = originOf(event);
    if (this.#isAwake && target && dom(this.#doc).activeElement === dom(this.#doc).body)
      this.reader.follow(target);
  }

  /**
   * Moves the focus from inside a frame to the place beside it. If the reader came there by the pointer or by Tab, the first Esc belongs to
   * the frame.
   */
  readonly #leaveFrame = (frame: HTMLElement, isAgain: boolean): boolean => {
    const isLed = this.#focusRestorer.isByKey && this.turn.key !== 'Tab';
    return this.reader.leaveFrame(frame, isAgain || isLed);
  };

  /** Called when the page is left. */
  onLeave(): void {
    if (this.#isAwake) this.places.depart();
  }

  /** Called when the page is restored from the back/forward cache. */
  onReturn(): void {
    this.reader.list.refresh();
    this.places.acceptDeparture(false);
    if (!this.places.arrive()) this.places.restoreHere();
  }

  /** Returns the active region and the number of its current item; null before there is one. */
  position(): Position | null {
    const region = this.#isAwake ? this.reader.regions.active() : null;
    const item = region && this.reader.items.current(region);
    return region && item ? { region: region.name, item: this.#numbers.of(region, item) } : null;
  }

  /** Called by a page that has changed its regions, or all of its content and its address. */
  refresh(): void {
    this.reader.list.refresh();
    this.#focusRestorer.checkAddress();
  }

  /** Undoes all changes to the page. */
  clear(): void {
    this.#narrator.stop();
    this.#numbers.stop();
    this.reader.clear();
    this.#cursor.clear();
    this.#changes.clear();
    this.#isAwake = this.#hasRegion = false;
  }
}
