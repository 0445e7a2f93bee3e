/** Keys that activate elements, and the `aria-keyshortcuts` that announce them. */

import type { Layers } from './layers.js';
import type { Command, CommandTable } from '../core/command.js';
import { readKeymap } from '../core/keymap.js';
import type { Notation, Sequence } from '../core/notation.js';
import { ariaShortcuts } from '../core/shortcuts.js';
import { activate } from '../page/dom/activate.js';
import { accessibleName } from '../page/speech/accessible-name.js';
import { dom, isConnected } from '../page/dom/members.js';

/** The attribute with the keys that activate an element; alternatives are separated by white space. */
const KEYS = 'data-keynav-keys';
const ARIA = 'aria-keyshortcuts';

/** The parts that keys of elements need. */
export interface ElementKeysParts {
  readonly bindings: Layers;
  readonly commands: CommandTable;
  readonly notation: Notation;
  readonly keysFor: (command: string) => readonly Sequence[];
}

/** Binds keys of elements, and keeps their `aria-keyshortcuts` up to date. */
export class ElementKeys {
  readonly #parts: ElementKeysParts;
  /** The command that clicks the element, by element. */
  readonly #commands = new Map<Element, string>();
  readonly #undo = new Map<Element, () => void>();
  #isBusy = false;

  constructor(parts: ElementKeysParts) {
    this.#parts = parts;
  }

  /** Adds a command that clicks the element, or focuses it if it is a field, and binds keys to it; returns a function that undoes both. */
  bind(element: HTMLElement, keys: string): () => void {
    const { bindings, commands, notation } = this.#parts;
    const name = this.#nameFor(element);
    const keymap = Object.fromEntries(
      keys
        .split(/\s+/)
        .filter(Boolean)
        .map(one => [one, name]),
    );
    const read = readKeymap(keymap, 'site', notation);
    const remove = commands.add(commandOf(element, name));
    const unbind = bindings.add(read);
    const forget = this.describe(element, name);
    return () => (forget(), unbind(), remove());
  }

  /** Keeps the keys of a command in an element's `aria-keyshortcuts`, unless the page has set that attribute. */
  describe(element: Element, command: string): () => void {
    if (dom(element).hasAttribute(ARIA)) return () => undefined;
    this.#commands.set(element, command);
    if (!this.#isBusy) this.#write(element, command);
    return () => {
      if (this.#commands.delete(element)) dom(element).removeAttribute(ARIA);
    };
  }

  /** Returns whether the `aria-keyshortcuts` of an element are keynav's own. */
  isDescribed(element: Element): boolean {
    return this.#commands.has(element);
  }

  /** Makes many changes, and updates the attributes only once, at the end. */
  #atOnce(act: () => void): void {
    this.#isBusy = true;
    try {
      act();
    } finally {
      this.#isBusy = false;
      this.update();
    }
  }

  /** Binds the keys of all elements with the attribute, forgets removed elements, and warns of keys that cannot be parsed. */
  collect(doc: Document): void {
    const marked = [...dom(doc).querySelectorAll<HTMLElement>(`[${KEYS}]`)].filter(el => !this.#undo.has(el));
    const gone = [...this.#undo].filter(([el]) => !isConnected(el) || !dom(el).hasAttribute(KEYS));
    if (marked.length === 0 && gone.length === 0) return;
    this.#atOnce(() => {
      for (const [element, undo] of gone) {
        undo();
        this.#undo.delete(element);
      }
      for (const element of marked) this.#undo.set(element, this.#bindMarked(element));
    });
  }

  #bindMarked(element: HTMLElement): () => void {
    try {
      return this.bind(element, dom(element).getAttribute(KEYS) as string);
    } catch (error) {
      console.warn((error as Error).message);
      return () => undefined;
    }
  }

  /** Updates the attributes after a change of bindings. */
  update(): void {
    if (this.#isBusy) return;
    for (const [element, command] of this.#commands) this.#write(element, command);
  }

  /** Undoes all changes to the page; elements that a script bound are described again after the next start. */
  clear(): void {
    this.#atOnce(() => {
      for (const undo of this.#undo.values()) undo();
      this.#undo.clear();
    });
    for (const element of this.#commands.keys()) dom(element).removeAttribute(ARIA);
  }

  /** Returns a command name that is the same on later visits: from the id, otherwise from the label. */
  #nameFor(element: HTMLElement): string {
    const words =
      dom(element).id ||
      labelOf(element)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-');
    for (let i = 1; ; i++) {
      const name = `element.${words || 'nameless'}${i > 1 ? `-${i}` : ''}`;
      if (!this.#parts.commands.get(name)) return name;
    }
  }

  #write(element: Element, command: string): void {
    const keys = ariaShortcuts(this.#parts.keysFor(command));
    if (!keys) dom(element).removeAttribute(ARIA);
    else if (dom(element).getAttribute(ARIA) !== keys) dom(element).setAttribute(ARIA, keys);
  }
}

function commandOf(element: HTMLElement, name: string): Command {
  return {
    name,
    title: labelOf(element) || name,
    group: 'This page',
    counts: 'ignore',
    when: () => isConnected(element) && !dom(element).matches(':disabled') && dom(element).checkVisibility(),
    run: () => activate(element, false, false),
  };
}

/** Returns the accessible name, shortened if it is long; empty without one. */
function labelOf(element: HTMLElement): string {
  return accessibleName(element, '').slice(0, 60);
}
