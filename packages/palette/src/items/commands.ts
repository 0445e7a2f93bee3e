/** The palette's commands with the headings of its page, gathered once and not once a key. */

import type { Keynav } from 'keynav';
import { commandItems } from './engine-items.js';
import { itemOf, type Item, type ItemInput } from './item.js';
import { headingItems } from './headings.js';
import { lightDomItems } from './light-dom.js';
import type { Strings } from '../strings.js';

/** The element whose commands they are. */
export interface CommandHost extends Element {
  readonly items: readonly ItemInput[];
  /** Items that scripts registered beside those. */
  readonly registered: Iterable<readonly ItemInput[]>;
  /** Whether keynav's commands are left out. */
  readonly noKeynav: boolean;
  readonly words: Strings;
}

/** The page's own links and commands, the element's items, the engine's commands; each id once. */
export class CommandSource {
  readonly #host: CommandHost;
  readonly #nav: () => Keynav | undefined;
  #gathered: readonly Item[] | null = null;
  #own: readonly Item[] | null = null;
  #headings: readonly Item[] | null = null;

  constructor(host: CommandHost, nav: () => Keynav | undefined) {
    this.#host = host;
    this.#nav = nav;
  }

  /** The same list until it is forgotten. */
  get all(): readonly Item[] {
    return (this.#gathered ??= this.#gather());
  }

  /** The site's own items, those in its HTML left out. */
  get own(): readonly Item[] {
    return (this.#own ??= [this.#host.items, ...this.#host.registered].flat().map(itemOf));
  }

  /** The headings of the page, as they were when they were first asked for. */
  get headings(): readonly Item[] {
    return (this.#headings ??= headingItems(this.#host.ownerDocument));
  }

  /** Called when commands came or went. */
  forget(): void {
    this.#gathered = null;
  }

  /** Called before the headings may be other ones. */
  forgetHeadings(): void {
    this.#headings = null;
  }

  /** Called when the site's own items came or went. */
  forgetOwn(): void {
    this.#own = null;
    this.forget();
  }

  #gather(): readonly Item[] {
    const nav = this.#host.noKeynav ? undefined : this.#nav();
    const byId = new Map<string, Item>();
    const lists = [lightDomItems(this.#host, this.#host.words.links), this.own, nav ? commandItems(nav) : []];
    for (const items of lists) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
    return [...byId.values()];
  }
}
