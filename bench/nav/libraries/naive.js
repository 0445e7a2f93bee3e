/** What is written first by most: all items are asked for at each key, and each for its box. */

export const keys = { next: ['j'], previous: ['k'] };

const STEPS = { j: 1, k: -1 };

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
