/** The engine joined to a page: keys in, commands out. */

import { Binder } from './binder.js';
import { allCommands } from './commands/index.js';
import { commandTable, type Invocation } from './core/command.js';
import type { Binding, Keymap, Shadowed } from './core/keymap.js';
import type { Notation, Sequence } from './core/notation.js';
import type { DialogName, Page } from './core/page.js';
import { printKeys, speakKeys, type Writing } from './core/print.js';
import type { KeynavError } from './core/problems.js';
import { hands, type Hands } from './hands.js';
import { PageKeyboard } from './keyboard.js';
import { vim } from './keymaps/vim.js';
import type { OwnKeys } from './own-keys.js';
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
import { QUERY } from './page/search.js';
import { shelf, type Shelf } from './page/storage.js';
import { isTypingIn, originOf } from './page/typing.js';
import { Runner } from './runner.js';
import type { Keynav, KeynavOptions, Mode, Pending, RecordOptions } from './surface.js';

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
  readonly #binder: Binder;
  readonly #runner: Runner;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new Map<DialogName, OfferedDialog>();
  readonly #keyboard: PageKeyboard;
  readonly #lasting: Shelf;
  readonly #tab: Shelf;
  readonly #memory = memory();
  readonly #cursor;
  readonly #reader;
  readonly #places;
  readonly #numbers;
  readonly #hands: Hands;

  #isPaused = false;
  #isCollected = false;
  /** Whether a key was pressed yet: nothing is looked for on the page before. */
  #isAwake = false;
  #pendingEvent: Event | null = null;

  constructor(options: KeynavOptions) {
    this.#options = options;
    const doc = (this.#doc = options.document ?? document);
    const view = doc.defaultView as Window;
    const notation: Notation = { apple: this.apple, leader: options.leader };
    this.#lasting = shelf(() => view.localStorage);
    this.#tab = shelf(() => view.sessionStorage);
    this.#binder = new Binder({
      view,
      notation,
      commands: this.commands,
      shelf: this.#lasting,
      say: text => this.page.notice(text),
      onChange: () => this.#changed(),
    });
    this.commands.add(...allCommands, ...this.#binder.commands);
    const keymaps = [options.keymap ?? vim].flat() as readonly Keymap[];
    keymaps.forEach((keymap, i) => this.#binder.add(keymap, i === 0 ? 'default' : 'site'));
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
      repeat: count => this.#runner.repeat(count),
    });
    this.#runner = new Runner({
      commands: this.commands,
      page: () => this.page,
      onRun: () => (this.#isAwake = true),
      onFailure: () => this.#keyboard.reset(),
    });
    this.#keyboard = new PageKeyboard({
      doc,
      notation,
      bindings: this.#binder.bindings,
      commands: this.commands,
      page: this.page,
      timeoutlen: options.timeoutlen ?? 1000,
      hasCounts: options.counts ?? true,
      run: (name, invocation) => this.#runner.run(name, invocation),
      onPending: () => this.#tellPending(),
    });
  }

  get own(): OwnKeys {
    return this.#binder.own;
  }

  bindings(): readonly Binding[] {
    return this.#binder.bindings.list();
  }

  keysFor(command: string): readonly Sequence[] {
    return this.#binder.keysFor(command);
  }

  print(sequence: Sequence, writing: Writing = this.apple ? 'apple' : 'other'): readonly string[] {
    return printKeys(sequence, writing);
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
    this.#binder.start();
    doc[OWNER] = this;
    const stop = new AbortController();
    this.#listen(stop.signal);
    this.#reader.restoreSidebars();
    returnToPlace(this.#doc, this.#places, stop.signal);
    doc.dispatchEvent(new CustomEvent('keynav-start'));
    return () => {
      if (stop.signal.aborted) return;
      stop.abort();
      this.#keyboard.reset();
      this.#binder.stop();
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
    if (this.#isCollected) this.#binder.collect();
  }

  bind(
    where: Element | Document | string,
    keymap: Keymap,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): () => void {
    return this.#binder.bind(where, keymap, signal);
  }

  activate(element: HTMLElement, keys: string): () => void {
    return this.#binder.activate(element, keys);
  }

  tell(element: Element, command: string): () => void {
    return this.#binder.tell(element, command);
  }

  async record(options: RecordOptions = {}): Promise<Sequence> {
    this.#keyboard.reset();
    return this.#binder.record(options);
  }

  shadowed(): readonly Shadowed[] {
    return this.#binder.bindings.shadowed();
  }

  problems(): readonly KeynavError[] {
    return this.#binder.problems();
  }

  run(name: string, { count = 0, argument = '' }: Partial<Invocation> = {}): boolean {
    return this.#runner.run(name, { count, argument });
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
    return this.#binder.bindings.hasCharacters();
  }

  setCharacterKeys(isOn: boolean): void {
    this.#binder.characters.set(isOn);
  }

  reserved(): ReadonlyMap<string, string> {
    return this.#binder.reserved();
  }

  used(): ReadonlyMap<string, string> {
    return this.#binder.used();
  }

  position(): { region: string; item: number } | null {
    const region = this.#isAwake ? this.#reader.active() : null;
    const item = region && this.#reader.items.current(region);
    return region && item ? { region: region.name, item: this.#numbers.of(region, item) } : null;
  }

  #listen(signal: AbortSignal): void {
    const heard: Heard = {
      onKey: event => this.#onKey(event),
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

  #onKey(event: KeyboardEvent): boolean {
    if (this.#isPaused || this.#hands.isHinting() || (this.#options.trusted && !event.isTrusted))
      return false;
    if (!this.#isCollected) {
      this.#isCollected = true;
      this.#binder.collect();
    }
    return this.#keyboard.press(event);
  }

  #onFocus(event: FocusEvent): void {
    const origin = originOf(event);
    this.#hands.follow(origin);
    if (this.#isAwake && event.target instanceof Element && !isTypingIn(origin))
      this.#reader.follow(event.target);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Nobody can be asked who listens, so that one event serves for all times, and only where something is pending or was. */
  #tellPending(): void {
    // While it is under way a listener's own keys need another.
    if (!this.#pendingEvent || this.#pendingEvent.eventPhase > 0) {
      const pending = (): Pending => this.pending();
      const init = { bubbles: true, composed: true };
      this.#pendingEvent = Object.defineProperty(new Event('keynav-pending', init), 'detail', {
        get: pending,
      });
    }
    this.#doc.dispatchEvent(this.#pendingEvent);
  }

  #tell(type: string, detail: unknown, target: EventTarget = this.#doc): void {
    target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
