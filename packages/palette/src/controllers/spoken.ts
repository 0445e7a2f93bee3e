/** Words for ears inside a modal dialog, said once the typing has settled. */

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds after the last key, so that the echo of the keys is not cut off. */
const SETTLED = 400;

/** Two status regions that take turns, so that the same words twice are said twice. */
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

  /** Says it unless something else is to be said before. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#texts = this.#texts[0] ? ['', text] : [text, ''];
      this.#host.requestUpdate();
    }, SETTLED);
  }

  /** Drops what is about to be said and what was said last. */
  silence(): void {
    clearTimeout(this.#timer);
    this.#texts = ['', ''];
  }

  /** The regions; they must stand in the dialog before they are filled. */
  view(): TemplateResult {
    return html`<span class="spoken" role="status">${this.#texts[0]}</span
      ><span class="spoken" role="status">${this.#texts[1]}</span>`;
  }
}

/** How many results there are, in words. */
export function countInWords(count: number, query: string): string {
  if (count === 0) return query.trim() ? `No results for ${query}` : 'No results';
  return count === 1 ? '1 result' : `${count} results`;
}
