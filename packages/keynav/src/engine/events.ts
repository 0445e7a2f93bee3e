/** The events that an engine sends from the page. */

import type { Pending } from './api.js';

/** Sends events. */
export class Events {
  readonly #doc: Document;
  readonly #pending: () => Pending;
  #event: Event | null = null;

  constructor(doc: Document, pending: () => Pending) {
    this.#doc = doc;
    this.#pending = pending;
  }

  /** Sends one that bubbles from what it concerns. */
  send(type: string, detail: unknown, target: EventTarget = this.#doc): void {
    target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /**
   * Says that what is pending has changed. A page cannot be asked who listens: one event serves for all times, its detail is made
   * for those who look at it, and keys that begin nothing send none.
   */
  sendPending(): void {
    // While it is under way a listener's own keys need another.
    if (!this.#event || this.#event.eventPhase > 0) {
      this.#event = new Event('keynav-pending', { bubbles: true, composed: true });
      Object.defineProperty(this.#event, 'detail', { get: this.#pending });
    }
    this.#doc.dispatchEvent(this.#event);
  }
}
