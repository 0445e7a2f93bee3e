/** A router: links change the history, and the content of the view is replaced. */

import { touch } from './watch.js';

const BASE = '/e2e/pages/app/';
const NAMES = ['home', 'notes', 'mail', 'chart'];
/** More than the entries that Chromium and Firefox keep in the history of a tab, which is 50. */
const KEPT = 55;

/** Returns the HTML of a view: paragraphs, a section, a list of links to the other views, and a toolbox. */
function viewOf(name) {
  const lines = Array.from({ length: 12 }, (_, i) => `<p>Line ${i} of ${name}, with words to read.</p>`);
  const links = NAMES.filter(other => other !== name).map(
    other => `<li><a href="${other}">To ${other}</a></li>`,
  );
  return `<h1>The view ${name}</h1>${lines.join('')}
    <h2>More</h2><details><summary>A section of ${name}</summary><p>Inside it.</p><p><input aria-label="A field" /></p></details>
    <p>See <a href="${NAMES[(NAMES.indexOf(name) + 1) % 4]}">the next view</a>.</p><ul>${links.join('')}</ul>
    <h2>The end of ${name}</h2><p><button type="button" data-open>New</button></p>
    <x-toolbox></x-toolbox><pre>some code\nof two lines</pre>`;
}

/** Starts a router on an element. Returns `go`, which shows a view by name, and `settled`, which waits for the last navigation. */
export function router(view) {
  let entries = KEPT;
  let busy = Promise.resolve();
  const show = () => {
    touch();
    const name = location.pathname.slice(BASE.length);
    view.innerHTML = viewOf(NAMES.includes(name) ? name : 'home');
  };
  const exchange = hasTransition => {
    if (!hasTransition || !document.startViewTransition) return show();
    const transition = document.startViewTransition(show);
    busy = transition.finished.catch(() => undefined);
    transition.ready.catch(() => undefined);
  };
  function go(name, hasTransition = false) {
    const at = (history.state?.at ?? 0) + 1;
    entries = at + 1;
    touch();
    history.pushState({ at }, '', BASE + name);
    exchange(hasTransition);
  }
  document.addEventListener('click', event => {
    const link = event.composedPath().find(node => node.localName === 'a' && node.href);
    if (!link) return;
    event.preventDefault();
    if (link.hash) return;
    // A click that requests a new tab is ignored, because the tab would stay open.
    if (!event.ctrlKey && !event.metaKey) go(link.pathname.slice(BASE.length));
  });
  addEventListener('popstate', show);
  stayWithin(
    () => entries,
    promise => (busy = promise),
  );
  fillHistory();
  show();
  return { go, names: NAMES, settled: () => busy };
}

/**
 * Fills the history of the tab with this page, so that the page before it is forgotten: several steps that follow each other quickly add
 * up, and would leave the app although each of them does not.
 */
function fillHistory() {
  history.replaceState({ at: 0 }, '');
  for (let at = 1; at < KEPT; at++) history.pushState({ at }, '');
}

/** Ignores steps of the history that leave the app. Calls `onGo` with a promise that resolves when a step is done. */
function stayWithin(entries, onGo) {
  const real = history.go.bind(history);
  history.go = steps => {
    const at = history.state.at + steps;
    if (at < 0 || at >= entries()) return;
    touch();
    onGo(new Promise(done => addEventListener('popstate', done, { once: true })));
    real(steps);
  };
}
