/** Runs before any other script of the page: measures the time from each keydown until the focus moves, and records long tasks. */

let times = [];
let tasks = [];
let start = 0;

window.addEventListener('keydown', () => (start = performance.now()), true);
window.addEventListener(
  'focusin',
  () => {
    if (start > 0) times.push(performance.now() - start);
    start = 0;
  },
  true,
);
new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});

/** Discards the recorded times. */
export function begin() {
  times = [];
  tasks = [];
}

/** Returns the milliseconds from each keydown until the focus moved, and the duration of each task over 50 ms. */
export function end() {
  return { times, tasks };
}
