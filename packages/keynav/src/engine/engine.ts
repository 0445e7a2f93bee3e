/** The engine joined to a page: keys in, commands out. */

import { Bindings } from '../bindings/bindings.js';
import { allCommands } from '../commands/index.js';
import { Commands, type Command, type Invocation } from '../core/command.js';
import type { Binding, Keymap, Shadowed } from '../core/keymap.js';
import type { Notation, Sequence } from '../core/notation.js';
import type { DialogName } from '../core/page.js';
import { printKeys, speakKeys, type Writing } from '../core/print.js';
import type { KeynavError } from '../core/problems.js';
import { PageKeyboard } from './page-keyboard.js';
import { vim } from '../keymaps/vim.js';
import { OWNER } from './registry.js';
import type { ReaderKeys } from '../bindings/reader-keys.js';
import { Announcer } from '../page/speech/announce.js';
import { isApple } from '../page/keyboard/read-key.js';
import { listen, type Listeners } from '../page/keyboard/listen.js';
import { DocumentPage, type OfferedDialog } from '../page/page.js';
import { QUERY, Shelf } from '../page/dom/storage.js';
import { originOf } from '../page/dom/typing.js';
import { ReaderState } from './reader-state.js';
import { Runner } from './runner.js';
import { SiteRegions } from '../page/regions/site-regions.js';
import type { Keynav, KeynavOptions, Mode, Pending, Position, RecordOptions } from './api.js';
import type { KeyContext } from './key-context.js';
import { reportOther, version } from './version.js';
import { withJumps } from '../keymaps/with-jumps.js';
import { dom, windowOf } from '../page/dom/members.js';

/** The commands of keynav itself, as opposed to those of a site. */
const OWN: ReadonlySet<Command> = new Set(allCommands);

/**
 * Creates an engine. The page is not touched before `start()`.
 * @throws KeynavError if a key of the keymap cannot be parsed.
 */
export function keynav(options: KeynavOptions = {}): Keynav {
  return new Engine(options);
}

/** An engine of one document. */
export class Engine implements Keynav {
  readonly version = version;
  readonly commands = new Commands();
  readonly apple = isApple();
  readonly regions: SiteRegions;
  readonly page: DocumentPage;

  readonly #options: KeynavOptions;
  readonly #doc: Document;
  readonly #tab: Shelf;
  readonly #bindings: Bindings;
  readonly #readerState: ReaderState;
  readonly #runner: Runner;
  readonly #keyboard: PageKeyboard;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new Map<DialogName, OfferedDialog>();
  #isPaused = false;
  /** Whether the keys of elements were collected, which happens when the first key is pressed. */
  #hasElementKeys = false;

  constructor(options: KeynavOptions) {
    this.#options = options;
    const doc = (this.#doc = options.document ?? document);
    const view = windowOf(doc);
    const notation: Notation = { apple: this.apple, leader: options.leader };
    const lasting = new Shelf(() => view.localStorage);
    const tab = (this.#tab = new Shelf(() => view.sessionStorage));
    const { commands } = this;
    this.regions = new SiteRegions(doc, options.regions ?? {}, () => this.#readerState.reader.list.refresh());
    this.#bindings = new Bindings({
      ...{ view, notation, commands, shelf: lasting },
      say: text => this.page.notice(text),
      onChange: () => this.#changed(),
    });
    commands.add(...allCommands, ...this.#bindings.commands);
    const keymaps = [options.keymap ?? vim].flat() as readonly Keymap[];
    const withOptions = options.jumps === 'vim' ? keymaps.map(withJumps) : keymaps;
    withOptions.forEach((keymap, i) => this.#bindings.add(keymap, i === 0 ? 'default' : 'site'));
    const announcer = new Announcer(doc);
    this.#readerState = new ReaderState({
      ...{ doc, rules: this.regions.rules, lasting, tab, announcer, hasRing: options.ring ?? false },
      hasDialog: () => this.page.hasDialog(),
      onRegion: (region, element) => send(element, 'keynav-region', { region }),
      onMode: mode => send(doc, 'keynav-mode', { mode }),
      onPosition: position => send(doc, 'keynav-position', position),
    });
    const { reader, places, modes, turn } = this.#readerState;
    this.page = new DocumentPage({
      ...{ doc, apple: this.apple, reader, places, tab, announcer },
      ...{ turn, dialogs: this.#dialogs, lastField: () => modes.lastField },
      onHints: isShown => modes.setHinting(isShown),
      repeat: count => this.#runner.repeat(count),
    });
    this.#runner = new Runner({
      ...{ commands, page: this.page },
      onRun: command => this.#readerState.begin(OWN.has(command)),
      onDone: () => reader.list.unfreeze(),
      onFailure: () => this.#keyboard.reset(),
    });
    this.#keyboard = new PageKeyboard({
      ...{ doc, notation, commands, bindings: this.#bindings.layers, page: this.page, regions: reader.list },
      ...{ state: this.#readerState, isDescribed: el => this.#bindings.isDescribed(el) },
      timeoutlen: options.timeoutlen ?? 1000,
      hasCounts: options.counts ?? true,
      run: (command, invocation) => this.#runner.run(command, invocation),
    });
  }

