/** The stack of open elements of a document whose tags are nested, and the searches in it that the HTML standard defines. */

import { FORMATTING, IMPLIED, SCOPE, SPECIAL, TABLE, type Tag } from './elements.js';
import { HtmlError, MAX_DEPTH, type Attributes, type Handler } from './handler.js';

/** Thrown where the standard would move elements or open them again: only a complete parser knows what follows. */
export class Misnested extends Error {
  constructor() {
    super('The tags are not nested');
    this.name = 'Misnested';
  }
}

/** The open elements, which it reports to a handler as they open and close. */
export class OpenElements {
  /** Those with parts; the last one is the innermost. */
  readonly #stack: Tag[] = [];
  readonly #handler: Handler;
  /** The categories of the innermost element. */
  kind = 0;

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  /** The innermost element; undefined if none is open. */
  get top(): Tag | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  get depth(): number {
    return this.#stack.length;
  }

  at(i: number): Tag {
    return this.#stack[i] as Tag;
  }

  push(tag: Tag, attributes: Attributes): void {
    if (this.#stack.length >= MAX_DEPTH) throw new HtmlError('is nested too deeply');
    this.#handler.open(tag.name, attributes);
    this.#stack.push(tag);
    this.kind = tag.kind;
    tag.open++;
  }

  /** Reports an element without content. */
  addVoid({ name }: Tag, attributes: Attributes): void {
    this.#handler.open(name, attributes);
    this.#handler.close(name);
  }

  pop(): void {
    const tag = this.#stack.pop() as Tag;
    this.kind = this.top?.kind ?? 0;
    tag.open--;
    this.#handler.close(tag.name);
  }

  /**
   * Closes the element at `i` and all inside it.
   * @throws Misnested if a formatting element would end early, since it is then opened again.
   */
  closeFrom(i: number): void {
    while (this.depth > i + 1) {
      if (this.kind & FORMATTING) throw new Misnested();
      this.pop();
    }
    this.pop();
  }

  /** Closes the element at `i`, at which formatting elements end for good, and all inside it. */
  closeMarkerFrom(i: number): void {
    while (this.depth > i) this.pop();
  }

  /** Closes elements whose end tags are implied, except `except` ("generate implied end tags"). */
  closeImplied(except?: Tag): void {
    while (this.kind & IMPLIED && this.top !== except) this.pop();
  }

  /** Returns the place of the innermost element of that name in scope, or -1. `limits` are further elements that end the scope. */
  inScope(tag: Tag, limits: readonly Tag[] = []): number {
    if (tag.open === 0) return -1;
    for (let i = this.depth - 1; i >= 0; i--) {
      const one = this.at(i);
      if (one === tag) return i;
      if (one.kind & SCOPE || limits.includes(one)) return -1;
    }
    return -1;
  }

  /** Returns the place of the innermost element that has one of the bits of `kind`, not looking outside one with bits of `limit`, or -1. */
  findKind(kind: number, limit: number): number {
    for (let i = this.depth - 1; i >= 0; i--) {
      if (this.at(i).kind & kind) return i;
      if (this.at(i).kind & limit) return -1;
    }
    return -1;
  }

  /** Returns the place of the innermost element of that name that no special element separates from the top, or -1. */
  findOrdinary(tag: Tag): number {
    if (tag.open === 0) return -1;
    for (let i = this.depth - 1; i >= 0; i--) {
      if (this.at(i) === tag) return i;
      if (this.at(i).kind & SPECIAL) return -1;
    }
    return -1;
  }

  /** Returns the place of the innermost element that is one of `wanted`, not looking outside a table, or -1 ("in table scope"). */
  inTable(...wanted: readonly Tag[]): number {
    for (let i = this.depth - 1; i >= 0; i--) {
      if (wanted.includes(this.at(i))) return i;
      if (this.at(i) === TABLE) return -1;
    }
    return -1;
  }
}
