/** The engine joined to a page: keys in, commands out. */

import { bindings, readLayer, type Bindings } from './bindings.js';
import { characters, type Characters } from './characters.js';
import { allCommands } from './commands/index.js';
import type { Notation } from './core/chord.js';
import { commandTable, type Invocation } from './core/command.js';
import type { Binding, Keymap } from './core/keymap.js';
import type { DialogName, Page } from './core/page.js';
import { printKeys, speakKeys } from './core/print.js';
import type { Sequence } from './core/sequence.js';
import { hands, type Hands } from './hands.js';
import { keyboard, type Keyboard } from './keyboard.js';
import { vim } from './keymaps/vim.js';
import { announcer } from './page/announce.js';
import { returnToPlace } from './page/arrival.js';
import { cursor } from './page/cursor.js';
import { isApple } from './page/keys.js';
import { listen, type Heard } from './page/listen.js';
import { numbers } from './page/number.js';
import { pageOf, type OfferedDialog } from './page/page.js';
import { places } from './page/places.js';
import { reader } from './page/reader.js';
import { memory } from './page/remember.js';
import { reservedKeys } from './page/reserved.js';
import { QUERY } from './page/search.js';
import { shelf, type Shelf } from './page/storage.js';
import { isTypingIn, originOf } from './page/typing.js';
import type { Keynav, KeynavOptions, Mode, Pending } from './surface.js';

/** The version of this package, for whoever finds an engine on a document. */
export const version = '0.1.0';

