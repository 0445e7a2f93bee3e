/** Draws a ring around the focused element if the page's styles remove the browser's. */

import { focused } from '../dom/typing.js';
import { dom, windowOf } from '../dom/members.js';

const CURRENT = '[data-keynav-current]';
const RULES = `${CURRENT}:focus-visible,${CURRENT}>:focus-visible,:focus-visible:has(>${CURRENT}){
  outline:2px auto Highlight!important;outline:2px auto -webkit-focus-ring-color!important;outline-offset:1px!important}
body:focus-visible{outline-offset:-3px!important}`;

/** The ring of one document, drawn by a style sheet that is not in the page's markup. */
export class Ring {
  readonly #doc: Document;
  #sheet: CSSStyleSheet | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Draws the ring if no style of the page shows which element is focused, and removes it otherwise. */
  update(): void {
    const focus = focused(this.#doc);
    if (this.#sheet) this.#sheet.disabled = true;
    if (!focus || isRinged(focus)) return;
    this.#sheet ??= this.#createSheet();
    this.#sheet.disabled = false;
  }

  /** Removes the style sheet from the page. */
  clear(): void {
    const sheet = this.#sheet;
    this.#sheet = null;
    if (sheet)
      dom(this.#doc).adoptedStyleSheets = dom(this.#doc).adoptedStyleSheets.filter(other => other !== sheet);
  }

  #createSheet(): CSSStyleSheet {
    const { CSSStyleSheet: Sheet } = windowOf(this.#doc);
    const sheet = new Sheet();
    sheet.replaceSync(RULES);
    dom(this.#doc).adoptedStyleSheets = [...dom(this.#doc).adoptedStyleSheets, sheet];
    return sheet;
  }
}

/** Returns whether an element has an outline, or a shadow of equal width on all sides instead. */
function isRinged(el: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || /0px 0px 0px [1-9]/.test(boxShadow);
}
