/** Drives a page of a library with real keys: a walk from top to end and back, then random keys that ask to enter nothing. */

import { random } from '../../e2e/pages/app/random.js';
import { presses } from '../../scripts/browsers/press.mjs';

/** The most steps that a walk takes. */
const STEPS = 800;

const MOTIONS = ['j', 'j', 'j', 'j', 'k', 'k', 'g', 'G', 'd', 'u', ']', '[', '}', '{', 'zz', 'zt', 'zb'];
const REGIONS = ['h', 'l', 'H', 'J', 'K', 'L', 'zj', 'zk', '<F6>', '<S-F6>', '<C-j>', '<C-k>'];
const OTHERS = [
  '<Esc>',
  '<Esc>',
  'f<Esc>',
  'F<Esc>',
  'yy',
  'n',
  'N',
  'ma',
  "'a",
  '<C-d>',
  '<C-u>',
  'q',
  'x',
  'w',
  'e',
  ';',
];

/** Returns some random keys that move, look or do nothing, but ask to enter or to press nothing. */
function harmlessKeys({ next, pick }) {
  const kind = next(10);
  if (kind < 6) return next(5) === 0 ? `${next(12) + 1}${pick(MOTIONS)}` : pick(MOTIONS);
  return kind < 8 ? pick(REGIONS) : pick(OTHERS);
}

/** Walks with a key until nothing changes. Returns the places. */
async function walk(stage, key) {
  const places = [];
  let still = 0;
  for (let i = 0; i < STEPS && still < 2; i++) {
    await stage.press(key);
    const place = await stage.evaluate(() => globalThis.proof.place());
    const before = places.at(-1);
    if (before && before.item === place.item && before.scroll === place.scroll) still++;
    else {
      still = 0;
      places.push(place);
    }
  }
  return places;
}

/** Returns the items of a walk, each once even if it was scrolled through. */
const itemsOf = places => places.filter((place, i) => place.item !== places[i - 1]?.item);

/** Walks main from its first item to its last and back. */
export async function walkThere(stage) {
  await stage.evaluate(() => globalThis.proof.begin());
  await stage.press('J');
  await stage.press('g');
  const first = await stage.evaluate(() => globalThis.proof.place());
  const there = itemsOf([first, ...(await walk(stage, 'j'))]);
  await stage.evaluate(() => globalThis.proof.check());
  const back = itemsOf([there.at(-1), ...(await walk(stage, 'k'))]).reverse();
  await stage.evaluate(() => globalThis.proof.check());
  return { there, back };
}

const ASKING = [
  '<CR>',
  '<CR>',
  'o',
  'o',
  'i',
  '<Tab>',
  '<Tab>',
  '<S-Tab>',
  ' ',
  'fj',
  'fk',
  'fd',
  '<Down>',
  '<Right>',
  'x',
  '<BS>',
];

/** Returns some random keys of which many ask to enter or to press something. */
const askingKeys = chance => (chance.next(2) ? chance.pick(ASKING) : harmlessKeys(chance));

/** The ways back into the text from anywhere: Esc leaves fields, dialogs and menus, F6 what uses Esc itself, F6 twice what uses both; j goes into an open dialog, and Tab out of frames. */
const WAYS_BACK = ['<Esc><Esc><Esc>', '<F6>', '<F6><F6>', 'j<Esc><Esc>', '<S-Tab><S-Tab><Esc>'];
/** How often J is pressed after a way back, because menus and dialogs take some time to close. */
const TRIES = 20;

/**
 * Presses random keys that enter and press what they come to, and goes back to main after each 20. Reports a trap if no way back leads
 * there.
 */
export async function pressAnything(stage, seed, count) {
  const chance = random(seed);
  await stage.evaluate(() => (globalThis.proof.isStrict = false));
  for (let pressed = 0; pressed < count;) {
    let batch = '';
    while (presses(batch).length < 20) batch += askingKeys(chance);
    pressed += presses(batch).length;
    await stage.press(batch);
    if (!(await comesBack(stage))) return false;
  }
  return true;
}

async function comesBack(stage) {
  // A driver's Esc does not reach the browser itself, which ends the full screen.
  await stage.evaluate(() => void document.exitFullscreen?.().catch(() => undefined));
  // Some components focus their field again a moment after it has lost the focus, so no way is given up after one try.
  for (const keys of [...WAYS_BACK, ...WAYS_BACK]) {
    await stage.press(keys);
    for (let i = 0; i < TRIES; i++) {
      await stage.press('J');
      const place = await stage.evaluate(() => globalThis.proof.placeOfFocus());
      if (place === 'main') return true;
      // From there, waiting does not help.
      if (place === 'field' && i > 2) break;
    }
  }
  await stage.evaluate(() => globalThis.proof.reportTrap());
  return false;
}

/** Presses random keys, and compares all values after each 25. Returns the number of keys. */
export async function pressHarmless(stage, seed, count) {
  const chance = random(seed);
  let pressed = 0;
  while (pressed < count) {
    let batch = '';
    while (presses(batch).length < 25) batch += harmlessKeys(chance);
    pressed += presses(batch).length;
    await stage.press(batch);
    await stage.evaluate(() => globalThis.proof.check());
  }
  return pressed;
}
