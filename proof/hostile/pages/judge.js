/** Runs in each page before everything else: reports errors, a focus that is lost by a motion, and a changed tab order. */

// A block, so that its names are not those of the page.
{
  const { get: indexOf } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'tabIndex');
  /** The tab stops before the first key. */
  let stops;
  let hasMoved = false;
  const counts = { keys: 0, moves: 0 };
  const recent = [];

  const send = report => navigator.sendBeacon('/report', JSON.stringify(report));
  const tell = problem => send({ problem: `${problem} (${location.pathname}, after ${recent.join(' ')})` });
  // Boxes that scroll have a tab stop as long as they do, which another font changes.
  const tabStops = () =>
    [...document.querySelectorAll('a[href],button,input,select,textarea,summary,iframe,[tabindex]')].filter(
      el => indexOf.call(el) >= 0 && !el.matches('pre,.table-scroll'),
    );

  const onKey = ({ key }) => {
    if (document.readyState === 'complete') stops ??= tabStops();
    counts.keys++;
    recent.push(key);
    if (recent.length > 12) recent.shift();
    hasMoved = false;
    const now = counts.keys;
    setTimeout(() => {
      // Another key may have moved on, and the window may have lost the focus to the browser.
      if (!hasMoved || now !== counts.keys || !document.hasFocus()) return;
      if (document.activeElement === document.body || document.activeElement === null)
        tell('the focus is lost');
    });
  };

  // Links of the site are followed, those to other hosts and into new tabs are not.
  const onClick = event => {
    const link = event.composedPath().find(el => el instanceof HTMLAnchorElement);
    if (link && (link.origin !== location.origin || link.target || event.ctrlKey || event.metaKey))
      event.preventDefault();
  };

  const end = () => {
    const now = tabStops();
    const changed = [
      ...now.filter(el => !stops?.includes(el)),
      ...(stops?.filter(el => !now.includes(el)) ?? []),
    ];
    if (stops && changed.length > 0)
      tell(`the tab order changed: ${changed.map(el => el.outerHTML.slice(0, 90))}`);
    send(counts);
    counts.keys = counts.moves = 0;
  };

  addEventListener(
    'error',
    ({ message, error }) => message && tell(`thrown: ${message} ${error?.stack ?? ''}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${reason} ${reason?.stack ?? ''}`));
  addEventListener('keydown', onKey, true);
  addEventListener('keynav-move', () => {
    counts.moves++;
    hasMoved = true;
  });
  addEventListener('click', onClick, true);
  addEventListener('pagehide', end);
  window.open = () => null;
  globalThis.judge = { end };
}
