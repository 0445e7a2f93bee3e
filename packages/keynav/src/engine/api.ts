/** What an engine offers to those who set one up. */

import type { CommandTable, Invocation } from '../core/command.js';
import type { Binding, Keymap, Shadowed } from '../core/keymap.js';
import type { Sequence } from '../core/notation.js';
import type { DialogName, Page } from '../core/page.js';
import type { KeynavError } from '../core/problems.js';
import type { Writing } from '../core/print.js';
import type { ReaderKeys } from '../bindings/reader-keys.js';
import type { OfferedDialog } from '../page/page.js';
import type { RegionOptions } from '../page/regions/regions.js';
import type { KeyContext } from './key-context.js';
import type { Mode } from '../page/focus/mode.js';
import type { RecordOptions } from '../page/keyboard/record.js';
import type { RegionTable } from '../page/regions/site-regions.js';

export type { KeyContext, Mode, RecordOptions, RegionTable };

/** How an engine is set up. Everything may be left out. */
export interface KeynavOptions {
  /** One keymap or several, later over earlier; `vim` unless told. */
  readonly keymap?: Keymap | readonly Keymap[];
  /** Regions that the page's markup does not name: a selector, an element, or an element with rules each. */
  readonly regions?: RegionOptions;
  /** Milliseconds to wait where two readings of the keys are live, or false for no limit; 1000 unless told. */
  readonly timeoutlen?: number | false;
  /** Whether keys are heard before the page hears them, for pages that stop their events. */
  readonly capture?: boolean;
  /** What `<leader>` stands for; a backslash unless told. */
  readonly leader?: string;
  /**
   * What the keys for back and forward go through: the browser's history, or with `vim` the jumps by Vim's rules, on this page and
   * on others of the site, and the history where there is none. `history` unless told.
   */
  readonly jumps?: 'history' | 'vim';
  /** Whether digits are counts; true unless told. */
  readonly counts?: boolean;
  /** Whether key events that scripts make are left alone; false unless told. */
  readonly trusted?: boolean;
  /**
   * Whether a ring is drawn around the current item where the page's styles show none for what has the focus; false unless told. The
   * entry for one script tag sets it.
   */
  readonly ring?: boolean;
  readonly document?: Document;
}

/** A binding that what is typed may still become. */
export interface Continuation extends Binding {
  /** The chords that are missing. */
  readonly rest: Sequence;
  /** The title of its command; for a mapping to keys, those keys. */
  readonly title: string;
}

/** What is typed so far and what could follow. */
export interface Pending {
  /** The keys in Vim's notation; empty when nothing is pending. */
  readonly keys: string;
  /** 0 for none. */
  readonly count: number;
  /** When the clock will decide, as `performance.now()` counts; null while no clock runs. */
  readonly deadline: number | null;
  /** What could follow here and now. */
  readonly continuations: readonly Continuation[];
}

/** Where the reader is. */
export interface Position {
  /** The name of the active region. */
  readonly region: string;
  /** The number of the current item in it, from 1 to 5000; null while it is being counted. */
  readonly item: number | null;
}

/** One engine on one document. */
export interface Keynav {
  readonly version: string;
  readonly commands: CommandTable;
  readonly regions: RegionTable;
  readonly page: Page;
  /** Whether this is one of Apple's platforms, so that keys are printed its way. */
  readonly apple: boolean;
  /** Every binding that is in force, earlier layers first. */
  bindings(): readonly Binding[];
  /** The sequences that run a command here, first the one to show: none that the browser keeps or a later layer took. */
  keysFor(command: string): readonly Sequence[];
  /** A sequence as the reader's platform writes it, or as told, one text a chord. */
  print(sequence: Sequence, writing?: Writing): readonly string[];
  /** A sequence as spoken words. */
  speak(sequence: Sequence): string;
  /** Calls back after every change of commands or bindings. */
  watch(listener: () => void): () => void;
  pending(): Pending;
  mode(): Mode;
  /** Takes note of where the reader is now, and returns which bindings act there. Conditions of commands are asked at once. */
  keyContext(): KeyContext;
  /**
   * Begins to listen; gives back what undoes everything that was written to the page.
   * @throws KeynavError `unknown-command` when the keymap names a command that nobody added.
   */
  start(): () => void;
  /** Leaves every key to the page until `resume`. */
  pause(): void;
  resume(): void;
  /** Acts as if these keys had been typed. */
  feed(keys: string): void;
  /**
   * Looks for regions afresh, for pages that change their layout by script; and where the address is another since the last look,
   * leads the reader who uses keys to the beginning of what is there now.
   */
  refresh(): void;
  /**
   * Adds bindings that act only while the focus is inside an element (layer `dialog` for a dialog, else `region`), only while the
   * region of a name is active, or, with the document, everywhere (layer `site`). Gives back what takes them away, which restores
   * what they hid.
   * @throws KeynavError when a key cannot be read, `unknown-region` for a name that nobody gave, or `unknown-command` after `start()`.
   */
  bind(
    where: Element | Document | string,
    keymap: Keymap,
    options?: { readonly signal?: AbortSignal },
  ): () => void;
  /**
   * Binds keys (alternatives with white space between them) to an element: they click it, or focus it if it is a field. Its
   * `aria-keyshortcuts` says so. The attribute `data-keynav-keys` does the same without a script.
   * @throws KeynavError when a key cannot be read.
   */
  activate(element: HTMLElement, keys: string): () => void;
  /** Keeps `aria-keyshortcuts` of an element that does what a command does true to the bindings, unless it has one. */
  describe(element: Element, command: string): () => void;
  /** The reader's own keys. */
  readonly readerKeys: ReaderKeys;
  /**
   * Listens for keys that a reader wants to use, while no binding runs: Enter ends it, Esc cancels it, Backspace takes a key back,
   * Tab is the page's. Keys that the browser keeps are refused with the reason.
   * @returns the keys; empty when it was cancelled.
   */
  record(options?: RecordOptions): Promise<Sequence>;
  /** The bindings that later ones hide, each with the one that hides it. */
  shadowed(): readonly Shadowed[];
  /**
   * What is wrong: sequences bound twice in a layer, keys that the browser keeps and that have no twin, regions whose selector finds
   * nothing.
   */
  problems(): readonly KeynavError[];
  /** Runs a command by name; false when there is none, its condition does not hold, or it found nothing to do. */
  run(name: string, invocation?: Partial<Invocation>): boolean;
  /** Makes `.` repeat a command that somebody did by other ways, such as a choice in a list. */
  remember(name: string, invocation?: Partial<Invocation>): void;
  /** Offers a dialog to the commands that show one; gives back what withdraws it. */
  offer(name: DialogName, dialog: OfferedDialog): () => void;
  /** What `n` and `N` look for, kept for this tab. */
  setQuery(query: string): void;
  /** Whether single-character keys act (WCAG 2.1.4); remembered. */
  characterKeys(): boolean;
  setCharacterKeys(isOn: boolean): void;
  /** The chords that the browser keeps from this page, with what it does with each. */
  reserved(): ReadonlyMap<string, string>;
  /** The chords that the browser uses but leaves to a page that takes them, with what it does with each. */
  used(): ReadonlyMap<string, string>;
  /**
   * Returns where the reader is; null before an item is current. While a long region is counted, the number of the item is null, and
   * the event `keynav-position` is sent when it is known.
   */
  position(): Position | null;
}
