/**
 * Tree construction for documents whose tags are nested, by the rules of the HTML standard (13.2.6): omitted tags are supplied, and
 * whatever would move elements or open them again is refused.
 */

import { Body, isStandard } from './body.js';
import {
  BREAKS_OUT,
  FOREIGN,
  foreignTagNamed,
  FORMATTING,
  IN_HEAD,
  INTEGRATION,
  MARKER,
  RARE,
  RAW,
  TABLE_CONTEXT,
  TABLE_PART,
  tagNamed,
  VOID,
  type Tag,
} from './elements.js';
import { HtmlError, MAX_DEPTH, NO_ATTRIBUTES, type Attributes, type Handler } from './handler.js';
import { Misnested, OpenElements } from './open-elements.js';
import { endInTable, startInTable } from './table.js';

/** How far the document is: the insertion modes that come before its body. */
const BEFORE_HTML = 0;
const BEFORE_HEAD = 1;
const IN_HEAD_ELEMENT = 2;
const AFTER_HEAD = 3;
const IN_BODY = 4;

const [HTML, HEAD, BODY, P, BR] = ['html', 'head', 'body', 'p', 'br'].map(tagNamed) as [
  Tag,
  Tag,
  Tag,
  Tag,
  Tag,
];
const [NOSCRIPT, TEMPLATE] = ['noscript', 'template'].map(tagNamed) as [Tag, Tag];
/** In a template, these would change how its content is read, or what follows it; so do tables. */
const COMPLICATED: readonly Tag[] = ['svg', 'math', 'noscript', 'select', 'frameset', 'plaintext'].map(
  tagNamed,
);

/** Receives the tags and texts of a document, and reports its elements. */
export class NestedTree {
  readonly #handler: Handler;
  readonly #open: OpenElements;
  readonly #body: Body;
  #phase: number = BEFORE_HTML;
  /** Whether a tag or the document type has been read. */
  #hasTags = false;
  /** The number of open templates; their content is not part of the document. */
  #templates = 0;
  #isInNoscript = false;
  /** Whether the content that is read now is reported to no one. */
  isSkipping = false;

  constructor(handler: Handler) {
    this.#handler = handler;
    this.#open = new OpenElements(handler);
    this.#body = new Body(this.#open);
  }