/** Under this symbol a started engine stands on its document, so that two copies of the package agree on one. */
export const OWNER: unique symbol = Symbol.for('keynav.owner.1') as never;

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
  readonly #characters: Characters;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new Map<DialogName, OfferedDialog>();
  readonly #keyboard: Keyboard;
  readonly #lasting: Shelf;
  readonly #tab: Shelf;
  readonly #memory = memory();
  readonly #cursor;
  readonly #reader;
  readonly #places;
  readonly #numbers;
  readonly #hands: Hands;

  #isPaused = false;
  /** Whether a key was pressed yet: nothing is looked for on the page before. */
  #isAwake = false;
  #lastChange: { name: string; invocation: Invocation } | null = null;

  constructor(options: KeynavOptions) {
    this.#options = options;
    const doc = (this.#doc = options.document ?? document);
    this.#notation = { apple: this.apple, leader: options.leader ?? '\\' };
    this.#lasting = shelf(() => (doc.defaultView as Window).localStorage);
    this.#tab = shelf(() => (doc.defaultView as Window).sessionStorage);
    this.#bindings = bindings(this.commands, () => this.#changed());
    this.#characters = characters(this.#bindings, this.#lasting, text => this.page.notice(text));
    this.commands.add(...allCommands, this.#characters.command);
    const keymaps = [options.keymap ?? vim].flat() as readonly Keymap[];
    keymaps.forEach((keymap, i) =>
      this.#bindings.add(readLayer(keymap, i === 0 ? 'default' : 'site', this.#notation)),
    );
    this.#cursor = cursor(doc);
    this.#reader = reader({
      doc,
      options: options.regions ?? {},
      memory: this.#memory,
      cursor: this.#cursor,
      shelf: this.#lasting,
      onRegion: region => {
        // Also a place that was restored, before any key.
        this.#isAwake = true;
        this.#tell('keynav-region', { region: region.name }, region.element);
      },
    });
    this.#places = places(doc, this.#reader, this.#memory, this.#lasting, this.#tab);
    this.#numbers = numbers(this.#reader.items, this.#memory);
    const onMode = (mode: Mode) => this.#tell('keynav-mode', { mode });
    this.#hands = hands(doc, () => this.page.hasDialog(), onMode);
    this.page = pageOf({
      doc,
      apple: this.apple,
      reader: this.#reader,
      places: this.#places,
      announcer: announcer(doc),
      tab: this.#tab,
      dialogs: this.#dialogs,
      lastField: () => this.#hands.lastField(),
      onHints: isShown => this.#hands.setHinting(isShown),
      repeat: count => this.#repeat(count),
    });
    this.#keyboard = keyboard({
      doc,
      notation: this.#notation,
      bindings: this.#bindings,
      commands: this.commands,
      page: this.page,
      timeoutlen: options.timeoutlen ?? 1000,
      run: (name, invocation) => this.run(name, invocation),
      onPending: pending => this.#tell('keynav-pending', pending),
    });
  }

  bindings(): readonly Binding[] {
    return this.#bindings.list();
  }

  keysFor(command: string): readonly Sequence[] {
    return this.#bindings.keysFor(command, this.reserved());
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
    return this.#keyboard.pending();
  }

  mode(): Mode {
    return this.#hands.mode();
  }

  start(): () => void {
    const doc = this.#doc as Document & { [OWNER]?: Keynav };
    if (doc[OWNER]) return () => undefined;
    for (const { command } of this.#bindings.list()) if (command !== null) this.commands.demand(command);
    doc[OWNER] = this;
    const stop = new AbortController();
    this.#listen(stop.signal);
    this.#characters.restore();
    this.#reader.restoreSidebars();
    returnToPlace(this.#doc, this.#places, stop.signal);
    doc.dispatchEvent(new CustomEvent('keynav-start'));
    return () => {
      if (stop.signal.aborted) return;
      stop.abort();
      this.#keyboard.reset();
      this.page.clear();
      this.#reader.clear();
      this.#cursor.clear();
      this.#memory.clear();
      delete doc[OWNER];
    };
  }

  pause(): void {
    this.#isPaused = true;
    this.#keyboard.reset();
  }

  resume(): void {
    this.#isPaused = false;
  }

  feed(keys: string): void {
    this.#keyboard.feed(keys);
  }

  refresh(): void {
    this.#reader.refresh();
  }

  bind(element: Element, keymap: Keymap, { signal }: { readonly signal?: AbortSignal } = {}): () => void {
    const scoped = readLayer(keymap, 'scope', this.#notation).map(binding => ({
      ...binding,
      scope: element,
    }));
    if (signal?.aborted) return () => undefined;
    const undo = this.#bindings.add(scoped);
    signal?.addEventListener('abort', undo, { once: true });
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
      this.#keyboard.reset();
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
    this.#characters.set(isOn);
  }

  reserved(): ReadonlySet<string> {
    return reservedKeys(this.#doc.defaultView as Window, this.apple);
  }

  position(): { region: string; item: number } | null {
    const region = this.#isAwake ? this.#reader.active() : null;
    const item = region && this.#reader.items.current(region);
    return region && item ? { region: region.name, item: this.#numbers.of(region, item) } : null;
  }

  #listen(signal: AbortSignal): void {
    const heard: Heard = {
      onKey: event => !this.#isPaused && !this.#hands.isHinting() && this.#keyboard.press(event),
      onFocus: event => this.#onFocus(event),
      onBlur: () => this.#hands.update(),
      // A click into the text says where the reader is as much as a key does.
      onClick: ({ target }) => {
        const isOnText = target instanceof Element && this.#doc.activeElement === this.#doc.body;
        if (this.#isAwake && isOnText) this.#reader.follow(target);
      },
      onAway: () => this.#keyboard.reset(),
      // What stands at a side in a wide window may stand nowhere in a narrow one.
      onResize: () => this.#reader.refresh(),
      onLeave: () => {
        this.#keyboard.reset();
        if (this.#isAwake) this.#places.storeHere();
      },
      onReturn: () => this.#places.restoreHere(),
    };
    listen(this.#doc.defaultView as Window, heard, this.#options.capture ?? false, signal);
  }

  #onFocus(event: FocusEvent): void {
    const origin = originOf(event);
    this.#hands.follow(origin);
    if (this.#isAwake && event.target instanceof Element && !isTypingIn(origin))
      this.#reader.follow(event.target);
  }

  #repeat(count: number): boolean {
    if (!this.#lastChange) return false;
    const { name, invocation } = this.#lastChange;
    return this.run(name, count > 0 ? { ...invocation, count } : invocation);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #tell(type: string, detail: unknown, target: EventTarget = this.#doc): void {
    target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
