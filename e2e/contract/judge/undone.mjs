/** Checks that `stop()` restores the HTML of the page, and that the tab order never changes. */

import { Hand } from './hand.mjs';

/** Returns the tab stops of the page in document order, with their tab indexes. */
export function tabStops() {
  return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,iframe,[tabindex]')]
    .filter(el => el.tabIndex >= 0)
    .map(el => [el, el.tabIndex]);
}

/** Generates a problem if the tab stops differ. */
export function* sameStops(before, after) {
  const isSame =
    before.length === after.length &&
    before.every(([el, index], i) => el === after[i][0] && index === after[i][1]);
  if (!isSame) yield `the tab order changed: ${before.length} stops before, ${after.length} after`;
}

/**
 * Starts an engine, uses it, stops it, and compares the HTML of the page.
 * @param onFirst Called with the time of the first key.
 */
export async function* stopped(onFirst) {
  const [{ keynav }, { web }] = await Promise.all([
    import('/keynav/index.js'),
    import('/keynav/keymaps/web.js'),
  ]);
  const before = await settled();
  const engine = keynav({ keymap: web });
  const stop = engine.start();
  const hand = new Hand(engine);
  hand.press('j');
  onFirst(hand.first);
  for (const keys of ['3j', 'l', 'j', 'h', 'j', ']', 'G', 'k', 'g', 'f']) hand.press(keys);
  // A separate file draws the hints. It must be loaded before the engine stops.
  await hintsOrNone(engine);
  stop();
  // The next engine starts as on a new page.
  document.activeElement?.blur();
  scrollTo(0, 0);
  const after = await settled(before);
  if (after === before) return;
  const at = [...after].findIndex((letter, i) => letter !== before[i]);
  const around = html => JSON.stringify(html.slice(Math.max(0, at - 40), at + 60));
  yield `stop() leaves ${around(after)} for ${around(before)}`;
}

async function hintsOrNone(engine) {
  const isDecided = () => engine.mode() !== 'hint' || document.querySelector('[data-keynav-skip][popover]');
  for (let turns = 0; turns < 1000 && !isDecided(); turns++)
    await new Promise(resolve => setTimeout(resolve));
}

/** Returns the HTML of the page once it no longer changes or is as wanted, because the page's own scripts may respond to scrolling. */
async function settled(wanted) {
  let html = '';
  let same = 0;
  for (let tries = 0; tries < 120; tries++) {
    const now = document.documentElement.outerHTML;
    same = now === html ? same + 1 : 0;
    if (now === wanted || (wanted === undefined && same === 6)) return now;
    html = now;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  return html;
}
