/** The palette's commands, gathered once and not once a key. */

import type { Keynav } from 'keynav';
import { commandItems } from './engine-items.js';
import type { Item } from './item.js';
import { lightItems } from './light.js';

/** The element whose commands they are. */
export interface CommandHost extends Element {
  readonly items: readonly Item[];
}

/** The page's own links and commands, the element's items, the engine's commands; each id once. */
export class CommandSource {
  readonly #host: CommandHost;
  readonly #nav: () => Keynav | undefined;
  #gathered: readonly Item[] | null = null;

  constructor(host: CommandHost, nav: () => Keynav | undefined) {
    this.#host = host;
    this.#nav = nav;
  }

  /** The same list until it is forgotten. */
  get all(): readonly Item[] {
    return (this.#gathered ??= this.#gather());
  }

  /** Called when something came or went. */
  forget(): void {
    this.#gathered = null;
  }

  #gather(): readonly Item[] {
    const nav = this.#nav();
    const byId = new Map<string, Item>();
    for (const items of [lightItems(this.#host), this.#host.items, nav ? commandItems(nav) : []])
      for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
    return [...byId.values()];
  }
}
