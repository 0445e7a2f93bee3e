/** The keynav engine of a document, once it has started. */

import type { Keynav } from 'keynav';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dom } from '../dom.js';

const OWNER = Symbol.for('keynav.owner.1');

/** Called with an engine when it has started; returns a function that undoes everything. */
export type WithEngine = (nav: Keynav) => () => void;

/** Returns the engine of a document; undefined if none has started. */
export function engineOn(doc: Document): Keynav | undefined {
  return (doc as Document & { [OWNER]?: Keynav })[OWNER];
}

/**
 * Connects an element to the engine while it is on the page. Until the engine has started, it cancels the event `keynav-ask` for the
 * dialogs that the element will offer, so that their keys are queued and not left to the browser.
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
    dom(ownerDocument).addEventListener('keynav-start', this.#join);
    dom(ownerDocument).addEventListener('keynav-ask', this.#answer);
    this.#join();
  }

  hostDisconnected(): void {
    const { ownerDocument } = this.#host;
    dom(ownerDocument).removeEventListener('keynav-start', this.#join);
    dom(ownerDocument).removeEventListener('keynav-ask', this.#answer);
    this.#undo?.();
    this.#undo = this.nav = undefined;
  }

  /** Loads the engine if it waits for the first key. */
  want(): void {
    if (!this.nav) dom(this.#host.ownerDocument).dispatchEvent(new CustomEvent('keynav-want'));
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
