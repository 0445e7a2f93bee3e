/** Focus that would be lost: to what is removed or hidden, to a dialog that closes, to a page that is exchanged by script. */

import type { Changes } from '../dom/changes.js';
import type { Reader } from '../current/reader.js';
import { canHaveFocus, focused, isTypingIn } from '../dom/typing.js';

/** What mending needs. */
export interface FocusRestorerParts {
  readonly doc: Document;
  readonly reader: Reader;
  readonly changes: Changes;
  /** Whether keys have been used on this page. */
  readonly isAwake: () => boolean;
  /** Stores the place under the entry of the history that is about to be left. */
  readonly store: () => void;
  /** Makes the item current again that was so when this entry of the history was left; false without one. */
  readonly restore: () => boolean;
}

/** After so many milliseconds what is left of an old page is taken for the new one. */
const SETTLED = 1000;

/** Gives the focus back where the page takes it away from somebody who uses keys. */
export class FocusRestorer {
  readonly #parts: FocusRestorerParts;
  readonly #view: Window;
  #path: string;
  /** What had the focus last. */
  #focus: Element | null = null;
  #isByKey = false;
  /** Whether the reader is about to be led to the beginning of a page that comes by script. */
  #isLanding = false;
  /** What had the focus when that was done, for a while, and until the next key or until the focus goes elsewhere. */
  #landed: Element | null = null;
  #frame = 0;
  readonly #sight = new IntersectionObserver(() => this.#isByKey && this.#mend());

  constructor(parts: FocusRestorerParts) {
    this.#parts = parts;
    this.#view = parts.doc.defaultView as Window;
    this.#path = this.#view.location.pathname;
    parts.changes.listen(() => this.#soon());
  }

  /** Whether the last thing that was pressed was a key and no pointer. */
  get isByKey(): boolean {
    return this.#isByKey;
  }

  /** Listens until the signal is aborted. */
  start(signal: AbortSignal): void {
    const view = this.#view;
    const byKey = (isByKey: boolean) => () => {
      this.#isByKey = isByKey;
      this.#landed = null;
    };
    view.addEventListener('keydown', byKey(true), { capture: true, signal });
    view.addEventListener('pointerdown', byKey(false), { capture: true, signal });
    // Neither the dialog that closes nor the button that opened it may be there for the focus to go to.
    view.addEventListener('close', () => this.#soon(), { capture: true, signal });
    view.addEventListener('hashchange', () => this.#follow(), { signal });
    const { navigation } = view as unknown as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', () => this.#parts.isAwake() && this.#parts.store(), { signal });
    navigation?.addEventListener('navigatesuccess', () => this.look(), { signal });
    view.addEventListener('popstate', () => this.look(), { signal });
    signal.addEventListener('abort', () => {
      view.cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#sight.disconnect();
    });
  }

  /** The focus went to an element: it is watched, since any style may hide it without an event. */
  watch(focus: Element | null): void {
    this.#sight.disconnect();
    this.#focus = focus;
    if (focus !== this.#landed) this.#landed = null;
    if (!focus || !this.#parts.isAwake()) return;
    this.#parts.changes.watchAround(focus);
    this.#sight.observe(focus);
  }

  /** Looks whether the page was exchanged for another by script, and if so leads the reader to its beginning. */
  look(): void {
    const { pathname } = this.#view.location;
    if (pathname === this.#path) return;
    this.#path = pathname;
    if (!this.#parts.isAwake() || !this.#isByKey) return;
    const { doc } = this.#parts;
    const transition = activeTransition(doc);
    const land = (): void => {
      this.#isLanding = false;
      this.#land();
    };
    this.#isLanding = true;
    if (transition) transition.finished.then(land, land);
    else this.#view.requestAnimationFrame(land);
  }

  #land(): void {
    const { doc, reader, restore } = this.#parts;
    const focus = focused(doc);
    // Behind a modal dialog nothing can have the focus.
    if (reader.list.topModal()) return;
    const isLeft =
      !focus || focus === doc.body || (focus as HTMLAnchorElement).href === this.#view.location.href;
    // Where the page's own script has put the focus, it stays.
    if (!isLeft || isTypingIn(focus)) return;
    if (!restore()) reader.land();
    this.#landed = focused(doc);
    this.#view.setTimeout(() => {
      const settle = (): void => void (this.#landed = null);
      // A slow device may take longer than that to begin the transition that brings the new page.
      const transition = activeTransition(doc);
      if (transition) transition.finished.then(settle, settle);
      else settle();
    }, SETTLED);
  }

  /** The fragment of the address leads somewhere on this page. */
  #follow(): void {
    if (this.#parts.isAwake()) this.#parts.reader.followTarget();
  }

  /** The page is still being changed; what stands in the next frame counts. */
  #soon(): void {
    if (!this.#isByKey || !this.#focus || !this.#parts.isAwake()) return;
    if (this.#frame !== 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#mend();
    });
  }

  #mend(): void {
    if (this.#isLanding || !this.#focus || canHaveFocus(this.#focus)) return;
    // What the reader was led to may have been the old page still, of which nothing is left.
    if (this.#focus === this.#landed) this.#land();
    else this.#parts.reader.restoreFocus();
  }
}

/** Returns the view transition that is under way, if the browser supports that. */
function activeTransition(doc: Document): { readonly finished: Promise<unknown> } | undefined {
  const { activeViewTransition } = doc as { activeViewTransition?: { finished: Promise<unknown> } | null };
  return activeViewTransition ?? undefined;
}
