/** Runs in the page: presses keys on the focused element and reads the clock around each. */

/** What a key may take at most in turns of the microtask queue before it counts as done; tabster waits a few. */
const TURNS = 10;

/**
 * Starts the library, focuses an element, then presses `keys` again and again.
 * @returns the milliseconds of each press, to the moment at which the focus is elsewhere and the page laid out; `back` is pressed
 * between, and not counted. Null where the focus stays.
 */
export async function time({ from, keys, back, presses, budget }) {
  globalThis.library.start(document.querySelector('main'));
  document.getElementById(from).focus();
  await frame();
  const start = performance.now();
  const times = [];
  for (let i = 0; i < presses + 3; i++) {
    const took = await timed(keys);
    if (took === null) return null;
    // The first presses are warm-up.
    if (i >= 3) times.push(took);
    await frame();
    if (back && (await timed(back)) === null) return null;
    if (back) await frame();
    if (times.length > 4 && performance.now() - start > budget) break;
  }
  return times;
}

/** Milliseconds from the first key down to the focus moved, its styles and boxes known. */
async function timed(keys) {
  const before = document.activeElement;
  flush();
  const start = performance.now();
  keys.forEach(press);
  for (let i = 0; i < TURNS && document.activeElement === before; i++) await null;
  flush();
  const took = performance.now() - start;
  return document.activeElement === before ? null : took;
}

/** One press as a keyboard reports it. */
export function press(key) {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const keyCode = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, End: 35 }[key] ?? 0;
  const record = { key, code, keyCode, bubbles: true, cancelable: true, composed: true };
  const target = document.activeElement;
  target.dispatchEvent(new KeyboardEvent('keydown', record));
  target.dispatchEvent(new KeyboardEvent('keyup', record));
}

/** Presses a key many times in one task, so that whatever is laid out meanwhile was asked for. */
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

/** The next frame, painted. */
export function frame() {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
