/** The narrow interface through which commands see a page: the DOM in a browser, a few lines of text in tests. */

/** One stop inside a region. Commands pass it on and never look inside; a page may say what its items are. */
export type Item = object;

/** A part of the page with its own current item. */
export interface Region {
  /** `main`, `left`, `right`, `navbar`, `footer`, or what the page calls it. */
  readonly name: string;
}

/** Where something stands on the screen, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A region that can be seen, with its place. */
export interface PlacedRegion<R extends Region = Region> {
  readonly region: R;
  readonly box: Box;
  /** Other regions that stand inside it. */
  readonly holds?: readonly R[];
}

/** 1 is on, -1 is back, in document order. */
export type Direction = 1 | -1;

/** What a motion stops at: any item, a heading, another block, or the items for which a function answers true. */
export type Kind<I extends Item = Item> = 'item' | 'heading' | 'block' | ((item: I) => boolean);

/** Where an item is put on the screen: moved no further than needed, or to an edge or the middle of what is free. */
export type Placement = 'nearest' | 'first' | 'last' | 'centre' | 'top' | 'bottom';

/** The two sides that can be hidden. */
export type Side = 'left' | 'right';

/** The dialogs that somebody can offer to the page. */
export type DialogName = 'palette' | 'ex' | 'search' | 'theme' | 'font' | 'keys';

/** Regions: which there are, which one is used. */
export interface Regions<R extends Region = Region> {
  /** The region that has the current item: that of the focus, else the last used, else main. */
  active(): R | null;
  /** Those that can be seen and entered, in document order. */
  placed(): readonly PlacedRegion<R>[];
  /** The region that was active before this one. */
  previous(): R | null;
  /** The region of that name, shown or hidden. */
  named(name: string): R | null;
  /** Moves the focus to the region's current item; false when it has nothing to focus. */
  enter(region: R): boolean;
  isHidden(region: R): boolean;
  /** Whether the region was named by the page's markup and not guessed. */
  isNamed(region: R): boolean;
  /** Shows or hides a sidebar and remembers that; focus inside moves to main first. */
  setHidden(region: R, isHidden: boolean): void;
}

/** Items: where the reader is, what comes next. */
export interface Items<R extends Region = Region, I extends Item = Item> {
  /** The region's current item if it is still usable, or what stands in its place; null before the first visit. */
  current(region: R): I | null;
  /** Where a reader who comes to the region lands first. */
  arrival(region: R): I | null;
  /** The next usable item of that kind; null at the end. */
  step(region: R, from: I, direction: Direction, kind: Kind<I>): I | null;
  /** The first (-1) or last (1) usable item. */
  end(region: R, direction: Direction): I | null;
  /** How many items there are at most. */
  most(region: R): number;
  /** Whether a step on from the last item leads to the first. */
  wraps(region: R): boolean;
  /** The item beside another in a grid; null where items do not stand so, and at its edge. */
  beside(region: R, from: I, side: Side): I | null;
  /** Makes an item current, with focus; false when the page forbade the move. */
  focus(item: I, placement: Placement): boolean;
  /** Scrolls through an item taller than the screen; false when its end is in sight. */
  scrollThrough(item: I, direction: Direction): boolean;
  /** Scrolls by that many half pages and takes the current item along; false at the end. */
  scrollHalf(region: R, direction: Direction, times: number): boolean;
  /** Does what a click would; false when there is nothing to open. */
  open(item: I): boolean;
  /** Whether it is prose that holds just one link, so that Enter may follow it. */
  isProse(item: I): boolean;
}

/** Ways from this document to others. */
export interface Travel {
  /** Follows rel=next or rel=prev; false without one. */
  follow(relation: 'next' | 'prev'): boolean;
  /** Goes through the history by that many entries. */
  go(steps: number): void;
  /** Goes up the path by that many levels; false at the root. */
  up(levels: number): boolean;
  /** The address of this page, or of the heading over the current item. */
  address(what: 'page' | 'heading'): string;
}

/** What is stored under a mark. */
export interface Place {
  readonly url: string;
  readonly region: string;
  readonly key: string;
}

/** Marks and the place before the last jump. */
export interface Places {
  here(): Place | null;
  /** Goes to a place, also on another page of the site; false when it is not found. */
  goTo(place: Place): boolean;
  mark(letter: string): Place | undefined;
  setMark(letter: string, place: Place): void;
  /** Stores the place before a jump, also in the jump list. */
  leave(): void;
  /** Goes so many jumps on in the jump list, or back with a negative number; false when there are not so many. */
  jump(steps: number): boolean;
}

/** What commands see of a page; `R` and `I` are its own regions and items, of which a command knows nothing. */
export interface Page<R extends Region = Region, I extends Item = Item> {
  readonly regions: Regions<R>;
  readonly items: Items<R, I>;
  readonly travel: Travel;
  readonly places: Places;
  /** Shows or hides outlines of what was found on the page, for who sets it up. */
  outline(): boolean;
  /** Opens or closes every collapsible section of main; answers how many changed. */
  setSections(isOpen: boolean): number;
  /** Opens a dialog that somebody offers; false without one. */
  show(dialog: DialogName): boolean;
  canShow(dialog: DialogName): boolean;
  /** Closes the dialog on top; false when none of ours is open. */
  closeDialog(): boolean;
  hasDialog(): boolean;
  /** Leaves the field that has the focus for the current item; false outside of fields. */
  leaveField(): boolean;
  isInField(): boolean;
  /** Focuses the nth visible text field, the last used one for 0; false without any. */
  enterField(nth: number): boolean;
  hasSelection(): boolean;
  /** Copies text and tells whether that is under way. */
  copy(text: string): boolean;
  /** Shows letters on what can be opened, and opens what is typed. */
  hint(target: 'here' | 'tab'): boolean;
  /** Goes to the next place on this page where the tab's last query is found. */
  find(direction: Direction, times: number): boolean;
  /** Runs the last changing command again. */
  repeat(count: number): boolean;
  /** Says something once, to eyes and ears. */
  notice(text: string): void;
}
