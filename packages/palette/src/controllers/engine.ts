/** The keynav engine of a document, whenever it comes. */

import type { Keynav } from 'keynav';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const OWNER = Symbol.for('keynav.owner.1');

/** What an element does with an engine; gives back what undoes it. */
export type WithEngine = (nav: Keynav) => () => void;

/** The engine that was started on a document, if any. */
export function engineOn(doc: Document): Keynav | undefined {
  return (doc as Document & { [OWNER]?: Keynav })[OWNER];
}

/**
 * Joins an element to the engine while it is in the page. Until there is one, it answers the event `keynav-ask` for the dialogs that
 * the element is going to offer, so that the key for one of them is not left to the browser.
 */
export class EngineController implements ReactiveController {
  nav: Keynav | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #use: WithEngine;
  readonly #dialogs: () => readonly string[];
  #undo: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    use: WithEngine,
    dialogs: () => readonly string[] = () => [],
  ) {
    this.#host = host;
    this.#use = use;
    this.#dialogs = dialogs;
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    ownerDocument.addEventListener('keynav-start', this.#join);
    ownerDocument.addEventListener('keynav-ask', this.#answer);
    this.#join();
  }

  hostDisconnected(): void {
    const { ownerDocument } = this.#host;
    ownerDocument.removeEventListener('keynav-start', this.#join);
    ownerDocument.removeEventListener('keynav-ask', this.#answer);
    this.#undo?.();
    this.#undo = this.nav = undefined;
  }

  /** Asks for the engine where it is not loaded before somebody wants it. */
  want(): void {
    if (!this.nav) this.#host.ownerDocument.dispatchEvent(new CustomEvent('keynav-want'));
  }

  readonly #answer = (event: Event): void => {
    const { dialog } = (event as CustomEvent<{ dialog: string }>).detail;
    if (this.#dialogs().includes(dialog)) event.preventDefault();
  };

  readonly #join = (): void => {
    const nav = engineOn(this.#host.ownerDocument);
    if (!nav || nav === this.nav) return;
    this.#undo?.();
    this.nav = nav;
    this.#undo = this.#use(nav);
    this.#host.requestUpdate();
  };
}
