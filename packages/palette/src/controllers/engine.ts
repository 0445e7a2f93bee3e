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

/** Joins an element to the engine while it is in the page. */
export class EngineController implements ReactiveController {
  nav: Keynav | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #use: WithEngine;
  #undo: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, use: WithEngine) {
    this.#host = host;
    this.#use = use;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('keynav-start', this.#join);
    this.#join();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keynav-start', this.#join);
    this.#undo?.();
    this.#undo = this.nav = undefined;
  }

  readonly #join = (): void => {
    const nav = engineOn(this.#host.ownerDocument);
    if (!nav || nav === this.nav) return;
    this.#undo?.();
    this.nav = nav;
    this.#undo = this.#use(nav);
    this.#host.requestUpdate();
  };
}
