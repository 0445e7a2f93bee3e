/** Runs in the page: presses keys on the focused element, and measures how long each takes. */

/** The number of microtasks that a library may wait before it moves the focus; tabster waits for a few. */
const TURNS = 10;

/**
 * Starts the library, focuses an element, then presses `keys` repeatedly. In between, `back` is pressed but not measured.
 * @returns The milliseconds of each press until the focus has moved and the page is laid out, or `null` if the focus does not move.
 */
export async function time({ from, keys, back, presses, budget }) {
  globalThis.library.start(document.querySelector('main'));
  document.getElementById(from).focus();
  await frame();
  const start = performance.now();
  const times = [];
  for (let i = 0; i < presses + 3; i++) {
    const duration = await timed(keys);
    if (duration === null) return null;
    // The first three presses are warm-up.
    if (i >= 3) times.push(duration);
    await frame();
    if (back && (await timed(back)) === null) return null;
    if (back) await frame();
    if (times.length > 4 && performance.now() - start > budget) break;
  }
  return times;
}

/** Resolves with the milliseconds from the first keydown until the focus has moved and styles and layout are up to date. */
async function timed(keys) {
  const before = document.activeElement;
  flush();
  const start = performance.now();
  keys.forEach(press);
  for (let i = 0; i < TURNS && document.activeElement === before; i++) await null;
  flush();
  const duration = performance.now() - start;
  return document.activeElement === before ? null : duration;
}

/** Dispatches the `keydown` and `keyup` events of one key press to the focused element. */
export function press(key) {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const keyCode = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, End: 35 }[key] ?? 0;
  const init = { key, code, keyCode, bubbles: true, cancelable: true, composed: true };
  const target = document.activeElement;
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
}

/** Presses a key a number of times in one task, so that every layout in the meantime is a forced one. */
export async function run({ key, times }) {
  for (let i = 0; i < times; i++) {
    press(key);
    for (let turn = 0; turn < TURNS; turn++) await null;
  }
}

function flush() {
  document.activeElement.getBoundingClientRect();
  void document.body.offsetHeight;
}

/** Resolves after the next frame has been painted. */
export function frame() {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
