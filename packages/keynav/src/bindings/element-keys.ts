/** Elements that a binding activates, and what assistive technology is told of their keys. */

import type { Layers } from './layers.js';
import type { Command, CommandTable } from '../core/command.js';
import { readKeymap } from '../core/keymap.js';
import type { Notation, Sequence } from '../core/notation.js';
import { ariaShortcuts } from '../core/shortcuts.js';
import { activate } from '../page/dom/activate.js';
import { accessibleName } from '../page/speech/accessible-name.js';

/** Elements with this attribute are activated by the keys in it; white space stands between alternatives. */
const KEYS = 'data-keynav-keys';
const ARIA = 'aria-keyshortcuts';

/** What activations are made from. */
export interface ElementKeysParts {
  readonly bindings: Layers;
  readonly commands: CommandTable;
  readonly notation: Notation;
  readonly keysFor: (command: string) => readonly Sequence[];
}

/** Keeps `aria-keyshortcuts` of elements true to the bindings. */
export class ElementKeys {
  readonly #parts: ElementKeysParts;
  /** The command that does what a click on the element does. */
  readonly #commands = new Map<Element, string>();
  readonly #undo = new Map<Element, () => void>();
  #isBusy = false;

  constructor(parts: ElementKeysParts) {
    this.#parts = parts;
  }

  /** Adds a command that clicks the element, or focuses it if it is a field, and binds keys to it; gives back what undoes both. */
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

  /** Says in an element's `aria-keyshortcuts` by which keys a command runs, while an author says nothing there. */
  describe(element: Element, command: string): () => void {
    if (element.hasAttribute(ARIA)) return () => undefined;
    this.#commands.set(element, command);
    if (!this.#isBusy) this.#write(element, command);
    return () => {
      if (this.#commands.delete(element)) element.removeAttribute(ARIA);
    };
  }

  /** Does much at once, and writes the keys of elements afresh only at the end. */
  #atOnce(act: () => void): void {
    this.#isBusy = true;
    try {
      act();
    } finally {
      this.#isBusy = false;
      this.update();
    }
  }

  /** Binds what the page marks; elements that went are forgotten. What cannot be read is warned of. */
  collect(doc: Document): void {
    const marked = [...doc.querySelectorAll<HTMLElement>(`[${KEYS}]`)].filter(el => !this.#undo.has(el));
    const gone = [...this.#undo].filter(([el]) => !el.isConnected || !el.hasAttribute(KEYS));
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
      return this.bind(element, element.getAttribute(KEYS) as string);
    } catch (error) {
      console.warn((error as Error).message);
      return () => undefined;
    }
  }

  /** Writes the keys afresh after a change of bindings. */
  update(): void {
    if (this.#isBusy) return;
    for (const [element, command] of this.#commands) this.#write(element, command);
  }

  /** Takes everything off the page again; what was bound by a script says its keys again after the next start. */
  clear(): void {
    this.#atOnce(() => {
      for (const undo of this.#undo.values()) undo();
      this.#undo.clear();
    });
    for (const element of this.#commands.keys()) element.removeAttribute(ARIA);
  }

  /** A name that lasts over visits: by the id, else by the label. */
  #nameFor(element: HTMLElement): string {
    const words =
      element.id ||
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
    if (!keys) element.removeAttribute(ARIA);
    else if (element.getAttribute(ARIA) !== keys) element.setAttribute(ARIA, keys);
  }
}

function commandOf(element: HTMLElement, name: string): Command {
  return {
    name,
    title: labelOf(element) || name,
    group: 'This page',
    counts: 'ignore',
    when: () => element.isConnected && !element.matches(':disabled') && element.checkVisibility(),
    run: () => activate(element, false, false),
  };
}

/** The accessible name, cut where it is long; empty without one. */
function labelOf(element: HTMLElement): string {
  return accessibleName(element, '').slice(0, 60);
}
