/** Loads the palette and the other dialogs lazily, at the first key or click that opens one. */

import { keynavOn, type DialogName, type Keynav } from 'keynav';

const NAMES: readonly DialogName[] = ['palette', 'ex', 'search', 'theme', 'font', 'keys'];

/** Registers all dialogs with the engine immediately; opening one loads the elements, which then replace them. */
export function offerDialogs(doc: Document): void {
  let loading: Promise<unknown> | undefined;
  const load = () =>
    (loading ??= import('@keynav/palette/define').catch((error: unknown) => {
      // The next attempt loads again.
      loading = undefined;
      keynavOn(doc)?.page.notice('Failed to load the dialogs');
      throw error;
    }));
  // Until the engine is loaded, canceling this event informs keynav's first-key listener that the page has the dialog.
  doc.addEventListener('keynav-ask', event => event.preventDefault());
  doc.addEventListener('keynav-start', () => offer(keynavOn(doc) as Keynav));
  function offer(nav: Keynav): void {
    for (const name of NAMES)
      nav.offer(name, {
        show: () => load().then(() => nav.page.show(name)),
        hide: () => undefined,
        isOpen: () => false,
      });
  }
  doc.addEventListener('click', event => {
    const opener = event.target instanceof Element ? event.target.closest('[data-vim-open]') : null;
    // When the elements are defined, they handle the click themselves.
    if (opener && !customElements.get('vim-palette'))
      void load().then(
        () => (opener as HTMLElement).click(),
        () => undefined,
      );
  });
  for (const type of ['pointerenter', 'focusin']) {
    for (const opener of doc.querySelectorAll('[data-vim-open]'))
      opener.addEventListener(type, () => void load().catch(() => undefined), { once: true });
  }
  // The panel of continuations, which an incomplete sequence shows, is one of the elements too.
  doc.addEventListener('keynav-pending', () => void load().catch(() => undefined), { once: true });
}
