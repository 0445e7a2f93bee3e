/** Notices for screen readers, in one polite live region, and for elements that show them. */

/** Announces notices on one document; the live region is made when there is first something to announce. */
export class Announcer {
  /** When something was said last, as `performance.now()` counts. */
  saidAt = -Infinity;
  readonly #doc: Document;
  #region: HTMLElement | null = null;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Announces a text, and sends `keynav-notice` for elements that show it. */
  say(text: string): void {
    this.saidAt = performance.now();
    this.tell(text);
    this.#doc.dispatchEvent(new CustomEvent('keynav-notice', { detail: { text } }));
  }

  /** Announces a text to screen readers only. */
  tell(text: string): void {
    // A modal dialog hides everything outside of itself from assistive technology.
    const modals = [...this.#doc.querySelectorAll('dialog[open]')].filter(el => el.matches(':modal'));
    const parent = modals.at(-1) ?? this.#doc.body;
    if (this.#region?.parentElement !== parent) {
      this.#region?.remove();
      parent.append((this.#region = liveRegion(this.#doc)));
    }
    const region = this.#region as HTMLElement;
    // The same words twice are a change only with another white space.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }

  /** Takes the live region out of the page. */
  clear(): void {
    this.#region?.remove();
    this.#region = null;
  }
}

function liveRegion(doc: Document): HTMLElement {
  const el = doc.createElement('div');
  el.setAttribute('role', 'status');
  el.setAttribute('data-keynav-skip', '');
  Object.assign(el.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return el;
}
