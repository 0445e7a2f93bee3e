/** Tokens of HTML, by the tokenizer of htmlparser2: names and attributes in lower case, with character references decoded. */

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { detached } from './detached.js';
import { closeAllTags, lowered, RAW, tagNamed, tagWritten, type Tag } from './elements.js';
import { NO_ATTRIBUTES, type Attributes } from './handler.js';
import type { NestedTree } from './nested.js';
import { Misnested } from './open-elements.js';

/** Names of attributes in lower case by their names as written. */
const attributeNames = new Map<string, string>();
/** The number of names that are remembered. */
const MOST_NAMES = 1_000;
/** In `<noscript>`, this is the end even inside an attribute, a comment or a script. */
const NOSCRIPT_END = /<\/noscript/i;
/** In a script, what follows this is read by rules of its own. */
const SCRIPT_IN_COMMENT = /<!--[^]*<script/i;

/** The elements whose text contains no character references. */
const LITERAL = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);

/** An object without inherited properties, which is created faster than one with no prototype. */
const AttributesOfTag = function () {
  // Its properties are the attributes.
} as unknown as new () => Attributes;
AttributesOfTag.prototype = Object.create(null) as object;

/**
 * Passes the tags and texts of a document to its tree.
 * @throws Misnested if only a complete parser can read it.
 */
export class Tokens implements TokenizerCallbacks {
  readonly #html: string;
  readonly #tree: NestedTree;
  #tag: Tag = tagNamed('');
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** Whether the text that is read now is that of an element in which character references mean nothing. */
  #isLiteral = false;

  constructor(html: string, tree: NestedTree) {
    this.#html = html;
    this.#tree = tree;
  }

  /** Reads the whole document. */
  read(): void {
    closeAllTags();
    const tokenizer = new Tokenizer({ decodeEntities: false }, this);
    tokenizer.write(this.#html);
    tokenizer.end();
    this.#tree.finish();
  }

  isInForeignContext(): boolean {
    return this.#tree.isInForeign;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = tagWritten(this.#html.slice(start, end));
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = attributeOf(this.#html.slice(start, end));
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#html.slice(start, end);
  }

  onattribend(): void {
    const attributes = (this.#attributes ??= new AttributesOfTag() as Record<string, string>);
    const value = this.#value;
    this.#value = '';
    if (this.#tree.isSkipping) this.#check(value);
    if (attributes[this.#attribute] === undefined)
      attributes[this.#attribute] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  onattribentity(): void {
    // The tokenizer leaves character references as they are.
  }

  onopentagend(): void {
    this.#start(false);
  }

  onselfclosingtag(): void {
    this.#start(true);
  }

  onclosetag(start: number, end: number): void {
    this.#isLiteral = false;
    this.#tree.end(tagWritten(this.#html.slice(start, end)));
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    if (this.#tree.isSkipping) return this.#check(text);
    if (this.#isLiteral && SCRIPT_IN_COMMENT.test(text)) throw new Misnested();
    this.#tree.text(!this.#isLiteral && text.includes('&') ? decodeHTML(text) : text);
  }

  ontextentity(): void {
    // The tokenizer leaves character references as they are.
  }

  ondeclaration(start: number, end: number): void {
    this.#tree.doctype(this.#html.slice(start, end));
  }

  oncomment(start: number, end: number): void {
    if (this.#tree.isSkipping) this.#check(this.#html.slice(start, end));
  }

  oncdata(start: number, end: number, offset: number): void {
    const text = this.#html.slice(start, end - offset);
    if (this.#tree.isSkipping) this.#check(text);
    this.#tree.cdata(text);
  }

  onprocessinginstruction(): void {
    // In HTML these are comments.
  }

  onend(): void {
    // `read` closes what is open.
  }

  #start(isSelfClosing: boolean): void {
    this.#tree.start(this.#tag, this.#attributes ?? NO_ATTRIBUTES, isSelfClosing);
    this.#isLiteral = (this.#tag.kind & RAW) > 0 && LITERAL.has(this.#tag.name) && !this.#tree.isInForeign;
  }

  #check(text: string): void {
    if (NOSCRIPT_END.test(text)) throw new Misnested();
  }
}

function attributeOf(written: string): string {
  let name = attributeNames.get(written);
  if (name === undefined) {
    name = lowered(written);
    if (attributeNames.size < MOST_NAMES) attributeNames.set(detached(written), name);
  }
  return name;
}
