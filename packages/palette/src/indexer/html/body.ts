/** What tags in the body of a document close, by the HTML standard (13.2.6.4.7). */

import {
  BLOCK,
  ENDS_P,
  foreignTagNamed,
  FORMATTING,
  HEADING,
  MARKER,
  SCOPE,
  SPECIAL,
  TABLE,
  tagNamed,
  type Tag,
} from './elements.js';
import { NO_ATTRIBUTES, type Attributes } from './handler.js';
import { Misnested, type OpenElements } from './open-elements.js';

const [P, BR, A, LI, DD, DT, FORM, BUTTON] = 'p br a li dd dt form button'.split(' ').map(tagNamed) as [
  ...[Tag, Tag, Tag, Tag],
  ...[Tag, Tag, Tag, Tag],
];
const [SELECT, OPTION, OPTGROUP, RUBY, RTC, SVG, MATH] = 'select option optgroup ruby rtc svg math'
  .split(' ')
  .map(tagNamed) as [Tag, Tag, Tag, Tag, Tag, Tag, Tag];
const ONCE: readonly Tag[] = ['html', 'head', 'body'].map(tagNamed);
/** In these, list items and definitions end where an outer one would otherwise be looked for. */
const TRANSPARENT: readonly Tag[] = ['address', 'div', 'p'].map(tagNamed);
const LIST_LIMITS: readonly Tag[] = ['ol', 'ul'].map(tagNamed);
const BUTTON_LIMITS: readonly Tag[] = [BUTTON];
const IN_SELECT: readonly Tag[] = [OPTION, OPTGROUP, tagNamed('script')];
const RUBY_TEXT: readonly Tag[] = ['rp', 'rt'].map(tagNamed);
const RUBY_BASE: readonly Tag[] = [tagNamed('rb'), RTC];

/** Returns whether a document of this type is not in quirks mode; false if that depends on more than what is usual. */
export function isStandard(doctype: string): boolean {
  return (
    /^doctype\s+html\s*$/i.test(doctype) ||
    /^doctype\s+html\s+public\s+["']-\/\/w3c\/\/dtd (?:xhtml 1\.[01] |html 4\.01(?: transitional)?\/\/)[^"']*["']\s*["']/i.test(
      doctype,
    )
  );
}

/** The rules for the body of one document. */
export class Body {
  /** Whether a paragraph ends at a table: not so in documents in quirks mode. */
  isStandard = false;
  readonly #open: OpenElements;
  #hasForm = false;

  constructor(open: OpenElements) {
    this.#open = open;
  }

  /**
   * Closes what the start tag ends. Returns whether its element is still to be opened.
   * @throws Misnested where it would be opened elsewhere, or others again.
   */
  start(tag: Tag, attributes: Attributes): boolean {
    const open = this.#open;
    const { kind } = tag;
    if (open.inScope(SELECT) >= 0 && !IN_SELECT.includes(tag)) throw new Misnested();
    if (kind & ENDS_P) {
      if (tag === FORM && this.#hasForm) return false;
      if (tag === LI) this.#closeItem(LI, LI);
      else if (tag === DD || tag === DT) this.#closeItem(DD, DT);
      this.#closeParagraph();
      if (kind & HEADING && open.kind & HEADING) open.pop();
      this.#hasForm ||= tag === FORM;
      return true;
    }
    if (kind & FORMATTING) {
      if (tag === A) this.#checkLink();
      return true;
    }
    if (tag === SVG || tag === MATH) {
      open.push(foreignTagNamed(tag.name), attributes);
      return false;
    }
    if (ONCE.includes(tag)) throw new Misnested();
    if (tag === BUTTON && open.inScope(BUTTON) >= 0) throw new Misnested();
    if (tag === TABLE) this.#startTable();
    else if (tag === OPTION || tag === OPTGROUP) this.#closeOption(tag);
    else if (RUBY_TEXT.includes(tag) || RUBY_BASE.includes(tag)) this.#closeRuby(tag);
    return true;
  }

  /** A link ends at the next one, which moves what is between them if it is not nested. */
  #checkLink(): void {
    if (A.open === 0) return;
    for (let i = this.#open.depth - 1; i >= 0 && !(this.#open.at(i).kind & MARKER); i--)
      if (this.#open.at(i) === A) throw new Misnested();
  }

  #startTable(): void {
    if (!this.isStandard && this.#open.inScope(P, BUTTON_LIMITS) >= 0) throw new Misnested();
    this.#closeParagraph();
  }

  #closeParagraph(): void {
    const at = this.#open.inScope(P, BUTTON_LIMITS);
    if (at < 0) return;
    this.#open.closeImplied(P);
    this.#open.closeFrom(at);
  }

  /** Closes the list item or definition that another one ends. */
  #closeItem(one: Tag, other: Tag): void {
    const open = this.#open;
    for (let i = open.depth - 1; i >= 0; i--) {
      const tag = open.at(i);
      if (tag === one || tag === other) {
        open.closeImplied(tag);
        return open.closeFrom(i);
      }
      if (tag.kind & SPECIAL && !TRANSPARENT.includes(tag)) return;
    }
  }

