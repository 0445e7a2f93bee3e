/** Restores focus that is lost when an element is removed or hidden, a dialog closes, or a script replaces the content of the page. */

import type { Changes } from '../dom/changes.js';
import type { Reader } from '../current/reader.js';
import { isOwnPointer } from '../dom/activate.js';
import { canHaveFocus, focused, isTypingIn } from '../dom/typing.js';
import { dom, windowOf } from '../dom/members.js';
import { navigationOf } from '../dom/navigation.js';

/** The parts that restoring the focus needs. */
export interface FocusRestorerParts {
  readonly doc: Document;
  readonly reader: Reader;
  readonly changes: Changes;
  /** Whether keys have been used on this page. */
  readonly isAwake: () => boolean;
  /** Stores the reader's place for the current history entry, which is about to be left. */
  readonly store: () => void;
  /** Makes the item current that was stored for the current history entry. Returns false if there is none. */
  readonly restore: () => boolean;
}

/** The number of milliseconds after which the content of the page is assumed to be the new one. */
const SETTLED = 1000;

/** Restores the focus if the page removes it from a reader who uses keys. */
export class FocusRestorer {
  readonly #parts: FocusRestorerParts;
  readonly #view: Window;
  #path: string;
  #search: string;
  /** The element that had the focus last. */
  #focus: Element | null = null;
  #isByKey = false;
  /** Whether the focus is about to move to the beginning of new content. */
  #isLanding = false;
  /** The element that had the focus then; null again when the page has settled, on the next key or click, or when the focus moves. */
  #landed: Element | null = null;
  #frame = 0;
  readonly #observer = new IntersectionObserver(() => this.#isByKey && this.#restoreFocus());

  constructor(parts: FocusRestorerParts) {
    this.#parts = parts;
    this.#view = windowOf(parts.doc);
    ({ pathname: this.#path, search: this.#search } = this.#view.location);
    parts.changes.listen(() => this.#restoreSoon());
  }

  /** Whether the reader's last input was a key rather than the pointer. */
  get isByKey(): boolean {
    return this.#isByKey;
  }

  /** Listens until the signal is aborted. */
  start(signal: AbortSignal): void {
    const view = this.#view;
    const byKey = (isByKey: boolean) => (event: Event) => {
      if (isOwnPointer(event)) return;
      this.#isByKey = isByKey;
      this.#landed = null;
      this.#parts.reader.items.isFresh = false;
    };
    view.addEventListener('keydown', byKey(true), { capture: true, signal });
    view.addEventListener('pointerdown', byKey(false), { capture: true, signal });
    // When a dialog closes, the button that opened it may be gone, so that the browser cannot focus it.
    view.addEventListener('close', () => this.#restoreSoon(), { capture: true, signal });
    view.addEventListener('hashchange', () => this.#onFragment(), { signal });
    const navigation = navigationOf(view);
    let isHistory = false;
    const onNavigate = (event: Event): void => {
      isHistory = (event as Event & { navigationType?: string }).navigationType === 'traverse';
      if (this.#parts.isAwake()) this.#parts.store();
    };
    navigation?.addEventListener('navigate', onNavigate, { signal });
    navigation?.addEventListener('navigatesuccess', () => this.checkAddress(isHistory), { signal });
    view.addEventListener('popstate', () => this.checkAddress(true), { signal });
    signal.addEventListener('abort', () => {
      view.cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#observer.disconnect();
    });
  }

  /** Called when the focus has moved to an element. The element is observed, because a style may hide it without an event. */
  watch(focus: Element | null): void {
    this.#observer.disconnect();
    this.#focus = focus;
    if (focus !== this.#landed) this.#landed = null;
    if (!focus || !this.#parts.isAwake()) return;
    this.#parts.changes.watchAround(focus);
    this.#observer.observe(focus);
  }

  /**
   * Checks whether a script has changed the address, and if so moves a reader who uses keys to the beginning of the new content. The query
   * counts only after back and forward, because filters change it too.
   */
  checkAddress(isHistory = false): void {
    const { pathname, search } = this.#view.location;
    const isSame = pathname === this.#path && (!isHistory || search === this.#search);
    this.#path = pathname;
    this.#search = search;
    if (isSame) return;
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
    // Elements outside a modal dialog cannot be focused.
    if (reader.list.topModal()) return;
    const isLeft =
      !focus || focus === dom(doc).body || (focus as HTMLAnchorElement).href === this.#view.location.href;
    // If the page's own script has moved the focus, it stays there; otherwise, the old content may still be about to be replaced.
    if (isTypingIn(focus)) return;
    if (isLeft && !restore()) reader.goToBeginning();
    this.#landed = focused(doc);
    this.#view.setTimeout(() => {
      const settle = (): void => void (this.#landed = null);
      // On a slow device, the view transition to the new content may still be running.
      const transition = activeTransition(doc);
      if (transition) transition.finished.then(settle, settle);
      else settle();
    }, SETTLED);
  }

  /** Called when the fragment of the address has changed. */
  #onFragment(): void {
    if (this.#parts.isAwake()) this.#parts.reader.followTarget();
  }

  /** Restores the focus in the next frame, because the page may still be changing. */
  #restoreSoon(): void {
    if (!this.#isByKey || !this.#focus || !this.#parts.isAwake()) return;
    if (this.#frame !== 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#restoreFocus();
    });
  }

  #restoreFocus(): void {
    if (this.#isLanding || !this.#focus || canHaveFocus(this.#focus)) return;
    // The focus may have moved to the beginning of the old content, which is gone now.
    if (this.#focus === this.#landed) this.#land();
    else this.#parts.reader.restoreFocus();
  }
}

/** Returns the active view transition, in browsers that support it. */
function activeTransition(doc: Document): { readonly finished: Promise<unknown> } | undefined {
  const { activeViewTransition } = dom(
    doc as { activeViewTransition?: { finished: Promise<unknown> } | null },
  );
  return activeViewTransition ?? undefined;
}
