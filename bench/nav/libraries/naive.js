/** The obvious implementation: each key press queries all items, and reads a property of each that forces layout. */

/** The keys of each motion. */
export const keys = { next: ['j'], previous: ['k'] };

const STEPS = { j: 1, k: -1 };

/** Starts on `root`, and returns a function that stops it. */
export function start(root) {
  const onKey = event => {
    const step = STEPS[event.key];
    if (!step || event.target.matches('input,textarea,select')) return;
    const all = [...root.querySelectorAll('a[href],button,input,select,textarea,summary')];
    const shown = all.filter(el => el.offsetParent !== null);
    shown[shown.indexOf(document.activeElement) + step]?.focus();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
