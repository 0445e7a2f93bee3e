/** The bindings of an engine: layers of keymaps, the reader's own keys, and keys of elements. */

import { ElementKeys } from './element-keys.js';
import { layers, type Layers } from './layers.js';
import { characterKeys, type CharacterKeys } from './character-keys.js';
import type { Command, CommandTable } from '../core/command.js';
import { conflictsIn, readKeymap, type Binding, type Keymap, type Layer } from '../core/keymap.js';
import type { Notation, Sequence } from '../core/notation.js';
import type { KeynavError } from '../core/problems.js';
import { problem } from '../core/sentences.js';
import { StoredReaderKeys } from './reader-keys.js';
import { record, type RecordOptions } from '../page/keyboard/record.js';
import { pressReader } from '../page/keyboard/read-key.js';
import {
  reservedKeys,
  surroundingsOf,
  usedKeys,
  type BrowserKeys,
  type Surroundings,
} from '../page/keyboard/reserved.js';
import { STORED, type Shelf } from '../page/dom/storage.js';
import { dom } from '../page/dom/members.js';

/** The parts that the bindings need. */
export interface BindingsParts {
  readonly view: Window;
  readonly notation: Notation;
  readonly commands: CommandTable;
  readonly shelf: Shelf;
  /** Shows a notice to the reader. */
  readonly say: (text: string) => void;
  /** Called after each change of bindings. */
  readonly onChange: () => void;
}

/** The bindings of one engine. */
export class Bindings {
  readonly layers: Layers;
  readonly characterKeys: CharacterKeys;
  readonly readerKeys: StoredReaderKeys;
  readonly #parts: BindingsParts;
  readonly #elementKeys: ElementKeys;
  /** Each ends one recording. */
  readonly #recordings = new Set<AbortController>();
  #isChecked = false;
  #shown: Surroundings | undefined;

