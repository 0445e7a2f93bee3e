/** Everything that a palette can list: commands, sources and recent items. */

import type { Keynav } from 'keynav';
import { CommandSource } from '../../items/commands.js';
import { bindKeys } from '../../items/item-keys.js';
import type { Item } from '../../items/item.js';
import { LazySources } from '../../sources/lazy-sources.js';
import { modeNamed, type Mode } from '../../results/modes.js';
import type { ListParts } from '../../results/query.js';
import { recent, type Recent } from '../../items/recent.js';
import { withForget } from '../../results/for-empty-query.js';
import type { PaletteProperties } from './properties.js';
import { loadWhen } from './when-to-load.js';

/** The attributes of items in HTML. */
const ATTRIBUTES = ['href', 'value', 'group', 'data-group', 'keywords', 'keys', 'args', 'disabled'];

/** The parts that the catalogue needs. */
export interface CatalogueParts {
  readonly nav: () => Keynav | undefined;
  /** Called when a source has loaded more items, or failed. */
  readonly onNews: () => void;
  /** Called when items or commands were added or removed. */
  readonly onItems: () => void;
  /** Opens the palette. */
  readonly show: () => void;
  /** Runs an item by its own keys. */
  readonly choose: (item: Item) => void;
}

let palettes = 0;

/** The items of one palette. */
export class Catalogue {
  readonly commands: CommandSource;
  readonly sources: LazySources;
  readonly #host: PaletteProperties;
  readonly #parts: CatalogueParts;
  /** Items in HTML may be added, changed or removed. */
  readonly #children = new MutationObserver(() => this.renew());
  #isToRenew = false;
  #kept: { readonly name: string; readonly recent: Recent } | undefined;
  #undoKeys: (() => void) | undefined;
  #undoLoad: (() => void) | undefined;
  /** The name of the command that opens this palette; a page may have several. */
  readonly #opening = `palette.open-${++palettes}`;

  constructor(host: PaletteProperties, parts: CatalogueParts) {
    this.#host = host;
    this.#parts = parts;
    this.commands = new CommandSource(host, parts.nav);
    this.sources = new LazySources(host, parts.onNews);
  }

  /** Follows the items in HTML. */
  connect(): void {
    const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES };
    this.#children.observe(this.#host, watched);
    this.commands.forget();
  }

  /** Loads the sources when the element wants it. */
  arm(): void {
    this.#undoLoad?.();
    const { load, ownerDocument: doc } = this.#host;
    this.#undoLoad = loadWhen(load, doc, () => void this.sources.load());
  }

  /** Stops following them, and unbinds their keys. */
  disconnect(): void {
    this.#undoLoad?.();
    this.#children.disconnect();
    this.#unbind();
  }

  /** Lists the commands and items anew. */
  renew(): void {
    this.commands.forget();
    if (this.#isToRenew) return;
    this.#isToRenew = true;
    // Many are added and removed at once if a part of the page is.
    queueMicrotask(() => {
      this.#isToRenew = false;
      this.#parts.onItems();
    });
  }

  /** Reads the site's own items anew. */
  renewOwn(): void {
    this.commands.forgetOwn();
    this.bind();
    this.renew();
  }

  /** The recent items, kept as long as the page is open even if storage is denied. */
  get recent(): Recent {
    const { storageKey: name } = this.#host;
    if (this.#kept?.name !== name) this.#kept = { name, recent: recent(() => localStorage, name) };
    return this.#kept.recent;
  }

  /** The modes with a prefix, those of sources first. */
  get modes(): readonly Mode[] {
    const own = this.sources.prefixed.map(({ id, label, prefix = '' }) => ({
      name: id,
      prefix,
      label,
      placeholder: label,
    }));
    return [...own, ...this.#host.modes];
  }

  /** Returns the mode of that name, in the site's words. */
  mode(name: string): Mode {
    return modeNamed(name, this.modes, this.#host.words);
  }

  /** Returns what rows can be made from at this moment. */
  parts(): ListParts {
    const { ownerDocument: doc, recent: most, words: strings, noFilter: isFiltered, scorer } = this.#host;
    const { sources, recent } = this;
    const { all } = this.commands;
    return {
      doc,
      nav: this.#parts.nav(),
      commands: recent.ids().length > 0 ? withForget(all, recent, strings) : all,
      headings: () => this.commands.headings,
      sources,
      recent,
      most,
      strings,
      isFiltered,
      scorer,
    };
  }

  /** Returns the command of that id. */
  named(id: string): Item | undefined {
    return this.commands.all.find(item => item.id === id);
  }

  /** Binds the keys of the element and of its items anew. */
  bind(): void {
    this.#unbind();
    const { show, choose } = this.#parts;
    const nav = this.#parts.nav();
    if (!nav) return;
    const { label, keys, ownerDocument: doc } = this.#host;
    const when = (): boolean => true;
    const opening = { name: this.#opening, title: label, group: undefined, keys, when, run: show };
    // Other items with a command have the keys of that command already.
    const items = this.commands.own.flatMap(item => {
      const { id: name, title, group, keys, command } = item;
      const run = (): void => choose(item);
      return keys && command === name ? { name, title, group, keys, when: () => !item.disabled, run } : [];
    });
    this.#undoKeys = bindKeys(keys ? [...items, opening] : items, nav, doc);
  }

  #unbind(): void {
    this.#undoKeys?.();
    this.#undoKeys = undefined;
  }
}
