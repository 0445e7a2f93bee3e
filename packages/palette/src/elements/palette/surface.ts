/** What a page can set on a palette: its attributes and properties. */

import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { IndexList } from '../../search/index-format.js';
import type { ItemInput } from './item.js';
import type { LoadWhen } from './load.js';
import { modes, type Mode } from './modes.js';
import type { RenderItem } from './row-view.js';
import type { Source } from './source.js';
import { english, type Strings } from './strings.js';

/** The attributes and properties of `<vim-palette>`. */
export abstract class PaletteSurface extends LitElement {
  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** The address of the index file; without one, only commands and this page's headings are found. */
  @property() src = '';
  /** The folder of an index that Pagefind made, as `/pagefind/`. */
  @property() pagefind = '';
  /** Keys that open it, alternatives with white space between them, beside those of the keymap. */
  @property() keys = '';
  @property() label = 'Command palette';
  /** What stands in the empty field before a mode was chosen. */
  @property() placeholder = '';
  /** The mode in which it opens unless told. */
  @property() mode = '';
  /** When sources are loaded: at the first sign that it will be opened, when the browser is idle, or at once. */
  @property() load: LoadWhen = 'open';
  /** How many recent entries are shown; 0 for none. */
  @property({ type: Number }) recent = 5;
  /** The name under which what was chosen is kept. */
  @property({ attribute: 'storage-key' }) storageKey = 'keynav:recent';
  /** `select` opens with the last query, selected, so that typing replaces it. */
  @property() restore: 'none' | 'select' = 'none';
  /** Whether the current row is said by the palette itself: on Apple's systems, always, never. */
  @property() announce: 'auto' | 'always' | 'never' = 'auto';
  /** `auto` draws a button where the page has nothing else that opens the palette. */
  @property() opener: 'auto' | 'none' = 'none';
  /** With `event` an address is not gone to: the site listens for `vim-select`. */
  @property() navigation: 'location' | 'event' = 'location';
  /** The list does not go round at its ends. */
  @property({ type: Boolean, attribute: 'no-loop' }) noLoop = false;
  /** Items are listed as the site gives them, whatever is typed: it filters them itself on `vim-input`. */
  @property({ type: Boolean, attribute: 'no-filter' }) noFilter = false;
  /** The commands of keynav are not listed. */
  @property({ type: Boolean, attribute: 'no-keynav' }) noKeynav = false;
  /** What is told beside a title has a line of its own; so it is on narrow screens in any case. */
  @property({ type: Boolean, attribute: 'two-lines' }) twoLines = false;
  /** Items of the site's own, beside the light DOM's. */
  @property({ attribute: false }) items: readonly ItemInput[] = [];
  /** More places where items come from. */
  @property({ attribute: false }) sources: readonly Source[] = [];
  /** The modes with a character of their own; empty for none. */
  @property({ attribute: false }) modes: readonly Mode[] = modes;
  /** An index that the site holds in its hands, in place of `src`. */
  @property({ attribute: false }) index: IndexList | null = null;
  /** Words in place of the English ones. */
  @property({ attribute: false }) strings: Partial<Strings> = {};
  /** Draws the inside of rows. */
  @property({ attribute: false }) renderItem: RenderItem | undefined;

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
