/** The palette and the other dialogs, loaded at the first key or click that asks for one. */

import { keynavOn, type DialogName, type Keynav } from 'keynav';

const NAMES: readonly DialogName[] = ['palette', 'ex', 'search', 'theme', 'font', 'keys'];

/** Offers every dialog at once; the elements take over when they are there. */
export function offerDialogs(doc: Document): void {
  let loading: Promise<unknown> | undefined;
  const load = () =>
    (loading ??= import('@keynav/palette/define').catch((error: unknown) => {
      // The next key tries again.
      loading = undefined;
      keynavOn(doc)?.page.notice('Failed to load the dialogs');
      throw error;
    }));
  // Where the engine is not there yet, its first key is for one of these all the same.
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
    // Once the elements are there they hear the click themselves.
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
  // The half-typed sequence that first shows what may follow needs its element too.
  doc.addEventListener('keynav-pending', () => void load().catch(() => undefined), { once: true });
}
