/** The jump list of a tab, which lasts across the pages of a site. */

import { jumpedFrom, readJumps, stepped, type Jump } from '../../core/jumps.js';
import { LEFT_PLACE, type Shelf } from '../dom/storage.js';
import { dom } from '../dom/members.js';
import { navigationOf } from '../dom/navigation.js';

const JUMPS = 'keynav:jumps';

/** The parts that a jump list needs. */
export interface JumpListParts {
  readonly view: Window;
  readonly tab: Shelf;
  /** Returns the place of the current item; null if there is none. */
  readonly here: () => Jump | null;
  /** Goes to a place, on another page if necessary. Returns false if it is not found. */
  readonly goTo: (jump: Jump) => boolean;
  /** Stores a place and the jump list for the page that the history leads to next. */
  readonly aim: (jump: Jump, jumps: string) => void;
}

/** The jump list of one tab. */
export class JumpList {
  readonly #parts: JumpListParts;
  #isTravelling = false;

  constructor(parts: JumpListParts) {
    this.#parts = parts;
  }

  /** Adds a place that is left to the end of the list, and dispatches `keynav-jump` on its item. */
  leave(from: Jump, item: Element): void {
    const list = jumpedFrom(this.#read(), from);
    this.#parts.tab.write(JUMPS, JSON.stringify(list));
    dom(item).dispatchEvent(
      new CustomEvent('keynav-jump', { bubbles: true, composed: true, detail: { from } }),
    );
  }

  /** Stores the place at which the page is left, unless it is left through the list; the next page decides whether that is a jump. */
  depart(from: Jump): void {
    if (!this.#isTravelling) this.#parts.tab.write(LEFT_PLACE, JSON.stringify(from));
  }

  /** Called on a new page: the place at which the last one was left is a jump, unless the history or a reload led here. */
  arrive(isByLink: boolean): void {
    this.#isTravelling = false;
    const departed = this.#parts.tab.read(LEFT_PLACE);
    if (!departed) return;
    this.#parts.tab.write(LEFT_PLACE, '');
    const [from] = readJumps(`{"jumps":[${departed}],"at":0}`).jumps;
    if (isByLink && from) this.#parts.tab.write(JUMPS, JSON.stringify(jumpedFrom(this.#read(), from)));
  }

  /** Replaces the list with the one that the previous page has stored. */
  restore(jumps: string): void {
    this.#parts.tab.write(JUMPS, jumps);
  }

  /** Goes forward a number of jumps, or back if it is negative. Returns false if there are too few. */
  step(steps: number): boolean {
    const list = stepped(this.#read(), this.#parts.here(), steps);
    const target = list?.jumps[list.at];
    if (!list || !target) return false;
    this.#parts.tab.write(JUMPS, JSON.stringify(list));
    const entries = this.#entriesTo(target);
    this.#isTravelling = target.url !== this.#parts.here()?.url;
    if (entries === 0) return this.#parts.goTo(target);
    this.#parts.aim(target, JSON.stringify(list));
    this.#parts.view.history.go(entries);
    return true;
  }

  /** Returns how many history entries to go to reach the page of a place: 1 or -1 for an adjacent entry, otherwise 0. */
  #entriesTo({ url }: Jump): number {
    const navigation = navigationOf(this.#parts.view);
    const index = navigation?.currentEntry?.index ?? -1;
    const isAt = (i: number): boolean => navigation?.entries()[i]?.url?.replace(/#.*/, '') === url;
    if (index < 0 || isAt(index)) return 0;
    return isAt(index - 1) ? -1 : isAt(index + 1) ? 1 : 0;
  }

  #read() {
    return readJumps(this.#parts.tab.read(JUMPS));
  }
}
