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
import { dom } from '../dom.js';

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

  /** Called before the element draws itself, without what was in a dialog that a script has closed by `open`. */
  hostUpdate(): void {
    const { dialog } = this;
    if (dialog?.open && !this.#host.open) this.#leaveField(dialog);
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
    this.#leaveField(dialog);
    dialog.close();
    const opener = this.#opener;
    this.#opener = null;
    const doc = this.#host.ownerDocument;
    if (opener && dom(opener).isConnected && dom(opener).checkVisibility() && opener !== dom(doc).body) {
      dom(opener).focus({ preventScroll: true });
      if (deepFocus(doc) === opener) return;
    }
    const nav = engineOn(doc);
    const region = nav?.page.regions.active();
    if (nav && region && nav.page.items.current(region)) nav.page.regions.enter(region);
  }

  /**
   * Ends the composition of an input method while the field is still there. In WebKitGTK 2.50, an input method stays attached to a focused
   * field that is closed or removed, and no key arrives with its name any more.
   */
  #leaveField(dialog: HTMLDialogElement): void {
    const focus = deepFocus(this.#host.ownerDocument);
    if (focus && dialog.contains(focus)) dom(focus).blur();
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
  let { activeElement: focus } = dom(doc);
  for (let inner = focus; inner; inner = dom(inner).shadowRoot?.activeElement ?? null) focus = inner;
  return focus as HTMLElement | null;
}
