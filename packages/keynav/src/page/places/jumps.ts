/** The jump list of a tab, across its pages. */

import { jumpedFrom, readJumps, stepped, type Jump } from '../../core/jumps.js';
import { DEPARTED, type Shelf } from '../dom/storage.js';

const JUMPS = 'keynav:jumps';

/** What jumping needs. */
export interface JumpListParts {
  readonly view: Window;
  readonly tab: Shelf;
  /** Where the reader is, with the height of the item. */
  readonly here: () => Jump | null;
  /** Goes there on this page, or to the page that it is on; false when it is not found. */
  readonly goTo: (jump: Jump) => boolean;
  /** Stores where to go once the history has led to that page, and the list for it. */
  readonly aim: (jump: Jump, jumps: string) => void;
}

/** Jumps of one tab. */
export class JumpList {
  readonly #parts: JumpListParts;
  #isTravelling = false;

  constructor(parts: JumpListParts) {
    this.#parts = parts;
  }

  /** Puts the place that is left at the end of the list, and says so by `keynav-jump`. */
  leave(from: Jump, item: Element): void {
    const list = jumpedFrom(this.#read(), from);
    this.#parts.tab.write(JUMPS, JSON.stringify(list));
    item.dispatchEvent(new CustomEvent('keynav-jump', { bubbles: true, composed: true, detail: { from } }));
  }

  /** Keeps the place at which the page is left, unless the list itself leads away; whether that is a jump the next page knows. */
  depart(from: Jump): void {
    if (!this.#isTravelling) this.#parts.tab.write(DEPARTED, JSON.stringify(from));
  }

  /** A page has come: from a link or an address the place that was left is a jump, from the history or a reload it is none. */
  arrive(isByLink: boolean): void {
    this.#isTravelling = false;
    const departed = this.#parts.tab.read(DEPARTED);
    if (!departed) return;
    this.#parts.tab.write(DEPARTED, '');
    const [from] = readJumps(`{"jumps":[${departed}],"at":0}`).jumps;
    if (isByLink && from) this.#parts.tab.write(JUMPS, JSON.stringify(jumpedFrom(this.#read(), from)));
  }

  /** Takes the list over from the page that led here. */
  restore(jumps: string): void {
    this.#parts.tab.write(JUMPS, jumps);
  }

  /** Goes so many jumps on, or back with a negative number; false when there are not so many. */
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

  /** How many entries of the history lie between here and the page of a place, where it is the next one or the one before. */
  #entriesTo({ url }: Jump): number {
    const { navigation } = this.#parts.view as unknown as { navigation?: Navigation };
    const index = navigation?.currentEntry?.index ?? -1;
    const isAt = (i: number): boolean => navigation?.entries()[i]?.url?.replace(/#.*/, '') === url;
    if (index < 0 || isAt(index)) return 0;
    return isAt(index - 1) ? -1 : isAt(index + 1) ? 1 : 0;
  }

  #read() {
    return readJumps(this.#parts.tab.read(JUMPS));
  }
}

/** What is asked of the browser's Navigation API, where there is one. */
interface Navigation {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}
