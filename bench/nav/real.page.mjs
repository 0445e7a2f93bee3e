/** Runs before anything else of the page: reads the clock when a key goes down and when the focus moves, and notes long tasks. */

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

/** Forgets what was noted so far. */
export function begin() {
  times = [];
  tasks = [];
}

/** What was noted: milliseconds from each key to the focus moved, and those of each task over 50. */
export function end() {
  return { times, tasks };
}
