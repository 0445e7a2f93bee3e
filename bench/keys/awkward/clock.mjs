/** Time in the page's hands: its timers and clocks, moved on by the steps of a case instead of by waiting. */

/** Replaces the clocks and timers of a window; gives back the way to let time pass. */
export function takeClock(target) {
  const timers = new Map();
  let now = 10_000;
  let last = 0;
  target.setTimeout = (run, delay = 0, ...values) => {
    timers.set(++last, { at: now + delay, run: () => run(...values) });
    return last;
  };
  target.clearTimeout = id => void timers.delete(id);
  target.Date.now = () => now;
  target.performance.now = () => now;
  return {
    now: () => now,
    pass(ms) {
      const end = now + ms;
      for (let next = nextOf(timers, end); next; next = nextOf(timers, end)) {
        const [id, { at, run }] = next;
        timers.delete(id);
        now = Math.max(now, at);
        reporting(run);
      }
      now = end;
    },
  };
}

function nextOf(timers, end) {
  const due = [...timers].filter(([, { at }]) => at <= end);
  return due.sort(([, a], [, b]) => a.at - b.at)[0];
}

function reporting(run) {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}
