/** Binds keys on a page: its layers, the reader's own keys, the elements that keys activate. */

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
import { KEPT, type Shelf } from '../page/dom/storage.js';

/** What a binder is made from. */
export interface BindingsParts {
  readonly view: Window;
  readonly notation: Notation;
  readonly commands: CommandTable;
  readonly shelf: Shelf;
  /** Tells the reader. */
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

  /** The reader's own keys by palette, pointer and voice. */
  get commands(): readonly Command[] {
    return [this.characterKeys.command];
  }

  /** Adds a keymap to a layer; two commands for one sequence in it are warned of. */
  add(keymap: Keymap, layer: Layer, scope?: Element): () => void {
    const read = readKeymap(keymap, layer, this.#parts.notation);
    for (const { message } of conflictsIn(read)) console.warn(message);
    if (this.#isChecked) this.#check(read);
    if (this.#isChecked) this.#warn(read);
    return this.layers.add(scope ? read.map(binding => ({ ...binding, scope })) : read);
  }

  /** Adds a keymap for an element, the region of a name, or the whole document. */
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

  /** Binds the elements that the page marks with keys. */
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
   * Takes up what the reader chose, and warns of keys that nobody can press.
   * @throws KeynavError `unknown-command` when a keymap names a command that nobody added.
   */
  start(): void {
    this.#check(this.layers.list());
    this.#isChecked = true;
    // Sequences bound twice were told when they were bound.
    for (const { code, message } of this.problems()) if (code === 'reserved') console.warn(message);
    this.characterKeys.restore();
    this.readerKeys.restore();
    this.#elementKeys.update();
  }

  /** Takes up what another tab has kept under that name; null where it has cleared everything. */
  follow(name: string | null): void {
    if (name === KEPT.ownKeys || name === null) this.readerKeys.takeUp();
    if (name === KEPT.characters || name === null) this.characterKeys.restore();
  }

  /** Takes off what was put on the page, and the reader's keys until the next start. */
  stop(): void {
    for (const recording of this.#recordings) recording.abort();
    this.#isChecked = false;
    this.readerKeys.clear();
    this.#elementKeys.clear();
  }

  /** Warns of keys that were bound after the start and never come. */
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
    if (where.nodeType === 9) return this.add(keymap, 'site');
    const element = where as Element;
    return this.add(
      keymap,
      element.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal]') ? 'dialog' : 'region',
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

/** A binding as a record that acts in one region. */
function recordOf(what: Keymap[string], region: string): Exclude<Keymap[string], string | null> {
  if (what === null) return { region };
  return typeof what === 'string' ? { command: what, region } : { ...what, region };
}
