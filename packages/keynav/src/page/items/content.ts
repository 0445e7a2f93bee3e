/** Determines whether a block has text and pictures of its own, or only contains other blocks. */

import { isForLayout } from './tables.js';
import { dom } from '../dom/members.js';

/** A selector for closed collapsible sections. */
export const CLOSED = 'details:not([open])';
/** Elements that never contain anything to read. */
export const WITHOUT_CONTENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT LINK META HR BR WBR COL COLGROUP SOURCE TRACK DATALIST MAP'.split(' '),
);
/** Elements that are displayed inline. */
export const INLINE = new Set(
  'A ABBR ACRONYM AUDIO B BDI BDO BIG BUTTON CANVAS CITE CODE DATA DEL DFN EM EMBED FONT I IFRAME IMG INPUT INS KBD LABEL MARK MATH METER OBJECT OUTPUT PICTURE PROGRESS Q RUBY S SAMP SELECT SMALL SPAN STRIKE STRONG SUB SUP SVG TEXTAREA TIME TT U VAR VIDEO'.split(
    ' ',
  ),
);
/** Inline elements that are content even without text, and are never entered. */
const REPLACED = new Set(
  'AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO'.split(
    ' ',
  ),
);
/** Blocks that are one item, whatever they contain. */
export const SINGLE_ITEMS = new Set('PRE FIGURE SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
/** Blocks with at least this many children are examined once, and again only after the page has changed. */
const MANY = 64;

/** Caches the properties of the blocks of one document until it changes. */
export class Content {
  /** Whether large blocks have content of their own. */
  #ownContent = new WeakMap<Element, boolean>();
  /** Whether tables are for layout. */
  #layoutTables = new WeakMap<Element, boolean>();
  /** Whether these two caches contain anything. */
  #isUsed = false;
  /** The block that was examined last, because classifying each of its inline children needs the result again. */
  #lastBlock: Element | null = null;
  #isLastOwn = false;

  /** Clears all caches; call it after each change of the page. */
  forget(): void {
    this.#lastBlock = null;
    // A page may report thousands of changes.
    if (!this.#isUsed) return;
    this.#isUsed = false;
    this.#ownContent = new WeakMap();
    this.#layoutTables = new WeakMap();
  }

  /** Clears the result that may be stale when another walk over the items begins. */
  beginWalk(): void {
    this.#lastBlock = null;
  }

  /** Returns whether a block has text or pictures that belong to no block inside it. */
  hasOwnContent(el: Element): boolean {
    if (dom(el).childElementCount < MANY) {
      if (this.#lastBlock !== el) {
        this.#isLastOwn = hasOwnContent(el);
        this.#lastBlock = el;
      }
      return this.#isLastOwn;
    }
    return this.#cached(this.#ownContent, el, hasOwnContent);
  }

  /** Returns whether a table is used for layout rather than for data. */
  isLayout(table: HTMLTableElement): boolean {
    return this.#cached(this.#layoutTables, table, isForLayout);
  }

  #cached<T extends Element>(cache: WeakMap<Element, boolean>, el: T, compute: (el: T) => boolean): boolean {
    const result = cache.get(el) ?? compute(el);
    cache.set(el, result);
    this.#isUsed = true;
    return result;
  }
}

const documents = new WeakMap<Document, Content>();

/** Returns the cache of a document, which all scopes in it share. */
export function contentOf(doc: Document): Content {
  let content = documents.get(doc);
  if (!content) documents.set(doc, (content = new Content()));
  return content;
}

/** Returns whether an inline element contains a block; false for elements that are never entered. */
export function holdsBlock(el: Element): boolean {
  if (REPLACED.has(dom(el).tagName.toUpperCase())) return false;
  for (const child of dom(el).children) {
    const { tagName } = dom(child);
    if (!INLINE.has(tagName.toUpperCase()) && !WITHOUT_CONTENT.has(tagName)) return true;
  }
  return false;
}

function hasOwnContent(el: Element): boolean {
  if (dom(el).matches(CLOSED)) return false;
  if (hasText(el)) return true;
  for (const child of dom(el).children)
    if (INLINE.has(dom(child).tagName.toUpperCase()) && !holdsBlock(child) && isContent(child)) return true;
  return false;
}

/** Returns whether an element has text outside its child elements; false for a closed section. */
export function hasOwnText(el: Element): boolean {
  return !dom(el).matches(CLOSED) && hasText(el);
}

function hasText(el: Element): boolean {
  for (let { firstChild: node } = dom(el); node;) {
    const { nodeType, nextSibling } = dom(node);
    if (nodeType === 3 && /\S/.test((node as Text).data)) return true;
    node = nextSibling;
  }
  return false;
}

/** Returns whether an inline element contains anything to read or to use. */
export function isContent(el: Element): boolean {
  if (dom(el).matches('[hidden],[aria-hidden=true],[inert],[data-keynav-skip],input[type=hidden]'))
    return false;
  return (
    REPLACED.has(dom(el).tagName.toUpperCase()) ||
    /\S/.test(dom(el).textContent ?? '') ||
    dom(el).querySelector('img,svg,input,button,select,textarea,video,canvas,iframe,object,embed') !== null
  );
}