  #closeOption(tag: Tag): void {
    if (this.#open.top === OPTION) this.#open.pop();
    if (tag === OPTGROUP && this.#open.top === OPTGROUP && this.#open.inScope(SELECT) >= 0) this.#open.pop();
  }

  #closeRuby(tag: Tag): void {
    if (this.#open.inScope(RUBY) >= 0) this.#open.closeImplied(RUBY_TEXT.includes(tag) ? RTC : undefined);
  }

  /** Closes what the end tag ends. */
  end(tag: Tag): void {
    const open = this.#open;
    const { kind } = tag;
    if (open.inScope(SELECT) >= 0 && tag !== SELECT && !IN_SELECT.includes(tag)) throw new Misnested();
    if (tag === P) return this.#endParagraph();
    if (tag === BR) throw new Misnested();
    if (tag === FORM) return this.#endForm();
    if (kind & HEADING) return this.#endHeading();
    if (kind & FORMATTING) return this.#endFormatting(tag);
    if (tag === OPTION || tag === OPTGROUP) return this.#endOption(tag);
    const isItem = tag === LI || tag === DD || tag === DT;
    let at: number;
    if (tag === LI) at = open.inScope(LI, LIST_LIMITS);
    else if (kind & BLOCK || isItem || tag === SELECT) at = open.inScope(tag);
    else at = open.findOrdinary(tag);
    if (at < 0) return;
    open.closeImplied(isItem || !(kind & BLOCK) ? tag : undefined);
    if (kind & MARKER) open.closeMarkerFrom(at);
    else open.closeFrom(at);
  }

  #endParagraph(): void {
    if (this.#open.inScope(P, BUTTON_LIMITS) >= 0) this.#closeParagraph();
    else this.#open.addVoid(P, NO_ATTRIBUTES);
  }

  #endForm(): void {
    const at = this.#hasForm ? this.#open.inScope(FORM) : -1;
    this.#hasForm = false;
    if (at < 0) return;
    this.#open.closeImplied();
    // Otherwise the form ends, but what is open inside it does not.
    if (this.#open.top !== FORM) throw new Misnested();
    this.#open.pop();
  }

  #endHeading(): void {
    const at = this.#open.findKind(HEADING, SCOPE);
    if (at < 0) return;
    this.#open.closeImplied();
    this.#open.closeFrom(at);
  }

  /** The part of the "adoption agency algorithm" that closes elements without moving any. */
  #endFormatting(tag: Tag): void {
    const open = this.#open;
    if (tag.open === 0) return;
    const at = open.findOrdinary(tag);
    if (at >= 0) return open.closeFrom(at);
    // Outside a cell, say, it is not found at all.
    const special = open.findKind(SPECIAL, SPECIAL);
    if (!(open.at(special).kind & MARKER)) throw new Misnested();
  }

  #endOption(tag: Tag): void {
    const open = this.#open;
    if (tag === OPTGROUP && open.top === OPTION && OPTGROUP.open > 0) open.pop();
    if (open.top === tag) open.pop();
    else if (tag.open > 0) throw new Misnested();
  }
}
