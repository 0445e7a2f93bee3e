/** The palette and the other dialogs, loaded at the first key or click that asks for one. */

import type { DialogName, Keynav } from 'keynav';

const NAMES: readonly DialogName[] = ['palette', 'ex', 'search', 'theme', 'font', 'keys'];

/** Offers every dialog at once; the elements take over when they are there. */
export function offerDialogs(nav: Keynav): void {
  let loading: Promise<unknown> | undefined;
  const load = () =>
    (loading ??= import('@keynav/palette/define').catch((error: unknown) => {
      // The next key tries again.
      loading = undefined;
      nav.page.notice('The dialogs could not be loaded');
      throw error;
    }));
  const show = (name: DialogName) =>
    void load().then(
      () => nav.page.show(name),
      () => undefined,
    );
  for (const name of NAMES) {
    nav.offer(name, {
      show: () => show(name),
      hide: () => undefined,
      isOpen: () => false,
    });
  }
  document.addEventListener('click', event => {
    const name =
      event.target instanceof Element
        ? event.target.closest('[data-vim-open]')?.getAttribute('data-vim-open')
        : null;
    // Once the elements are there they hear the click themselves.
    if (name && !customElements.get('vim-palette')) show(name as DialogName);
  });
  for (const type of ['pointerenter', 'focusin']) {
    for (const opener of document.querySelectorAll('[data-vim-open]'))
      opener.addEventListener(type, () => void load().catch(() => undefined), { once: true });
  }
  // The half-typed sequence that first shows what may follow needs its element too.
  document.addEventListener('keynav-pending', () => void load().catch(() => undefined), { once: true });
}
