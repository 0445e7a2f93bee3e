/** Caches the palette's commands and the headings of its page, so that they are not collected for each key. */

import type { Keynav } from 'keynav';
import { commandItems } from './engine-items.js';
import { itemMaker, type Item, type ItemInput } from './item.js';
import { headingItems } from './headings.js';
import { lightDomItems } from './light-dom.js';
import type { Strings } from '../strings.js';

/** The element that lists the commands. */
export interface CommandHost extends Element {
  /** The items that the site set on the element. */
  readonly items: readonly ItemInput[];
  /** Further items that scripts registered. */
  readonly registered: Iterable<readonly ItemInput[]>;
  /** Whether keynav's commands are left out. */
  readonly noKeynav: boolean;
  /** The strings in the element's language. */
  readonly words: Strings;
}

/** The commands of a palette: those in its HTML, then its items, then the engine's commands. Each id occurs once. */
export class CommandSource {
  readonly #host: CommandHost;
  readonly #nav: () => Keynav | undefined;
  #all: readonly Item[] | null = null;
  #own: readonly Item[] | null = null;
  #headings: readonly Item[] | null = null;

  constructor(host: CommandHost, nav: () => Keynav | undefined) {
    this.#host = host;
    this.#nav = nav;
  }

  /** All commands; the same array until `forget` is called. */
  get all(): readonly Item[] {
    return (this.#all ??= this.#collect());
  }

  /** The items of the site, without those in its HTML. */
  get own(): readonly Item[] {
    return (this.#own ??= [this.#host.items, ...this.#host.registered].flat().map(itemMaker()));
  }

  /** The headings of the page, as they were at the first call. */
  get headings(): readonly Item[] {
    return (this.#headings ??= headingItems(this.#host.ownerDocument));
  }

  /** Clears the cached commands. Call it when commands were added or removed. */
  forget(): void {
    this.#all = null;
  }

  /** Clears the cached headings. Call it when the headings may have changed. */
  forgetHeadings(): void {
    this.#headings = null;
  }

  /** Clears the cached items of the site and all commands. Call it when items were added or removed. */
  forgetOwn(): void {
    this.#own = null;
    this.forget();
  }

  #collect(): readonly Item[] {
    const nav = this.#host.noKeynav ? undefined : this.#nav();
    const byId = new Map<string, Item>();
    const lists = [lightDomItems(this.#host, this.#host.words.links), this.own, nav ? commandItems(nav) : []];
    for (const items of lists) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
    return [...byId.values()];
  }
}
