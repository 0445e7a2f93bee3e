/** The engine joined to a page: keys in, commands out. */

import { bindings, type Bindings, type Context } from './bindings.js';
import { allCommands } from './commands/index.js';
import type { Chord, Notation } from './core/chord.js';
import { isCharacter } from './core/chord.js';
import { commandTable, type CommandTable, type Invocation } from './core/command.js';
import { IDLE, pendingNode, press, timeout, type EngineState, type Press, type Step } from './core/engine.js';
import { readKeymap, type Binding, type Keymap } from './core/keymap.js';
import type { DialogName, Page } from './core/page.js';
import { printKeys, speakKeys } from './core/print.js';
import { parseSequence, type Sequence } from './core/sequence.js';
import { continuations } from './core/trie.js';
import { vim } from './keymaps/vim.js';
import { announcer } from './page/announce.js';
import { clock } from './page/clock.js';
import { cursor } from './page/cursor.js';
import { isApple, pressOf } from './page/keys.js';
import { pageOf, QUERY, type OfferedDialog } from './page/page.js';
import { places } from './page/places.js';
import { reader } from './page/reader.js';
import { topModal, type RegionOptions } from './page/regions.js';
import { memory } from './page/remember.js';
import { reservedKeys } from './page/reserved.js';
import { shelf, type Shelf } from './page/storage.js';
import { focused, isTextField, isTypingIn, originOf, ownsKey } from './page/typing.js';

/** The version of this package, for whoever finds an engine on a document. */
export const version = '0.1.0';

/** Under this symbol a started engine stands on its document, so that two copies of the package agree on one. */
export const OWNER: unique symbol = Symbol.for('keynav.owner.1') as never;

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

const CHARACTERS = 'keynav:characters';
/** More items than this are not counted for the status line. */
const MOST_COUNTED = 5000;

/**
 * Sets an engine up; nothing of the page is touched before `start()`.
 * @throws KeynavError when a key of the keymap cannot be read.
 */
export function keynav(options: KeynavOptions = {}): Keynav {
  return new Engine(options);
}

/** The engine that was started on a document, by whichever copy of the package. */
export function keynavOn(doc: Document): Keynav | undefined {
  return (doc as Document & { [OWNER]?: Keynav })[OWNER];
}

class Engine implements Keynav {
  readonly version = version;
  readonly commands = commandTable();
  readonly apple = isApple();
  readonly page: Page & { clear(): void };

  readonly #options: KeynavOptions;
  readonly #doc: Document;
  readonly #notation: Notation;
  readonly #bindings: Bindings;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new Map<DialogName, OfferedDialog>();
  readonly #clock = clock();
  readonly #lasting: Shelf;
  readonly #tab: Shelf;
  readonly #memory = memory();
  readonly #cursor;
  readonly #reader;
  readonly #places;

  #state: EngineState = IDLE;
  #context: Context = 'page';
  #origin: Element | null = null;
  #mode: Mode = 'normal';
  #isPaused = false;
  #isHinting = false;
  /** Whether a key was pressed yet: nothing is looked for on the page before. */
  #isAwake = false;
  #lastField: Element | null = null;
  #lastChange: { name: string; invocation: Invocation } | null = null;