  constructor(parts: BindingsParts) {
    const { commands, notation, shelf, say } = parts;
    this.#parts = parts;
    this.layers = layers(() => this.#changed());
    commands.watch(() => this.#changed());
    this.characterKeys = characterKeys(this.layers, shelf, say);
    const keysFor = (command: string): readonly Sequence[] => this.keysFor(command);
    this.#elementKeys = new ElementKeys({ bindings: this.layers, commands, notation, keysFor });
    const reserved = (): BrowserKeys => this.reserved();
    this.readerKeys = new StoredReaderKeys({
      bindings: this.layers,
      commands,
      notation,
      shelf,
      reserved,
      say,
    });
  }

  /** Commands that change bindings, for readers who use a pointer or their voice. */
  get commands(): readonly Command[] {
    return [this.characterKeys.command];
  }

  /** Adds a keymap to a layer, and warns of sequences that it binds twice; returns a function that removes it. */
  add(keymap: Keymap, layer: Layer, scope?: Element): () => void {
    const read = readKeymap(keymap, layer, this.#parts.notation);
    for (const { message } of conflictsIn(read)) console.warn(message);
    if (this.#isChecked) this.#check(read);
    if (this.#isChecked) this.#warn(read);
    return this.layers.add(scope ? read.map(binding => ({ ...binding, scope })) : read);
  }

  /** Adds a keymap for an element, for the region of a name, or for the document; returns a function that removes it. */
  bind(where: Element | Document | string, keymap: Keymap, signal?: AbortSignal): () => void {
    if (signal?.aborted) return () => undefined;
    const unbind = this.#bindAt(where, keymap);
    const undo = (): void => {
      signal?.removeEventListener('abort', undo);
      unbind();
    };
    signal?.addEventListener('abort', undo);
    return undo;
  }

  activate(element: HTMLElement, keys: string): () => void {
    return this.#elementKeys.bind(element, keys);
  }

  describe(element: Element, command: string): () => void {
    return this.#elementKeys.describe(element, command);
  }

  /** Returns whether the `aria-keyshortcuts` of an element are keynav's own. */
  isDescribed(element: Element): boolean {
    return this.#elementKeys.isDescribed(element);
  }

  /** Binds the keys of all elements with `data-keynav-keys`. */
  collect(): void {
    this.#elementKeys.collect(this.#parts.view.document);
  }

  keysFor(command: string): readonly Sequence[] {
    return this.layers.keysFor(command, this.reserved());
  }

  /** Whether keys are being recorded, so that no binding may run. */
  get isRecording(): boolean {
    return this.#recordings.size > 0;
  }

  /** Records keys; returns none if the signal is aborted, or when the engine stops. */
  async record({ onChange, signal }: RecordOptions): Promise<Sequence> {
    const recording = new AbortController();
    this.#recordings.add(recording);
    signal?.addEventListener('abort', () => recording.abort(), { signal: recording.signal });
    if (signal?.aborted) recording.abort();
    const keys = await record({
      view: this.#parts.view,
      read: pressReader(this.#parts.notation.apple === true),
      refusal: sequence => this.readerKeys.refusal(sequence),
      onChange: (sequence, refused) => onChange?.(sequence, refused),
      signal: recording.signal,
    });
    this.#recordings.delete(recording);
    recording.abort();
    return keys;
  }

  problems(): readonly KeynavError[] {
    const all = this.layers.list();
    const reserved = this.reserved();
    const unreachable = all.filter(
      ({ command, sequence }) =>
        command !== null && sequence.some(chord => reserved.has(chord)) && this.keysFor(command).length === 0,
    );
    const texts = unreachable.map(({ keys, command, layer }) => `${keys}: ${command} (${layer})`);
    return [...conflictsIn(all), ...texts.map(text => problem('reserved', { text }))];
  }

  reserved(): BrowserKeys {
    return reservedKeys(this.#surroundings());
  }

  used(): BrowserKeys {
    return usedKeys(this.#surroundings());
  }

  /**
   * Restores the reader's choices, and warns of keys that cannot be pressed.
   * @throws KeynavError `unknown-command` if a keymap names a command that was not added.
   */
  start(): void {
    this.#check(this.layers.list());
    this.#isChecked = true;
    // Sequences that are bound twice were reported when they were bound.
    for (const { code, message } of this.problems()) if (code === 'reserved') console.warn(message);
    this.characterKeys.restore();
    this.readerKeys.restore();
    this.#elementKeys.update();
  }

  /** Follows a change of storage by another tab; the name is null if everything was cleared. */
  follow(name: string | null): void {
    if (name === STORED.ownKeys || name === null) this.readerKeys.takeUp();
    if (name === STORED.characters || name === null) this.characterKeys.restore();
  }

  /** Undoes all changes to the page, and removes the reader's keys until the next start. */
  stop(): void {
    for (const recording of this.#recordings) recording.abort();
    this.#isChecked = false;
    this.readerKeys.clear();
    this.#elementKeys.clear();
  }

  /** Warns of reserved keys that were bound after the start. */
  #warn(bindings: readonly Binding[]): void {
    const reserved = this.reserved();
    for (const { keys, sequence, command, layer } of bindings)
      if (command !== null && sequence.some(chord => reserved.has(chord)))
        console.warn(problem('reserved', { text: `${keys}: ${command} (${layer})` }).message);
  }

  #bindAt(where: Element | Document | string, keymap: Keymap): () => void {
    if (typeof where === 'string') {
      const inRegion = Object.entries(keymap).map(([keys, what]) => [keys, recordOf(what, where)] as const);
      return this.add(Object.fromEntries(inRegion), 'region');
    }
    if (dom(where).nodeType === 9) return this.add(keymap, 'site');
    const element = where as Element;
    return this.add(
      keymap,
      dom(element).matches('dialog,[role=dialog],[role=alertdialog],[aria-modal]') ? 'dialog' : 'region',
      element,
    );
  }

  #check(bindings: readonly Binding[]): void {
    for (const { command, maps } of bindings)
      if (command !== null && !maps) this.#parts.commands.demand(command);
  }

  #surroundings() {
    return (this.#shown ??= surroundingsOf(this.#parts.view, this.#parts.notation.apple === true));
  }

  #changed(): void {
    this.#elementKeys.update();
    this.#parts.onChange();
  }
}

/** Returns a binding as a record that is active in one region only. */
function recordOf(what: Keymap[string], region: string): Exclude<Keymap[string], string | null> {
  if (what === null) return { region };
  return typeof what === 'string' ? { command: what, region } : { ...what, region };
}