  get readerKeys(): ReaderKeys {
    return this.#bindings.readerKeys;
  }

  bindings(): readonly Binding[] {
    return this.#bindings.layers.list();
  }

  keysFor(command: string): readonly Sequence[] {
    return this.#bindings.keysFor(command);
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

  keyContext(): KeyContext {
    return this.#keyboard.context();
  }

  mode(): Mode {
    return this.#readerState.modes.mode;
  }

  start(): () => void {
    const doc = this.#doc as Document & { [OWNER]?: Keynav };
    if (doc[OWNER]) return (reportOther(doc[OWNER]), () => undefined);
    this.#bindings.start();
    doc[OWNER] = this;
    const stop = new AbortController();
    this.#listen(stop.signal);
    this.#readerState.restore(stop.signal);
    dom(doc).dispatchEvent(new CustomEvent('keynav-start'));
    return () => {
      if (stop.signal.aborted) return;
      stop.abort();
      this.#keyboard.reset();
      this.#bindings.stop();
      this.#hasElementKeys = false;
      this.page.clear();
      this.#readerState.clear();
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
    this.#readerState.refresh();
    if (this.#hasElementKeys) this.#bindings.collect();
  }

  bind(
    where: Element | Document | string,
    keymap: Keymap,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): () => void {
    if (typeof where === 'string') this.regions.demand(where);
    return this.#bindings.bind(where, keymap, signal);
  }

  activate(element: HTMLElement, keys: string): () => void {
    return this.#bindings.activate(element, keys);
  }

  describe(element: Element, command: string): () => void {
    return this.#bindings.describe(element, command);
  }

  record(options: RecordOptions = {}): Promise<Sequence> {
    this.#keyboard.reset();
    return this.#bindings.record(options);
  }

  shadowed(): readonly Shadowed[] {
    return this.#bindings.layers.shadowed();
  }

  problems(): readonly KeynavError[] {
    return [...this.#bindings.problems(), ...this.regions.missing()];
  }

  run(name: string, { count = 0, argument = '' }: Partial<Invocation> = {}): boolean {
    return this.#runner.runNamed(name, { count, argument });
  }

  remember(name: string, { count = 0, argument = '' }: Partial<Invocation> = {}): void {
    this.#runner.remember(name, { count, argument });
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
    return this.#bindings.layers.hasCharacters();
  }

  setCharacterKeys(isOn: boolean): void {
    this.#bindings.characterKeys.set(isOn);
  }

  reserved(): ReadonlyMap<string, string> {
    return this.#bindings.reserved();
  }

  used(): ReadonlyMap<string, string> {
    return this.#bindings.used();
  }

  position(): Position | null {
    return this.#readerState.position();
  }

  /** Handles a keydown event; returns whether the engine used the key. */
  take(event: KeyboardEvent, origin = originOf(event), isLate = false): boolean {
    const isIgnored = this.#isPaused || this.#bindings.isRecording || this.#readerState.modes.isHinting;
    if (isIgnored || (this.#options.trusted && !event.isTrusted)) return false;
    if (!this.#hasElementKeys) this.#bindings.collect();
    this.#hasElementKeys = true;
    const { list } = this.#readerState.reader;
    list.freeze();
    try {
      return this.#keyboard.press(event, origin, isLate);
    } finally {
      list.unfreeze();
    }
  }

  #listen(signal: AbortSignal): void {
    const readerState = this.#readerState;
    const listeners: Listeners = {
      onKeyStart: event => readerState.onKeyStart(event),
      onRefused: event => readerState.onRefused(event),
      onKey: (event, isLate) => this.take(event, undefined, isLate),
      onFocus: event => readerState.onFocus(event),
      onBlur: () => readerState.modes.update(),
      onClick: event => readerState.onClick(event),
      onAway: () => this.#keyboard.reset(),
      // A column beside the text in a wide window may be above it in a narrow one.
      onResize: () => readerState.reader.list.refresh(),
      onStored: name => this.#bindings.follow(name),
      onLeave: () => (this.#keyboard.reset(), readerState.onLeave()),
      onReturn: () => readerState.onReturn(),
    };
    listen(windowOf(this.#doc), listeners, this.#options.capture ?? false, signal);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function send(target: EventTarget, type: string, detail: unknown): void {
  dom(target).dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
