/** Announcements to screen readers inside a modal dialog, made after a pause in typing. */

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds after the last key press, so that the announcement of typed letters is not cut off. */
const SETTLED = 400;

/** Announces texts in two status regions in turn, so that the same text can be announced twice. */
export class SpokenController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #texts: readonly [string, string] = ['', ''];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Announces a text after a pause, unless another text replaces it before. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#texts = this.#texts[0] ? ['', text] : [text, ''];
      this.#host.requestUpdate();
    }, SETTLED);
  }

  /** Cancels the next announcement and clears the last one. */
  silence(): void {
    clearTimeout(this.#timer);
    this.#texts = ['', ''];
  }

  /** Returns the status regions, which must be in the dialog before they are filled. */
  view(): TemplateResult {
    return html`<span class="spoken" role="status">${this.#texts[0]}</span
      ><span class="spoken" role="status">${this.#texts[1]}</span>`;
  }
}

/** Returns the number of results in words. */
export function countInWords(count: number, query: string): string {
  if (count === 0) return query.trim() ? `No results for ${query}` : 'No results';
  return count === 1 ? '1 result' : `${count} results`;
}
