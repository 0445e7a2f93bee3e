/** The public interface of an engine, and the options that it is created with. */

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

/** The options of an engine; all are optional. */
export interface KeynavOptions {
  /** One keymap or several; later ones override earlier ones. Defaults to `vim`. */
  readonly keymap?: Keymap | readonly Keymap[];
  /** Regions that the page's markup does not name, by name: a selector, an element, or a record of rules. */
  readonly regions?: RegionOptions;
  /**
   * How many milliseconds to wait for the next key if a sequence is complete and a longer one is possible; false for no limit.
   * Defaults to 1000.
   */
  readonly timeoutlen?: number | false;
  /** Whether to listen in the capture phase, for pages that stop the propagation of key events. Defaults to false. */
  readonly capture?: boolean;
  /** The key that `<leader>` stands for. Defaults to a backslash. */
  readonly leader?: string;
  /**
   * Where the keys for back and forward go: through the history of the browser, or with `vim` through the jump list by Vim's rules,
   * across the pages of the site, and through the history if the list is empty. Defaults to `history`.
   */
  readonly jumps?: 'history' | 'vim';
  /** Whether digits are counts. Defaults to true. */
  readonly counts?: boolean;
  /** Whether to ignore key events that scripts create. Defaults to false. */
  readonly trusted?: boolean;
  /**
   * Whether to draw a ring around the current item if the page's styles show no focus ring. Defaults to false; the entry for a script
   * tag sets it to true.
   */
  readonly ring?: boolean;
  readonly document?: Document;
}

/** A binding that the pending keys may still lead to. */
export interface Continuation extends Binding {
  /** The chords that are still missing. */
  readonly rest: Sequence;
  /** The title of its command; the keys themselves if it maps to keys. */
  readonly title: string;
}

/** The keys typed so far, and the bindings that they may lead to. */
export interface Pending {
  /** The keys in Vim's notation; empty when nothing is pending. */
  readonly keys: string;
  /** The count typed so far; 0 for none. */
  readonly count: number;
  /** When `timeoutlen` ends, in the time of `performance.now()`; null if there is no time limit. */
  readonly deadline: number | null;
  /** The bindings that are active here and that the keys may lead to. */
  readonly continuations: readonly Continuation[];
}

/** Where the reader is. */
export interface Position {
  /** The name of the active region. */
  readonly region: string;
  /** The number of the current item in it, from 1 to 5000; null while it is being counted. */
  readonly item: number | null;
}

/** An engine of one document. */
export interface Keynav {
  readonly version: string;
  readonly commands: CommandTable;
  readonly regions: RegionTable;
  readonly page: Page;
  /** Whether the platform is one of Apple's, so that keys are printed in its style. */
  readonly apple: boolean;
  /** Returns every binding in force, earlier layers first. */
  bindings(): readonly Binding[];
  /** Returns the sequences that run a command, the best one to show first; without those that are reserved or overridden. */
  keysFor(command: string): readonly Sequence[];
  /** Returns a text for each chord, in the style of the reader's platform or in the given one. */
  print(sequence: Sequence, writing?: Writing): readonly string[];
  /** Returns a sequence in words, for screen readers. */
  speak(sequence: Sequence): string;
  /** Calls `listener` after each change of commands or bindings, until the returned function is called. */
  watch(listener: () => void): () => void;
  pending(): Pending;
  mode(): Mode;
  /** Returns a snapshot of where the reader is and which bindings are active there; conditions of commands are evaluated now. */
  keyContext(): KeyContext;
  /**
   * Starts listening; returns a function that stops, and undoes every change that was made to the page.
   * @throws KeynavError `unknown-command` if the keymap names a command that was not added.
   */
  start(): () => void;
  /** Ignores all keys until `resume` is called. */
  pause(): void;
  resume(): void;
  /** Handles keys in Vim's notation as if they had been typed. */
  feed(keys: string): void;
  /**
   * Finds the regions again, for pages that change their layout by script. If the address has changed since the last call, and the
   * reader uses keys, moves to the beginning of the new content.
   */
  refresh(): void;
  /**
   * Adds bindings that are active only while the focus is inside an element (layer `dialog` for a dialog, otherwise `region`), only
   * while the region of a name is active, or, for the document, everywhere (layer `site`).
   * @returns removes them, which restores the bindings that they hid.
   * @throws KeynavError if a key cannot be parsed, `unknown-region` for an unknown name, or `unknown-command` after `start()`.
   */
  bind(
    where: Element | Document | string,
    keymap: Keymap,
    options?: { readonly signal?: AbortSignal },
  ): () => void;
  /**
   * Binds keys (alternatives, separated by white space) to an element: they click it, or focus it if it is a field, and its
   * `aria-keyshortcuts` lists them. The attribute `data-keynav-keys` does the same without a script.
   * @throws KeynavError if a key cannot be parsed.
   */
  activate(element: HTMLElement, keys: string): () => void;
  /** Keeps the `aria-keyshortcuts` of an element up to date with the keys of a command, unless the page has set it. */
  describe(element: Element, command: string): () => void;
  /** The reader's own keys. */
  readonly readerKeys: ReaderKeys;
  /**
   * Records keys that a reader wants to use; no binding runs meanwhile. Enter finishes, Esc cancels, Backspace removes the last key,
   * and Tab is left to the page. Keys that the browser reserves are refused with the reason.
   * @returns the keys; empty if the recording was cancelled.
   */
  record(options?: RecordOptions): Promise<Sequence>;
  /** Returns the bindings that later ones hide, each with the one that hides it. */
  shadowed(): readonly Shadowed[];
  /**
   * Returns what is wrong: sequences that a layer binds twice, commands all of whose keys the browser reserves, and regions whose
   * selector matches nothing.
   */
  problems(): readonly KeynavError[];
  /** Runs a command by name; returns false if there is none, its condition does not hold, or it had nothing to do. */
  run(name: string, invocation?: Partial<Invocation>): boolean;
  /** Makes `.` repeat a command that was run in another way, such as by a choice in a list. */
  remember(name: string, invocation?: Partial<Invocation>): void;
  /** Offers a dialog to the commands that open one; returns a function that withdraws it. */
  offer(name: DialogName, dialog: OfferedDialog): () => void;
  /** Sets the text that `n` and `N` search for; it is kept for this tab. */
  setQuery(query: string): void;
  /** Returns whether single-character keys are on (WCAG 2.1.4). The choice is remembered. */
  characterKeys(): boolean;
  setCharacterKeys(isOn: boolean): void;
  /** Returns the chords that the browser reserves, each with what it does. */
  reserved(): ReadonlyMap<string, string>;
  /** Returns the chords that the browser uses but that a page can handle instead, each with what the browser does. */
  used(): ReadonlyMap<string, string>;
  /**
   * Returns where the reader is; null before an item is current. While a long region is counted, the number of the item is null, and
   * the event `keynav-position` is sent when it is known.
   */
  position(): Position | null;
}
