/** Everything that a palette can list: commands, looks, sources, and what was chosen of them. */

import type { Keynav } from 'keynav';
import { CommandSource } from './commands.js';
import { bindItems } from './item-keys.js';
import { itemOf, type Item, type ItemInput } from './item.js';
import { LateLooks } from './late-looks.js';
import type { ListParts } from './list.js';
import { modeNamed, type Mode } from './modes.js';
import { partsOf } from './parts.js';
import { recent, type Recent } from './recent.js';
import { NamedSources } from './sources-of.js';
import { Sources } from './sources.js';
import type { PaletteSurface } from './surface.js';

let palettes = 0;

/** Gathers for one palette. */
export class Catalogue {
  readonly commands: CommandSource;
  readonly sources: Sources;
  readonly #host: PaletteSurface;
  readonly #nav: () => Keynav | undefined;
  readonly #looks = new LateLooks();
  readonly #named: NamedSources;
  #kept: { readonly name: string; readonly recent: Recent } | undefined;
  #undoKeys: (() => void) | undefined;
  /** The name of the command that opens this palette of all on the page. */
  readonly #opening = `palette.open-${++palettes}`;

  /** `onChange` is called when a source has given more, or failed. */
  constructor(host: PaletteSurface, nav: () => Keynav | undefined, onChange: () => void) {
    this.#host = host;
    this.#nav = nav;
    this.commands = new CommandSource(host, nav);
    this.sources = new Sources(host, onChange);
    this.#named = new NamedSources(host);
  }

  /** What was chosen, kept for as long as the page even where storage is denied. */
  get recent(): Recent {
    const { storageKey: name } = this.#host;
    if (this.#kept?.name !== name) this.#kept = { name, recent: recent(() => localStorage, name) };
    return this.#kept.recent;
  }

  /** The modes with a character of their own, those of sources first. */
  get modes(): readonly Mode[] {
    const own = this.sources.prefixed.map(({ id, label, prefix = '' }) => ({
      name: id,
      prefix,
      label,
      placeholder: label,
    }));
    return [...own, ...this.#host.modes];
  }

  /** The mode of that name, in the site's words. */
  mode(name: string): Mode {
    return modeNamed(name, this.modes, this.#host.words);
  }

  /** What a list can be made from now. */
  parts(): ListParts {
    const { ownerDocument: doc, recent: most, words: strings, noFilter: isFiltered } = this.#host;
    const { commands, sources, recent } = this;
    return partsOf({
      doc,
      commands,
      sources,
      recent,
      most,
      strings,
      isFiltered,
      nav: this.#nav(),
      looks: this.#looks,
    });
  }

  /** The command of that id. */
  named(id: string): Item | undefined {
    return this.commands.all.find(item => item.id === id);
  }

  /** Another engine, or other words. */
  forgetLooks(): void {
    this.#looks.forget();
  }

  /** The sources that the element names now. */
  nameSources(): void {
    this.sources.set(this.#named.list());
  }

  /** Binds the keys of the element and of its items afresh. */
  bind(show: () => void, choose: (item: Item) => void): void {
    this.unbind();
    const nav = this.#nav();
    if (!nav) return;
    const { label: title, keys, ownerDocument: doc } = this.#host;
    const opening: ItemInput = { id: this.#opening, title, keys };
    const items = keys ? [...this.commands.own, itemOf(opening)] : this.commands.own;
    this.#undoKeys = bindItems(items, nav, doc, item => (item.id === opening.id ? show() : choose(item)));
  }

  unbind(): void {
    this.#undoKeys?.();
    this.#undoKeys = undefined;
  }
}
