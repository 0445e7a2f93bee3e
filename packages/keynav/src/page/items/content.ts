/** What a block holds: text and pictures of its own, or other blocks. */

import { isForLayout } from './tables.js';

/** A collapsible section that is closed. */
export const CLOSED = 'details:not([open])';
/** Elements that never hold anything to read. */
export const NEVER = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT LINK META HR BR WBR COL COLGROUP SOURCE TRACK DATALIST MAP'.split(' '),
);
/** Elements that are laid out in a line. */
export const INLINE = new Set(
  'A ABBR ACRONYM AUDIO B BDI BDO BIG BUTTON CANVAS CITE CODE DATA DEL DFN EM EMBED FONT I IFRAME IMG INPUT INS KBD LABEL MARK MATH METER OBJECT OUTPUT PICTURE PROGRESS Q RUBY S SAMP SELECT SMALL SPAN STRIKE STRONG SUB SUP SVG TEXTAREA TIME TT U VAR VIDEO'.split(
    ' ',
  ),
);
/** Inline elements that are content without text, and are never entered. */
const REPLACED = new Set(
  'AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO'.split(
    ' ',
  ),
);
/** Blocks that are read as one, whatever they hold. */
export const WHOLE = new Set('PRE FIGURE SUMMARY H1 H2 H3 H4 H5 H6'.split(' '));
/** Blocks with at least this many children are examined once, until the page changes. */
const MANY = 64;

/** What was found out about the blocks of one document, until it changes. */
export class Content {
  /** Whether large blocks have content of their own. */
  #known = new WeakMap<Element, boolean>();
  /** Whether tables are for layout. */
  #tables = new WeakMap<Element, boolean>();
  /** Whether there is anything in these two. */
  #isUsed = false;
  /** The block that was examined last: its children are mostly asked for next. */
  #last: Element | null = null;
  #hasLast = false;

  /** Forgets everything: the page has changed. */
  forget(): void {
    this.#last = null;
    // Changes come by the thousand.
    if (!this.#isUsed) return;
    this.#isUsed = false;
    this.#known = new WeakMap();
    this.#tables = new WeakMap();
  }

  /** Forgets what may be stale when another walk over the items begins. */
  beginWalk(): void {
    this.#last = null;
  }

  /** Whether a block has text or a picture that no block inside it owns. */
  isOwn(el: Element): boolean {
    if (el.childElementCount < MANY) {
      if (this.#last !== el) {
        this.#hasLast = findsOwn(el);
        this.#last = el;
      }
      return this.#hasLast;
    }
    return this.#remember(this.#known, el, findsOwn);
  }

  /** Whether a table only places things on the page. */
  isLayout(table: HTMLTableElement): boolean {
    return this.#remember(this.#tables, table, isForLayout);
  }

  #remember<T extends Element>(known: WeakMap<Element, boolean>, el: T, find: (el: T) => boolean): boolean {
    const answer = known.get(el) ?? find(el);
    known.set(el, answer);
    this.#isUsed = true;
    return answer;
  }
}

const documents = new WeakMap<Document, Content>();

/** Returns what is known of the content of a document; all scopes in it share that. */
export function contentOf(doc: Document): Content {
  let content = documents.get(doc);
  if (!content) documents.set(doc, (content = new Content()));
  return content;
}

/** Whether an inline element holds a block. */
export function holdsBlock(el: Element): boolean {
  if (REPLACED.has(el.tagName.toUpperCase())) return false;
  for (const child of el.children)
    if (!INLINE.has(child.tagName.toUpperCase()) && !NEVER.has(child.tagName)) return true;
  return false;
}

function findsOwn(el: Element): boolean {
  if (el.matches(CLOSED)) return false;
  if (hasText(el)) return true;
  for (const child of el.children)
    if (INLINE.has(child.tagName.toUpperCase()) && !holdsBlock(child) && isContent(child)) return true;
  return false;
}

/** Whether it has text that no element inside it holds. */
export function hasOwnText(el: Element): boolean {
  return !el.matches(CLOSED) && hasText(el);
}

function hasText(el: Element): boolean {
  for (let node = el.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Whether there is something to read or to use in an inline element. */
export function isContent(el: Element): boolean {
  if (el.matches('[hidden],[aria-hidden=true],[inert],[data-keynav-skip],input[type=hidden]')) return false;
  return (
    REPLACED.has(el.tagName.toUpperCase()) ||
    /\S/.test(el.textContent ?? '') ||
    el.querySelector('img,svg,input,button,video,canvas') !== null
  );
}
