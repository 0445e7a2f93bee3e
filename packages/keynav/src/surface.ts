/** What an engine offers to those who set one up. */

import type { CommandTable, Invocation } from './core/command.js';
import type { Binding, Keymap } from './core/keymap.js';
import type { DialogName, Page } from './core/page.js';
import type { Sequence } from './core/sequence.js';
import type { OfferedDialog } from './page/page.js';
import type { RegionOptions } from './page/regions.js';

/** How an engine is set up. Everything may be left out. */
export interface KeynavOptions {
  /** One keymap or several, later over earlier; `vim` unless told. */
  readonly keymap?: Keymap | readonly Keymap[];
  /** Regions that the page's markup does not name: a selector or an element each. */
  readonly regions?: RegionOptions;
  /** Milliseconds to wait where two readings of the keys are live, or false for no limit; 1000 unless told. */
  readonly timeoutlen?: number | false;
  /** Whether keys are heard before the page hears them, for pages that stop their events. */
  readonly capture?: boolean;
  /** What `<leader>` stands for; a backslash unless told. */
  readonly leader?: string;
  readonly document?: Document;
}

/** What the reader's hands are doing. */
export type Mode = 'normal' | 'insert' | 'hint' | 'dialog';

/** What is typed so far and what could follow. */
export interface Pending {
  /** The keys in Vim's notation; empty when nothing is pending. */
  readonly keys: string;
  /** 0 for none. */
  readonly count: number;
  readonly continuations: readonly Binding[];
}

/** One engine on one document. */
export interface Keynav {
  readonly version: string;
  readonly commands: CommandTable;
  readonly page: Page;
  /** Whether this is one of Apple's platforms, so that keys are printed its way. */
  readonly apple: boolean;
  /** Every binding that is in force, earlier layers first. */
  bindings(): readonly Binding[];
  /** The sequences that run a command here, first the one to show: none that the browser keeps or a later layer took. */
  keysFor(command: string): readonly Sequence[];
  /** A sequence as the reader's platform writes it, one text a chord. */
  print(sequence: Sequence): readonly string[];
  /** A sequence as spoken words. */
  speak(sequence: Sequence): string;
  /** Calls back after every change of commands or bindings. */
  watch(listener: () => void): () => void;
  pending(): Pending;
  mode(): Mode;
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
  /** Looks for regions afresh; for pages that change their layout by script. */
  refresh(): void;
  /** Adds bindings that act only while the focus is inside `element`. */
  bind(element: Element, keymap: Keymap, options?: { readonly signal?: AbortSignal }): () => void;
  /** Runs a command by name; false when there is none, its condition does not hold, or it found nothing to do. */
  run(name: string, invocation?: Partial<Invocation>): boolean;
  /** Offers a dialog to the commands that show one; gives back what withdraws it. */
  offer(name: DialogName, dialog: OfferedDialog): () => void;
  /** What `n` and `N` look for, kept for this tab. */
  setQuery(query: string): void;
  /** Whether single-character keys act (WCAG 2.1.4); remembered. */
  characterKeys(): boolean;
  setCharacterKeys(isOn: boolean): void;
  /** The chords that the browser keeps from this page. */
  reserved(): ReadonlySet<string>;
  /** The region and the number of the current item in it, from 1; null before there is one. */
  position(): { readonly region: string; readonly item: number } | null;
}