  /** Whether the innermost element is one of SVG or MathML that contains no HTML: in these, no element contains only text. */
  get isInForeign(): boolean {
    return (this.#open.kind & (FOREIGN | INTEGRATION)) === FOREIGN && !this.isSkipping;
  }

  /** Receives the document type, without its brackets. It counts only before all tags. */
  doctype(text: string): void {
    if (this.#hasTags) return;
    this.#hasTags = true;
    this.#body.isStandard = isStandard(text);
  }

  start(tag: Tag, attributes: Attributes, isSelfClosing: boolean): void {
    if (this.isSkipping) return this.#startSkipped(tag);
    const open = this.#open;
    const { kind } = tag;
    if (open.kind & FOREIGN) return this.#startForeign(tag, attributes, isSelfClosing);
    if (kind & RARE) throw new Misnested();
    if (this.#phase !== IN_BODY && this.#startBeforeBody(tag, attributes)) return;
    if ((open.kind & TABLE_CONTEXT || kind & TABLE_PART) && startInTable(open, tag, attributes)) return;
    if (this.#body.start(tag, attributes)) this.#insert(tag, attributes);
  }

  end(tag: Tag): void {
    const open = this.#open;
    this.#hasTags = true;
    if (this.isSkipping) return this.#endSkipped(tag);
    if (open.top === tag && tag.kind & (RAW | FORMATTING)) return open.pop();
    if (open.kind & FOREIGN && this.#endForeign(tag)) return;
    if (this.#phase !== IN_BODY) return this.#endBeforeBody(tag);
    if (endInTable(open, tag) || tag === BODY || tag === HTML) return;
    this.#body.end(tag);
  }

  text(text: string): void {
    if (this.isSkipping) return;
    const { kind } = this.#open;
    if (kind & RAW || (this.#phase === IN_BODY && !(kind & TABLE_CONTEXT))) this.#handler.text(text);
    else if (/[^\t\n\f\r ]/.test(text)) throw new Misnested();
  }

  /** Receives a CDATA section, which is a comment outside of SVG and MathML. */
  cdata(text: string): void {
    const { kind } = this.#open;
    // A comment ends at the first bracket.
    if (kind & INTEGRATION || (!(kind & FOREIGN) && text.includes('>'))) throw new Misnested();
    if (kind & FOREIGN) this.text(text);
  }

  /** Closes all that is open. */
  finish(): void {
    // The end of the document ends what is open in its head.
    if (this.#phase === IN_HEAD_ELEMENT) this.#open.closeMarkerFrom(2);
    if (this.#phase < IN_BODY) this.#reachBody();
    this.#open.closeMarkerFrom(0);
  }

  /** Opens what comes before the body and is not open. Returns true if that includes the element itself. */
  #startBeforeBody(tag: Tag, attributes: Attributes): boolean {
    const open = this.#open;
    const attributesOf = (one: Tag): Attributes => (one === tag ? attributes : NO_ATTRIBUTES);
    if (this.#phase === BEFORE_HTML) {
      this.#hasTags = true;
      open.push(HTML, attributesOf(HTML));
      this.#phase = BEFORE_HEAD;
      if (tag === HTML) return true;
    }
    if (tag === HTML) throw new Misnested();
    if (this.#phase === BEFORE_HEAD) {
      open.push(HEAD, attributesOf(HEAD));
      this.#phase = IN_HEAD_ELEMENT;
    }
    if (tag === HEAD) return true;
    if (this.#phase === IN_HEAD_ELEMENT) {
      if (tag.kind & IN_HEAD) return this.#insert(tag, attributes);
      open.pop();
      this.#phase = AFTER_HEAD;
    }
    // What follows the head but belongs into it is moved there.
    if (tag.kind & IN_HEAD) throw new Misnested();
    open.push(BODY, attributesOf(BODY));
    this.#phase = IN_BODY;
    return tag === BODY;
  }

  #endBeforeBody(tag: Tag): void {
    if (tag === HEAD && this.#phase === IN_HEAD_ELEMENT) {
      this.#open.pop();
      this.#phase = AFTER_HEAD;
    } else if (tag === BODY || tag === HTML) this.#reachBody();
    else if (tag === HEAD || tag === BR) throw new Misnested();
  }

  /** Opens the body, for a document that ends before it. */
  #reachBody(): void {
    this.#startBeforeBody(BODY, NO_ATTRIBUTES);
  }

  /** Opens an element in the innermost one. */
  #insert(tag: Tag, attributes: Attributes): true {
    if (tag.kind & VOID) this.#open.addVoid(tag, attributes);
    else this.#open.push(tag, attributes);
    if (tag === TEMPLATE) this.#templates = 1;
    if (tag === NOSCRIPT) this.#isInNoscript = true;
    if (tag === TEMPLATE || tag === NOSCRIPT) this.isSkipping = true;
    return true;
  }

  #startForeign(tag: Tag, attributes: Attributes, isSelfClosing: boolean): void {
    if (this.#open.kind & INTEGRATION || tag.kind & BREAKS_OUT) throw new Misnested();
    const foreign = foreignTagNamed(tag.name);
    if (isSelfClosing) this.#open.addVoid(foreign, attributes);
    else this.#open.push(foreign, attributes);
  }

  /** Closes an element of SVG or MathML; returns false if the end tag is none of them. */
  #endForeign(tag: Tag): boolean {
    const open = this.#open;
    if (tag === BR || tag === P) throw new Misnested();
    const foreign = foreignTagNamed(tag.name);
    for (let i = open.depth - 1; open.at(i).kind & FOREIGN; i--) {
      if (open.at(i) !== foreign) continue;
      open.closeMarkerFrom(i);
      return true;
    }
    return false;
  }

  #startSkipped(tag: Tag): void {
    if (this.#isInNoscript) return;
    if (tag === TEMPLATE && ++this.#templates > MAX_DEPTH) throw new HtmlError('is nested too deeply');
    if (tag.kind & (MARKER | TABLE_CONTEXT) || COMPLICATED.includes(tag)) throw new Misnested();
  }

  #endSkipped(tag: Tag): void {
    if (this.#isInNoscript && tag === NOSCRIPT) this.#isInNoscript = false;
    else if (!this.#isInNoscript && tag === TEMPLATE) this.#templates--;
    else return;
    if (this.#isInNoscript || this.#templates > 0) return;
    this.isSkipping = false;
    this.#open.pop();
  }
}
