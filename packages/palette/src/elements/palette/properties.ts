/** What a page can set on a palette: its attributes and properties. */

import { LitElement, type PropertyDeclarations } from 'lit';
import type { IndexList } from '../../search/index-format.js';
import type { ItemInput } from '../../items/item.js';
import type { LoadWhen } from './when-to-load.js';
import { modes, type Mode } from '../../results/modes.js';
import type { RenderItem } from './rows/row-view.js';
import type { Scorer } from '../../results/scored.js';
import type { Source } from '../../sources/source.js';
import { english, type Strings } from '../../strings.js';

/** The attributes and properties of `<vim-palette>`. */
export abstract class PaletteProperties extends LitElement {
  // Written as a table: what decorators compile to weighs as much as a view of the palette.
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
  /** The address of the index file; without one, only commands and this page's headings are found. */
  src = '';
  /** The folder of an index that Pagefind made, as `/pagefind/`. */
  pagefind = '';
  /** Keys that open it, alternatives with white space between them, beside those of the keymap. */
  keys = '';
  label = 'Command palette';
  /** What stands in the empty field before a mode was chosen. */
  placeholder = '';
  /** The mode in which it opens unless told. */
  mode = '';
  /** When sources are loaded: at the first sign that it will be opened, when the browser is idle, or at once. */
  load: LoadWhen = 'open';
  /** How many recent entries are shown; 0 for none. */
  recent = 5;
  /** The name under which what was chosen is kept. */
  storageKey = 'keynav:recent';
  /** `select` opens with the last query, selected, so that typing replaces it. */
  restore: 'none' | 'select' = 'none';
  /** Whether the current row is said by the palette itself: on Apple's systems, always, never. */
  announce: 'auto' | 'always' | 'never' = 'auto';
  /** `auto` draws a button where the page has nothing else that opens the palette. */
  opener: 'auto' | 'none' = 'none';
  /** With `event` an address is not gone to: the site listens for `vim-select`. */
  navigation: 'location' | 'event' = 'location';
  /** The list does not go round at its ends. */
  noLoop = false;
  /** Items are listed as the site gives them, whatever is typed: it filters them itself on `vim-input`. */
  noFilter = false;
  /** The commands of keynav are not listed. */
  noKeynav = false;
  /** What is told beside a title has a line of its own; so it is on narrow screens in any case. */
  twoLines = false;
  /** Items of the site's own, beside the light DOM's. */
  items: readonly ItemInput[] = [];
  /** More places where items come from. */
  sources: readonly Source[] = [];
  /** The modes with a character of their own; empty for none. */
  modes: readonly Mode[] = modes;
  /** An index that the site holds in its hands, in place of `src`. */
  index: IndexList | null = null;
  /** Words in place of the English ones. */
  strings: Partial<Strings> = {};
  /** Draws the inside of rows. */
  renderItem: RenderItem | undefined;
  /** Ranks what is listed here, in place of the search: for each item and query how well it fits. */
  scorer: Scorer | undefined;

  /** Items that scripts registered. */
  readonly registered = new Set<readonly ItemInput[]>();
  /** The words that are used: the site's, and English ones where it has none. */
  words: Strings = english;

  /** Whether what is told beside a title has a line of its own now. */
  get hasTwoLines(): boolean {
    const view = this.ownerDocument.defaultView;
    return this.twoLines || (view?.matchMedia('(max-width: 30rem)').matches ?? false);
  }
}
