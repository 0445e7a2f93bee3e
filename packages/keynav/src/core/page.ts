/** The narrow interface through which commands use a page: the DOM in a browser, a drawing as text in tests. */

/** One stop inside a region. It is opaque to commands; a page may use a type of its own. */
export type Item = object;

/** A part of the page with its own current item. */
export interface Region {
  /** `main`, `left`, `right`, `navbar`, `footer`, or a name that the page chose. */
  readonly name: string;
}

/** A rectangle on the screen, in CSS pixels relative to the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A visible region, with its box. */
export interface PlacedRegion<R extends Region = Region> {
  readonly region: R;
  readonly box: Box;
  /** The regions that are inside it. */
  readonly holds?: readonly R[];
}

/** A direction in document order: 1 is forward, -1 is backward. */
export type Direction = 1 | -1;

/** The items at which a motion stops: all, headings, the first of each block, or those that a function accepts. */
export type Kind<I extends Item = Item> = 'item' | 'heading' | 'block' | ((item: I) => boolean);

/**
 * How to scroll to an item: by the smallest distance that makes it visible with two lines around it (`nearest`), in the
 * same way, but only if a part of it is not visible (`visible`), to the start or the end of what scrolls (`first`,
 * `last`), or so that it is at the middle or an edge of the area that no bar covers.
 */
export type Placement = 'visible' | 'nearest' | 'first' | 'last' | 'centre' | 'top' | 'bottom';

/** The side of a sidebar, or the direction of a motion to the side. */
export type Side = 'left' | 'right';

/** The dialogs that can be registered with a page. */
export type DialogName = 'palette' | 'ex' | 'search' | 'theme' | 'font' | 'keys';

/** The regions of a page. */
export interface Regions<R extends Region = Region> {
  /** Returns the active region: the one that contains the focus, else the last used one, else main. */
  active(): R | null;
  /** Returns the regions that are visible and can be entered, in document order. */
  placed(): readonly PlacedRegion<R>[];
  /** Returns the region that was active before the active one. */
  previous(): R | null;
  /** Returns the region of that name, visible or hidden. */
  named(name: string): R | null;
  /** Moves the focus to the region's current item. Returns false if it has nothing to focus. */
  enter(region: R): boolean;
  isHidden(region: R): boolean;
  /** Returns whether the page's markup names the region, rather than that it was detected. */
  isNamed(region: R): boolean;
  /** Shows or hides a sidebar, and stores that. If the focus is inside, it moves to main first. */
  setHidden(region: R, isHidden: boolean): void;
}

/** The items of a page. */
export interface Items<R extends Region = Region, I extends Item = Item> {
  /** Returns the region's current item, or the one that replaces it if it is gone; null before the first visit. */
  current(region: R): I | null;
  /** Returns the item that becomes current when the reader first comes to the region. */
  arrival(region: R): I | null;
  /** Returns the next usable item of a kind in a direction; null at the end. */
  step(region: R, from: I, direction: Direction, kind: Kind<I>): I | null;
  /** Returns the first (-1) or last (1) usable item. */
  end(region: R, direction: Direction): I | null;
  /** Returns an upper bound of the number of items. */
  most(region: R): number;
  /** Returns whether the step from the last item leads to the first. */
  wraps(region: R): boolean;
  /** Returns the item beside another in a grid; null at its edge, and if the items are not in a grid. */
  beside(region: R, from: I, side: Side): I | null;
  /** Makes an item current and focuses it. Returns false if the page prevented the move. */
  focus(item: I, placement: Placement): boolean;
  /** Scrolls through an item that is taller than the screen. Returns false if its end is already visible. */
  scrollThrough(item: I, direction: Direction): boolean;
  /** Scrolls by a number of half pages, and moves the current item along. Returns false at the end. */
  scrollHalf(region: R, direction: Direction, times: number): boolean;
  /** Activates an item like a click. Returns false if there is nothing to open. */
  open(item: I): boolean;
  /** Returns whether an item is prose with exactly one link, which Enter may follow. */
  isProse(item: I): boolean;
}

/** Navigation to other documents. */
export interface Travel {
  /** Follows the link with rel=next or rel=prev. Returns false if there is none. */
  follow(relation: 'next' | 'prev'): boolean;
  /** Goes by a number of entries in the history; negative numbers go back. */
  go(steps: number): void;
  /** Goes up a number of path levels. Returns false at the root. */
  up(levels: number): boolean;
  /** Returns the address of the page, or of the heading above the current item. */
  address(what: 'page' | 'heading'): string;
}

/** An item of a page, as marks and the jump list store it. */
export interface Place {
  readonly url: string;
  /** The name of the region. */
  readonly region: string;
  /** The key of the item. */
  readonly key: string;
}

/** Marks and the jump list. */
export interface Places {
  /** Returns the place of the current item; null if there is none. */
  here(): Place | null;
  /** Goes to a place, on another page of the site if necessary. Returns false if the item is not found. */
  goTo(place: Place): boolean;
  /** Returns the place of a mark; that of `'` is the place before the last jump. */
  mark(letter: string): Place | undefined;
  /** Stores a mark. Returns false if the browser refuses to store it, so that it is lost when the page is left. */
  setMark(letter: string, place: Place): boolean;
  /** Stores the current place as the place before a jump, and adds it to the jump list. */
  leave(): void;
  /** Goes forward a number of jumps in the jump list, or back if it is negative. Returns false if there are too few. */
  jump(steps: number): boolean;
}

/** A page as commands use it. `R` and `I` are its types of regions and items, which are opaque to commands. */
export interface Page<R extends Region = Region, I extends Item = Item> {
  readonly regions: Regions<R>;
  readonly items: Items<R, I>;
  readonly travel: Travel;
  readonly places: Places;
  /** Shows or hides outlines of the regions and items that were found, for developers. */
  outline(): boolean;
  /** Opens or closes all collapsible sections of main. Returns how many changed. */
  setSections(isOpen: boolean): number;
  /** Opens a registered dialog. Returns false if there is none of that name. */
  show(dialog: DialogName): boolean;
  /** Returns whether a dialog of that name is registered. */
  canShow(dialog: DialogName): boolean;
  /** Closes the topmost dialog. Returns false if no registered dialog is open. */
  closeDialog(): boolean;
  /** Returns whether a registered dialog is open. */
  hasDialog(): boolean;
  /** Moves the focus from a field or a widget that reacts to letters to the current item. Returns false if `isInField` does. */
  leaveField(isAnyway?: boolean): boolean;
  /**
   * Returns whether the focus is in a field or a widget that reacts to letters, and Esc leaves it; with `isAnyway` also if the field or
   * its open list uses Esc itself.
   */
  isInField(isAnyway?: boolean): boolean;
  /** Focuses the nth visible text field, or the last used one for 0. Returns false if there is none. */
  enterField(nth: number): boolean;
  /** Returns whether text is selected. */
  hasSelection(): boolean;
  /**
   * Starts to copy text; a notice follows that says whether it was copied, in which `name` stands for the text. Returns false if the
   * browser has no clipboard for pages.
   */
  copy(text: string, name?: string): boolean;
  /** Shows link hints, and opens the one that is typed, in this tab or in a new one. */
  hint(target: 'here' | 'tab'): boolean;
  /** Goes to the next match on this page of the last query in this tab. */
  find(direction: Direction, times: number): boolean;
  /** Runs the last command that is a change again. */
  repeat(count: number): boolean;
  /** Shows a message briefly, and announces it to screen readers. */
  notice(text: string): void;
}
