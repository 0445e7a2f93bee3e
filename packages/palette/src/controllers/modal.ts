/** A native modal dialog in an element's shadow root: how it opens, closes, and gives the focus back. */

import type { Keynav } from 'keynav';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { send, type HideReason } from '../events.js';
import { engineOn } from './engine.js';
import { hasSelectedText, isComposing, keyOf } from './letter.js';

/** An element that shows itself as a dialog. */
export interface ModalHost extends ReactiveControllerHost, HTMLElement {
  /** Whether it is open; however this is set, by method, property or attribute, the dialog follows. */
  open: boolean;
  readonly label: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  show(): void;
  hide(reason?: HideReason): void;
}

/** What the element does with its dialog. */
export interface ModalParts {
  /** Called when the dialog has opened; puts the focus where it belongs. */
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Returns what is in the dialog while it is open. */
  readonly panel: () => TemplateResult;
}

/** Opens and closes the dialog of an element, with the events that announce it. */
export class ModalController implements ReactiveController {
  readonly #host: ModalHost;
  readonly #parts: ModalParts;
  #opener: HTMLElement | null = null;
  #pressedOn: EventTarget | null = null;
  #isEscapeComposing = false;

  constructor(host: ModalHost, parts: ModalParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** The dialog, once it is drawn. */
  get dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector('dialog') ?? null;
  }

  hostUpdated(): void {
    const { dialog } = this;
    const { open, ownerDocument } = this.#host;
    if (!dialog || dialog.open === open) return;
    if (!open) return this.#close();
    this.#opener = deepFocus(ownerDocument);
    dialog.addEventListener('keydown', this.#onEscape, { capture: true });
    dialog.showModal();
    this.#parts.onOpen();
    send(this.#host, 'vim-after-show', undefined);
  }

  hostDisconnected(): void {
    this.#opener = null;
    this.#host.open = false;
    this.dialog?.close();
  }

  /**
   * Opens the dialog, unless it is open or `vim-show` is cancelled.
   * @param prepare is called before it opens, while the focus is still on the page.
   */
  show(mode: string, prepare: () => void): boolean {
    if (this.#host.open || !send(this.#host, 'vim-show', { mode })) return false;
    prepare();
    this.#host.open = true;
    return true;
  }

  /**
   * Closes the dialog immediately, unless it is closed or `vim-hide` is cancelled. The focus goes to where it was, or if that is
   * gone to the current item.
   * @param tidy is called before it closes.
   */
  hide(reason: HideReason, tidy: () => void): void {
    const host = this.#host;
    if (!host.open || !send(host, 'vim-hide', { reason })) return;
    tidy();
    host.open = false;
    this.#close();
    send(host, 'vim-after-hide', undefined);
  }

  /** Offers the dialog to the engine's commands; returns a function that withdraws it. */
  offer(nav: Keynav, name: Parameters<Keynav['offer']>[0], isOpen = () => this.#host.open): () => void {
    const host = this.#host;
    return nav.offer(name, {
      show: () => (host.show(), host.updateComplete),
      hide: () => host.hide('keys'),
      isOpen,
    });
  }

  /** Whether a key closes the dialog or what is open in it: Esc, or Ctrl with c if no text in the field is selected. */
  isClosing(event: KeyboardEvent, field: HTMLInputElement | null): boolean {
    return event.key === 'Escape' || (event.ctrlKey && keyOf(event) === 'c' && !hasSelectedText(field));
  }

  view(): TemplateResult {
    const { label, open } = this.#host;
    const { onKey, panel } = this.#parts;
    return html`<dialog
      part="dialog"
      aria-label=${label}
      @cancel=${this.#onCancel}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
      @keydown=${onKey}
    >
      ${open ? panel() : nothing}
    </dialog>`;
  }

  #close(): void {
    const { dialog } = this;
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

  // Sent by the back gesture of phones, and by an Escape that the element did not take.
  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    if (!this.#isEscapeComposing) this.#host.hide('escape');
  };

  // WebKitGTK 2.50 sends `cancel` also for an Escape that only ended a composition.
  readonly #onEscape = (event: KeyboardEvent): void => {
    this.#isEscapeComposing = event.key === 'Escape' && isComposing(event);
  };

  readonly #onPointerDown = (event: Event): void => {
    this.#pressedOn = event.composedPath()[0] ?? null;
  };

  // A press that began on the backdrop and ended there closes; one that began inside does not.
  readonly #onClick = (event: Event): void => {
    const { dialog } = this;
    if (event.composedPath()[0] === dialog && this.#pressedOn === dialog) this.#host.hide('backdrop');
  };
}

/** The element that has the focus, inside open shadow roots too. */
function deepFocus(doc: Document): HTMLElement | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
