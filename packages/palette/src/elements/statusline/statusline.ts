/** `<vim-statusline>`: mode, region, pending keys, path and position, in the page's own HTML. */

import type { Keynav } from 'keynav';
import { engineOn } from '../../controllers/engine.js';
import { dom } from '../../dom.js';

/** The parts of the line: elements with that `data-part`, which are created if the page has none. */
type Part = 'mode' | 'region' | 'keys' | 'path' | 'place' | 'position' | 'notice';

/** Node has no HTMLElement, but must be able to import this module. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A status line as in Vim: `NORMAL  main  talks/2025/10/24/index.md · Top 1:1`.
 * @summary Fills in elements with `data-part` (mode, region, keys, path, place, position, notice) inside it. No shadow root: it is the page's own HTML.
 * @slot - The line as plain HTML, readable without the script.
 */
export class VimStatusline extends Base {
  #nav: Keynav | undefined;
  #stop: AbortController | undefined;
  #frame = 0;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  /** Starts following the engine of the document. */
  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const doc = this.ownerDocument;
    const update = (): void => this.#later();
    keepOffPaper(doc);
    for (const type of [
      'keynav-start',
      'keynav-move',
      'keynav-region',
      'keynav-position',
      'keynav-pending',
      'keynav-mode',
      'focusin',
      'scroll',
    ])
      dom(doc).addEventListener(type, update, { signal, passive: true });
    dom(doc).addEventListener(
      'keynav-notice',
      event => this.#notice((event as CustomEvent<{ text: string }>).detail.text),
      { signal },
    );
    this.#later();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#forgetting);
  }

  /** Schedules an update, at most one for each frame. */
  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#update());
  }

  #update(): void {
    this.#nav = engineOn(this.ownerDocument);
    const nav = this.#nav;
    if (!nav) return;
    const { keys, count } = nav.pending();
    const position = nav.position();
    this.#set('mode', nav.mode().toUpperCase());
    this.#set('keys', `${count || ''}${keys}`);
    this.#set('place', placeInPage(this.ownerDocument));
    if (!position) return;
    this.#set('region', position.region);
    // While a number is being counted, the old one stays; an event follows.
    if (position.item !== null) this.#set('position', `${position.item}:1`);
  }

  #notice(text: string): void {
    this.#set('notice', text);
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => this.#set('notice', ''), 5000);
  }

  #set(part: Part, text: string): void {
    let el = this.querySelector(`[data-part=${part}]`);
    if (!el) {
      if (!text) return;
      el = dom(this.ownerDocument).createElement('span');
      dom(el).setAttribute('data-part', part);
      this.append(el);
    }
    if (dom(el).textContent !== text) dom(el).textContent = text;
  }
}

/** Hides the line when the page is printed; it is the page's own HTML, so its styles cannot be in a shadow root. */
function keepOffPaper(doc: Document): void {
  const { CSSStyleSheet } = dom(doc).defaultView as Window & typeof globalThis;
  if (dom(doc).adoptedStyleSheets.some(sheet => ours.has(sheet))) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print { vim-statusline { display: none !important } }');
  ours.add(sheet);
  dom(doc).adoptedStyleSheets.push(sheet);
}

/** The sheets that were added to documents. */
const ours = new WeakSet<CSSStyleSheet>();

/** Returns the position of the screen in the page, in Vim's terms. */
function placeInPage(doc: Document): string {
  const { scrollTop, scrollHeight, clientHeight } = dom(
    dom(doc).scrollingElement ?? dom(doc).documentElement,
  );
  const most = scrollHeight - clientHeight;
  if (most <= 1) return 'All';
  if (scrollTop < 1) return 'Top';
  return scrollTop >= most - 1 ? 'Bot' : `${Math.round((100 * scrollTop) / most)}%`;
}