  constructor(options: KeynavOptions) {
    this.#options = options;
    const doc = (this.#doc = options.document ?? document);
    this.#notation = { apple: this.apple, ...(options.leader === undefined ? {} : { leader: options.leader }) };
    const view = doc.defaultView as Window;
    this.#lasting = shelf(() => view.localStorage);
    this.#tab = shelf(() => view.sessionStorage);
    this.#bindings = bindings(this.commands, () => this.#changed());
    this.commands.add(...allCommands, ...this.#ownCommands());
    const keymaps = [options.keymap ?? vim].flat() as readonly Keymap[];
    keymaps.forEach((keymap, i) => this.#bindings.add(readKeymap(keymap, i === 0 ? 'default' : 'site', this.#notation)));
    this.#cursor = cursor(doc);
    this.#reader = reader({
      doc,
      options: options.regions ?? {},
      memory: this.#memory,
      cursor: this.#cursor,
      shelf: this.#lasting,
      onRegion: region => this.#tell('keynav-region', { region: region.name }, region.element),
    });
    this.#places = places(doc, this.#reader, this.#memory, this.#lasting, this.#tab);
    this.page = pageOf({
      doc,
      apple: this.apple,
      reader: this.#reader,
      places: this.#places,
      announcer: announcer(doc),
      tab: this.#tab,
      dialogs: this.#dialogs,
      lastField: () => this.#lastField,
      onHints: isShown => this.#setHinting(isShown),
      repeat: count => this.#repeat(count),
    });
  }

  bindings(): readonly Binding[] {
    return this.#bindings.list();
  }

  keysFor(command: string): readonly Sequence[] {
    const reserved = this.reserved();
    const inForce = new Map(this.#bindings.list().map(binding => [binding.sequence.join(''), binding]));
    const own = [...inForce.values()].filter(binding => binding.command === command);
    return own.map(({ sequence }) => sequence).filter(sequence => !sequence.some(chord => reserved.has(chord)));
  }

  print(sequence: Sequence): readonly string[] {
    return printKeys(sequence, this.apple);
  }

  speak(sequence: Sequence): string {
    return speakKeys(sequence);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pending(): Pending {
    const { count, pending } = this.#state;
    const keys = pending.map(({ chords }) => chords[0]).join('');
    const node = pending.length > 0 ? pendingNode(this.#bindings.tree(this.#context), this.#state) : null;
    return { keys, count, continuations: node ? [...continuations(node)] : [] };
  }

  mode(): Mode {
    return this.#mode;
  }

  start(): () => void {
    const doc = this.#doc as Document & { [OWNER]?: Keynav };
    if (doc[OWNER]) return () => undefined;
    for (const { command } of this.#bindings.list()) if (command !== null) this.commands.demand(command);
    doc[OWNER] = this;
    const stop = new AbortController();
    this.#listen(stop.signal);
    this.#bindings.setCharacters(this.#lasting.read(CHARACTERS) !== 'off');
    this.#reader.restoreSidebars();
    this.#returnToPlace();
    doc.dispatchEvent(new CustomEvent('keynav-start'));
    return () => {
      stop.abort();
      this.#reset();
      this.page.clear();
      this.#cursor.clear();
      this.#memory.clear();
      delete doc[OWNER];
    };
  }

  pause(): void {
    this.#isPaused = true;
    this.#reset();
  }

  resume(): void {
    this.#isPaused = false;
  }

  feed(keys: string): void {
    for (const chord of parseSequence(keys, this.#notation)) this.#step(pressFor(chord));
  }

  refresh(): void {
    this.#reader.refresh();
  }

  bind(element: Element, keymap: Keymap, { signal }: { readonly signal?: AbortSignal } = {}): () => void {
    const scoped = readKeymap(keymap, 'scope', this.#notation).map(binding => ({ ...binding, scope: element }));
    const undo = this.#bindings.add(scoped);
    signal?.addEventListener('abort', undo);
    return undo;
  }

  run(name: string, { count = 0, argument = '' }: Partial<Invocation> = {}): boolean {
    const command = this.commands.get(name);
    if (!command || !(command.when?.(this.page) ?? true)) return false;
    this.#isAwake = true;
    try {
      const isDone = command.run(this.page, { count, argument }) !== false;
      if (isDone && command.changes) this.#lastChange = { name, invocation: { count, argument } };
      return isDone;
    } catch (error) {
      this.#reset();
      reportError(error);
      return false;
    }
  }

  offer(name: DialogName, dialog: OfferedDialog): () => void {
    this.#dialogs.set(name, dialog);
    this.#changed();
    return () => {
      if (this.#dialogs.get(name) === dialog) this.#dialogs.delete(name);
      this.#changed();
    };
  }

  setQuery(query: string): void {
    this.#tab.write(QUERY, query);
  }

  characterKeys(): boolean {
    return this.#bindings.hasCharacters();
  }

  setCharacterKeys(isOn: boolean): void {
    this.#lasting.write(CHARACTERS, isOn ? 'on' : 'off');
    this.#bindings.setCharacters(isOn);
    this.page.notice(`Single-character keys are ${isOn ? 'on' : 'off'}`);
  }

  reserved(): ReadonlySet<string> {
    return reservedKeys(this.#doc.defaultView as Window, this.apple);
  }

  position(): { region: string; item: number } | null {
    const region = this.#isAwake ? this.#reader.active() : null;
    const item = region && this.#reader.items.current(region);
    if (!region || !item) return null;
    let number = 1;
    for (let at = item; number < MOST_COUNTED; number++) {
      const before = this.#reader.items.step(region, at, -1, 'item');
      if (!before) break;
      at = before;
    }
    return { region: region.name, item: number };
  }

  /** A way for pointers and voices to what WCAG 2.1.4 asks for. */
  #ownCommands() {
    const group = 'Dialogs';
    const run = () => this.setCharacterKeys(!this.characterKeys());
    return [{ name: 'keys.toggle-characters', title: 'Switch single-character keys on or off', group, run }];
  }

  #listen(signal: AbortSignal): void {
    const view = this.#doc.defaultView as Window;
    const { capture = false } = this.#options;
    view.addEventListener('keydown', event => this.#onKey(event), { capture, signal });
    view.addEventListener('focusin', event => this.#onFocus(event), { signal });
    view.addEventListener('focusout', () => queueMicrotask(() => this.#updateMode()), { signal });
    view.addEventListener('blur', () => this.#reset(), { signal });
    view.addEventListener('pagehide', () => this.#onLeave(), { signal });
    view.addEventListener('pageshow', event => event.persisted && this.#places.restoreHere(), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.#isPaused || this.#isHinting) return;
    const key = pressOf(event, this.apple);
    if (!key) return;
    this.#origin = originOf(event);
    if (ownsKey(this.#origin, event)) return;
    if (this.#step(key)) event.preventDefault();
  }

  /** One key through the reducer; answers whether it was ours. */
  #step(key: Press): boolean {
    const context = this.#contextNow();
    if (context !== this.#context) this.#reset();
    this.#context = context;
    const { taken } = this.#apply(press(this.#bindings.tree(context), this.#state, key, binding => this.#holds(binding)));
    return taken;
  }

  #apply({ state, effects }: Step): { taken: boolean } {
    const hasChanged = state !== this.#state;
    this.#state = state;
    this.#clock.stop();
    const { timeoutlen = 1000 } = this.#options;
    if (effects.waits && timeoutlen !== false) {
      this.#clock.set(timeoutlen, () => this.#apply(timeout(this.#bindings.tree(this.#context), this.#state, binding => this.#holds(binding))));
    }
    for (const { binding, count, argument, isRepeat } of effects.runs) {
      const command = this.commands.get(binding.command as string);
      if (isRepeat && !command?.repeats) continue;
      this.run(binding.command as string, { count, argument });
    }
    if (hasChanged) this.#tell('keynav-pending', this.pending());
    return effects;
  }

  #holds({ command, scope }: Binding): boolean {
    if (scope && !(this.#origin && (scope as Element).contains(this.#origin))) return false;
    const record = command === null ? undefined : this.commands.get(command);
    return record !== undefined && (record.when?.(this.page) ?? true);
  }

  #contextNow(): Context {
    if (isTypingIn(this.#origin ?? focused(this.#doc))) return 'field';
    return topModal(this.#doc) ? 'modal' : 'page';
  }

  #onFocus(event: FocusEvent): void {
    const origin = originOf(event);
    if (origin && isTextField(origin)) this.#lastField = origin;
    this.#origin = origin;
    this.#updateMode();
    if (this.#isAwake && event.target instanceof Element && !isTypingIn(origin)) this.#reader.follow(event.target);
  }

  #onLeave(): void {
    this.#reset();
    if (this.#isAwake) this.#places.storeHere();
  }

  /** After going back or forward, or a reload, the item that was current is current again. */
  #returnToPlace(): void {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const restore = () => {
      this.#places.arrive();
      if (entry?.type === 'back_forward' || entry?.type === 'reload') this.#places.restoreHere();
    };
    if (this.#doc.readyState === 'complete') restore();
    else this.#doc.defaultView?.addEventListener('load', () => setTimeout(restore), { once: true });
  }

  #setHinting(isShown: boolean): void {
    this.#isHinting = isShown;
    this.#updateMode();
  }

  #updateMode(): void {
    const active = focused(this.#doc);
    const mode = this.#isHinting ? 'hint' : this.page.hasDialog() ? 'dialog' : isTypingIn(active) ? 'insert' : 'normal';
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#tell('keynav-mode', { mode });
  }

  #repeat(count: number): boolean {
    if (!this.#lastChange) return false;
    const { name, invocation } = this.#lastChange;
    return this.run(name, count > 0 ? { ...invocation, count } : invocation);
  }

  #reset(): void {
    this.#clock.stop();
    if (this.#state === IDLE) return;
    this.#state = IDLE;
    this.#tell('keynav-pending', this.pending());
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #tell(type: string, detail: unknown, target: EventTarget = this.#doc): void {
    target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

function pressFor(chord: Chord): Press {
  return { chords: [chord], character: isCharacter(chord) ? chord.replace('<lt>', '<').replace('<Space>', ' ') : '', isRepeat: false };
}
