/** A native modal dialog that follows its element's `open` and gives the focus back where it came from. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isComposing } from './composing.js';
import { engineOn } from './engine.js';
import { deepFocus } from './focus.js';

/** Why a dialog closed. */
export type HideReason = 'escape' | 'backdrop' | 'select' | 'keys' | 'api';

/** What the element that holds the dialog tells about it. */
export interface ModalHost extends ReactiveControllerHost, Element {
  open: boolean;
  readonly dialog: HTMLDialogElement | null;
  /** Called when the dialog has opened; puts the focus where it belongs. */
  opened(): void;
  /** Asked before it closes by a reader's doing. */
  hide(reason?: HideReason): void;
}

/** Opens and closes the dialog in an element's shadow root. */
export class ModalController implements ReactiveController {
  readonly #host: ModalHost;
  #opener: HTMLElement | null = null;
  #pressedOn: EventTarget | null = null;
  #isEscapeComposing = false;

  constructor(host: ModalHost) {
    this.#host = host;
    host.addController(this);
  }

  /** However `open` was set, by method, property or attribute, the dialog follows. */
  hostUpdated(): void {
    const { dialog, open } = this.#host;
    if (!dialog || dialog.open === open) return;
    if (!open) return this.close();
    this.#opener = deepFocus(this.#host.ownerDocument);
    dialog.addEventListener('keydown', this.#onEscape, { capture: true });
    dialog.showModal();
    this.#host.opened();
  }

  hostDisconnected(): void {
    this.#opener = null;
    this.#host.open = false;
    this.#host.dialog?.close();
  }

  /** Closes it at once; the focus goes to the opener, or where that is gone to the current item. */
  close(): void {
    const { dialog } = this.#host;
    if (!dialog?.open) return;
    dialog.close();
    const opener = this.#opener;
    this.#opener = null;
    if (opener?.isConnected && opener.checkVisibility() && opener !== opener.ownerDocument.body) {
      opener.focus({ preventScroll: true });
      if (deepFocus(opener.ownerDocument) === opener) return;
    }
    const nav = engineOn(this.#host.ownerDocument);
    const region = nav?.page.regions.active();
    if (nav && region && nav.page.items.current(region)) nav.page.regions.enter(region);
  }

  /** For the dialog's `cancel`: phones' back gesture, and Escape where the element did not take it. */
  readonly onCancel = (event: Event): void => {
    if (event.target !== this.#host.dialog) return;
    event.preventDefault();
    if (!this.#isEscapeComposing) this.#host.hide('escape');
  };

  // WebKitGTK 2.50 asks to cancel also for an Escape that only ended a composition.
  readonly #onEscape = (event: KeyboardEvent): void => {
    this.#isEscapeComposing = event.key === 'Escape' && isComposing(event);
  };

  readonly onPointerDown = (event: Event): void => {
    this.#pressedOn = event.composedPath()[0] ?? null;
  };

  /** A press that began on the backdrop and ended there closes; one that began inside does not. */
  readonly onClick = (event: Event): void => {
    const { dialog } = this.#host;
    if (event.composedPath()[0] === dialog && this.#pressedOn === dialog) this.#host.hide('backdrop');
  };
}
