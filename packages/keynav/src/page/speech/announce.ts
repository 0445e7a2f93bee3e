/** Notices for ears, in one polite live region of our own, and for whoever shows them. */

/** Says things once. */
export interface Announcer {
  say(text: string): void;
  /** The same to ears alone. */
  tell(text: string): void;
  /** When something was said last, as `performance.now()` counts. */
  saidAt(): number;
  /** Takes the live region out of the page. */
  clear(): void;
}

/** An announcer that makes its live region when it first has something to say. */
export function announcer(doc: Document): Announcer {
  let region: HTMLElement | null = null;
  let said = -Infinity;
  function tell(text: string): void {
    // A modal dialog hides everything outside of itself from assistive technology.
    const home =
      [...doc.querySelectorAll('dialog[open]')].filter(el => el.matches(':modal')).at(-1) ?? doc.body;
    if (region?.parentElement !== home) {
      region?.remove();
      region = liveRegion(doc);
      home.append(region);
    }
    // The same words twice are a change only with another white space.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }
  return {
    say(text) {
      said = performance.now();
      tell(text);
      doc.dispatchEvent(new CustomEvent('keynav-notice', { detail: { text } }));
    },
    tell,
    saidAt: () => said,
    clear() {
      region?.remove();
      region = null;
    },
  };
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
