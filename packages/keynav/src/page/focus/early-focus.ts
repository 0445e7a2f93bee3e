/** Remembers where the focus was before the first key of keynav, for a reader who came there by Tab, if the page removes that element. */

import { originOf } from '../dom/typing.js';
import { dom, isConnected } from '../dom/members.js';

/** The element with the focus, until the first command of keynav, which knows where it is. */
export class EarlyFocus {
  readonly #observer = new MutationObserver(records => this.#note(records));
  readonly #stop = new AbortController();
  #element: Element | null = null;
  #place: Element | null = null;

  /** Watches until `end` is called or the signal is aborted. `isByKey` returns whether the reader used a key rather than a pointer last. */
  constructor(view: Window, isByKey: () => boolean, signal: AbortSignal) {
    const follow = (event: FocusEvent): void => {
      if (!isByKey()) return;
      if (this.#element === null) this.#observer.observe(view.document, { childList: true, subtree: true });
      this.#element = originOf(event);
      this.#place = null;
    };
    view.addEventListener('focusin', follow, { signal: this.#stop.signal });
    signal.addEventListener('abort', () => void this.end(), { signal: this.#stop.signal });
  }

  /** Stops watching. Returns the element nearest to the one that had the focus, if the page has removed that; otherwise null. */
  end(): Element | null {
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    this.#stop.abort();
    return isConnected(this.#place) ? this.#place : null;
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { removedNodes, nextSibling, previousSibling, target } of records)
      for (const node of removedNodes) {
        const lost = this.#place ?? this.#element;
        if (!lost || !dom(node).contains(lost)) continue;
        const near = [nextSibling, dom(nextSibling)?.nextSibling, previousSibling, target];
        this.#place = (near.find(one => dom(one)?.nodeType === 1) as Element | undefined) ?? null;
      }
  }
}
