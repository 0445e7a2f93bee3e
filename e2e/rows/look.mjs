/** The state of a page of the built site, as the checks of the rows use it. */

/** Runs in the browser. Returns the observable state of the page. */
function lookAtPage() {
  const nav = document[Symbol.for('keynav.owner.1')];
  const position = nav?.position();
  const isShown = name => document.querySelector(`[data-keynav-region=${name}]`)?.checkVisibility() ?? false;
  const pathOf = link => (link ? new URL(link.href).pathname : '');
  const palette = document.querySelector('vim-palette');
  const inPalette = selector => [...(palette?.open ? palette.shadowRoot.querySelectorAll(selector) : [])];
  const style = getComputedStyle(document.documentElement);
  const dialogs = [...document.querySelectorAll('vim-palette,vim-theme-picker,vim-font-picker,vim-keybinds')];
  return {
    /** Identifies the loaded document. */
    visit: performance.timeOrigin,
    isLoaded: document.readyState === 'complete',
    isReady: nav !== undefined && customElements.get('vim-statusline') !== undefined,
    region: position?.region ?? '',
    // Null while a long region is being counted.
    item: position ? position.item : 0,
    y: scrollY,
    isAtEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    freeTop: parseFloat(style.scrollPaddingTop),
    freeBottom: innerHeight - parseFloat(style.scrollPaddingBottom),
    origin: location.origin,
    path: location.pathname,
    hash: location.hash,
    next: pathOf(document.querySelector('a[rel~=next]')),
    previous: pathOf(document.querySelector('a[rel~=prev]')),
    hidden: document.documentElement.getAttribute('data-keynav-hidden') ?? '',
    isLeftShown: isShown('left'),
    isRightShown: isShown('right'),
    sections: document.querySelectorAll('main details').length,
    openSections: document.querySelectorAll('main details[open]').length,
    open: dialogs
      .filter(dialog => dialog.open)
      .map(dialog => dialog.localName)
      .join(' '),
    modeTag: inPalette('[part~=mode-tag]')[0]?.textContent ?? '',
    rows: inPalette('[role=option]').length,
    mode: nav?.mode() ?? '',
    focus: document.activeElement?.tagName ?? '',
    ...(globalThis.e2e ?? { notices: [], tab: '' }),
  };
}

/** Runs in the browser. Returns the observable state of the current item. */
function lookAtCurrent() {
  const current = document.querySelector('[data-keynav-current]');
  const box = current?.getBoundingClientRect();
  const isAtOrBefore = el => current && (el === current || el.compareDocumentPosition(current) & 4);
  const headings = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].filter(isAtOrBefore);
  const block = current?.closest('main article > *');
  const links = [...(current?.querySelectorAll('a[href]') ?? [])];
  return {
    tag: current?.tagName ?? '',
    text: current?.textContent ?? '',
    /** Whether it is the target of the scene. */
    isTarget: current?.hasAttribute('data-e2e-target') ?? false,
    top: box?.top ?? 0,
    bottom: box?.bottom ?? 0,
    /** The index of the top-level block of the article that contains it, or -1. */
    block: block ? [...block.parentElement.children].indexOf(block) : -1,
    /** The number of headings at or before it. */
    heading: headings.length,
    headingId: headings.findLast(({ id }) => id)?.id ?? '',
    /** The path of its link, if it contains exactly one. */
    link: links.length === 1 ? new URL(links[0].href).pathname : '',
  };
}

/** Runs in the browser. Returns the state of the page and of the current item. */
export const look = new Function(`return { ...(${lookAtPage})(), ...(${lookAtCurrent})() }`);

/** Runs in the browser. Returns a promise for this state after two frames. */
export const lookAfterFrames = new Function(
  `return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done((${look})()))))`,
);

/**
 * Runs in the browser. Starts to record notices and clicks that open a new tab. The tab is not opened, because not every
 * driver can close it.
 */
export function record() {
  const isFirst = !globalThis.e2e;
  globalThis.e2e = { notices: [], tab: '' };
  if (!isFirst) return;
  document.addEventListener('keynav-notice', ({ detail }) => globalThis.e2e.notices.push(detail.text));
  addEventListener('click', event => {
    const link = event.composedPath().find(el => el.localName === 'a');
    if (!link || !(event.ctrlKey || event.metaKey)) return;
    globalThis.e2e.tab = new URL(link.href).pathname;
    event.preventDefault();
  });
}

/** Runs in the browser. Returns the letters of the hint on an element, or undefined if there is none. */
export function labelOf(selector) {
  const layer = [...document.querySelectorAll('body > [popover]')].at(-1)?.shadowRoot;
  const box = document.querySelector(selector)?.getBoundingClientRect();
  const badge = [...(layer?.children ?? [])].find(el => {
    const { left, top } = el.getBoundingClientRect();
    return !el.hidden && Math.abs(left - box.left) < 1 && Math.abs(top - box.top) < 1;
  });
  return badge?.textContent;
}
