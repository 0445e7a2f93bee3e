/** The base class of `<vim-palette>`, which declares its attributes and properties. */

import { LitElement, type PropertyDeclarations } from 'lit';
import type { IndexList } from '../../search/index-format.js';
import type { ItemInput } from '../../items/item.js';
import type { LoadWhen } from './when-to-load.js';
import { modes, type Mode } from '../../results/modes.js';
import type { RenderItem } from './rows/row-view.js';
import type { Scorer } from '../../results/scored.js';
import type { Source } from '../../sources/source.js';
import { english, type Strings } from '../../strings.js';
import { dom } from '../../dom.js';

/** The base class of `<vim-palette>`, which declares its attributes and properties. */
export abstract class PaletteProperties extends LitElement {
  // A table, because compiled decorators would weigh as much as a view of the palette.
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    src: {},
    pagefind: {},
    keys: {},
    label: {},
    placeholder: {},
    mode: {},
    load: {},
    recent: { type: Number },
    storageKey: { attribute: 'storage-key' },
    restore: {},
    announce: {},
    opener: {},
    navigation: {},
    noLoop: { type: Boolean, attribute: 'no-loop' },
    noFilter: { type: Boolean, attribute: 'no-filter' },
    noKeynav: { type: Boolean, attribute: 'no-keynav' },
    twoLines: { type: Boolean, attribute: 'two-lines' },
    items: { attribute: false },
    sources: { attribute: false },
    modes: { attribute: false },
    index: { attribute: false },
    strings: { attribute: false },
    renderItem: { attribute: false },
    scorer: { attribute: false },
  };

  /** Whether it is open. */
  open = false;
  /** The address of the index file; without one, only commands and the headings of the page are found. */
  src = '';
  /** The folder of an index by Pagefind, such as `/pagefind/`. */
  pagefind = '';
  /** Keys that open it in addition to those of the keymap; alternatives are separated by white space. */
  keys = '';
  label = 'Command palette';
  /** The placeholder of the field before a mode is chosen. */
  placeholder = '';
  /** The mode in which it opens by default. */
  mode = '';
  /** When sources are loaded: when the reader is about to open it, when the browser is idle, or immediately. */
  load: LoadWhen = 'open';
  /** How many recent items are listed; 0 for none. */
  recent = 5;
  /** The storage key of the recent items. */
  storageKey = 'keynav:recent';
  /** `select` opens it with the last query selected, so that typing replaces it. */
  restore: 'none' | 'select' = 'none';
  /** Whether the palette announces the current row itself: on Apple's platforms, always, or never. */
  announce: 'auto' | 'always' | 'never' = 'auto';
  /** `auto` draws a button if the page has no other opener. */
  opener: 'auto' | 'none' = 'none';
  /** With `event`, addresses are not followed: the site listens for `vim-select`. */
  navigation: 'location' | 'event' = 'location';
  /** The list does not wrap at its ends. */
  noLoop = false;
  /** The site's items are listed unchanged: the site filters them itself on `vim-input`. */
  noFilter = false;
  /** The commands of keynav are not listed. */
  noKeynav = false;
  /** The text next to a title has a line of its own, as it always has on narrow screens. */
  twoLines = false;
  /** The site's own items, in addition to those in HTML. */
  items: readonly ItemInput[] = [];
  /** More sources of items. */
  sources: readonly Source[] = [];
  /** The modes with a prefix; empty for none. */
  modes: readonly Mode[] = modes;
  /** An index as an object, instead of `src`. */
  index: IndexList | null = null;
  /** Texts that replace the English ones. */
  strings: Partial<Strings> = {};
  /** Renders the content of rows. */
  renderItem: RenderItem | undefined;
  /** Replaces the search: returns how well an item matches a query. */
  scorer: Scorer | undefined;

  /** Items that scripts have registered. */
  readonly registered = new Set<readonly ItemInput[]>();
  /** The texts in use: those of the site, and English ones for the rest. */
  words: Strings = english;

  /** Whether the text next to a title has a line of its own now. */
  get hasTwoLines(): boolean {
    const view = dom(this.ownerDocument).defaultView;
    return this.twoLines || (view?.matchMedia('(max-width: 30rem)').matches ?? false);
  }
}
