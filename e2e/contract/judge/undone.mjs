/** What must be as before: the page's bytes after `stop()`, its tab order at all times. */

import { Hand } from './hand.mjs';

/** Everything that Tab stops at, in its order. */
export function tabStops() {
  return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,iframe,[tabindex]')]
    .filter(el => el.tabIndex >= 0)
    .map(el => [el, el.tabIndex]);
}

export function* sameStops(before, after) {
  const isSame =
    before.length === after.length &&
    before.every(([el, index], i) => el === after[i][0] && index === after[i][1]);
  if (!isSame) yield `the tab order changed: ${before.length} stops before, ${after.length} after`;
}

/** Starts an engine, uses it, stops it, and compares the page with what it was; `onFirst` is told the time of the first key. */
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
  // The hints come with a file of their own, and whether there are any is known then.
  await hintsOrNone(engine);
  stop();
  // The next engine begins as on a fresh page.
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
    await new Promise(resolve => setTimeout(resolve, 1));
}

/** The page's bytes when they no longer change, or are as they were: scripts of its own answer to scrolling in their time. */
async function settled(wanted) {
  let html = '';
  let same = 0;
  for (let tries = 0; tries < 20; tries++) {
    const now = document.documentElement.outerHTML;
    same = now === html ? same + 1 : 0;
    if (now === wanted || (wanted === undefined && same === 2)) return now;
    html = now;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return html;
}
