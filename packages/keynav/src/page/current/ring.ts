/** A ring around what has the focus, where the page's styles take the platform's away. */

import { focused } from '../dom/typing.js';

const CURRENT = '[data-keynav-current]';
const RULES = `${CURRENT}:focus-visible,${CURRENT}>:focus-visible,:focus-visible:has(>${CURRENT}){
  outline:2px auto Highlight!important;outline:2px auto -webkit-focus-ring-color!important;outline-offset:1px!important}
body:focus-visible{outline-offset:-3px!important}`;

/** The ring of one document, in a style sheet that is no part of the page's markup. */
export class Ring {
  readonly #doc: Document;
  #sheet: CSSStyleSheet | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Draws the ring if nothing else shows what has the focus. */
  look(): void {
    const focus = focused(this.#doc);
    if (this.#sheet) this.#sheet.disabled = true;
    if (!focus || isRinged(focus)) return;
    this.#sheet ??= this.#made();
    this.#sheet.disabled = false;
  }

  /** Takes the style sheet off the page. */
  clear(): void {
    const sheet = this.#sheet;
    this.#sheet = null;
    if (sheet) this.#doc.adoptedStyleSheets = this.#doc.adoptedStyleSheets.filter(other => other !== sheet);
  }

  #made(): CSSStyleSheet {
    const { CSSStyleSheet: Sheet } = this.#doc.defaultView as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(RULES);
    this.#doc.adoptedStyleSheets = [...this.#doc.adoptedStyleSheets, sheet];
    return sheet;
  }
}

/** Whether an outline is drawn, or a shadow as wide all round that stands for one. */
function isRinged(el: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || /0px 0px 0px [1-9]/.test(boxShadow);
}
