/** `<vim-which-key>`: the continuations of an incomplete sequence, shown after a pause. */

import type { Pending } from 'keynav';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EngineController } from '../../controllers/engine.js';
import { placeBeside } from '../../controllers/place.js';
import { dom } from '../../dom.js';

/**
 * A panel that lists the continuations of an incomplete sequence. It does not cover the current item or take the focus.
 * @summary Appears when a prefix has been pending for a while, and disappears when the sequence is completed or cancelled.
 * @csspart panel - The panel.
 * @csspart row - A continuation.
 * @csspart key - Its keys.
 * @cssproperty --vim-bg-raised - The panel's background.
 */
export class VimWhichKey extends LitElement {
  static override styles = css`
    [part='panel'] {
      position: fixed;
      inset: auto;
      inset-block-end: 2.5rem;
      inset-inline-end: 0.75rem;
      max-width: calc(100vw - 1rem);
      margin: 0;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--vim-border, GrayText);
      background: var(--vim-bg-raised, Canvas);
      color: var(--vim-fg, CanvasText);
      font-family: var(--vim-font-body, ui-monospace, monospace);
    }
    @media print {
      [part='panel'] {
        display: none;
      }
    }
    [part='row'] {
      display: flex;
      gap: 1rem;
    }
    [part='key'] {
      min-width: 3ch;
      color: var(--vim-accent, currentColor);
      font-weight: 700;
    }
  `;

  /** How many milliseconds a prefix must have been pending. */
  @property({ type: Number }) delay = 300;
  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private pending: Pending | null = null;
  @query('[part=panel]') private readonly panel!: HTMLDivElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #engine = new EngineController(this, nav => {
    const onPending = (): void => this.#follow(nav.pending());
    dom(this.ownerDocument).addEventListener('keynav-pending', onPending);
    return () => dom(this.ownerDocument).removeEventListener('keynav-pending', onPending);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.open = false;
  }

  protected override render(): TemplateResult {
    const nav = this.#engine.nav;
    return html`<div part="panel" popover="manual" role="presentation" aria-hidden="true">
      ${nav && this.pending ? this.pending.continuations.map(({ keys, command, sequence }) => html`<div part="row"><span part="key">${nav.print(sequence).slice(this.#typed()).join('')}</span><span>${nav.commands.get(command ?? '')?.title ?? keys}</span></div>`) : nothing}
    </div>`;
  }

  protected override updated(): void {
    if (this.open === this.panel.matches(':popover-open')) return;
    if (!this.open) return this.panel.hidePopover();
    this.panel.showPopover();
    const current = dom(this.ownerDocument).querySelector('[data-keynav-current]');
    if (current) void placeBeside(this.panel, current);
  }

  #typed(): number {
    return [...(this.pending?.keys.matchAll(/<[^>]+>|./gu) ?? [])].length;
  }

  #follow(pending: Pending): void {
    clearTimeout(this.#timer);
    const isPrefix = pending.keys !== '' && pending.continuations.length > 0;
    if (!isPrefix) this.open = false;
    else
      this.#timer = setTimeout(
        () => ([this.pending, this.open] = [pending, true]),
        this.open ? 0 : this.delay,
      );
  }
}
