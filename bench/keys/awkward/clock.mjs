/** Replaces the timers and clocks of a page, so that the steps of a case advance the time without waiting. */

/** Replaces the clocks and timers of a window. Returns `now`, the time in milliseconds, and `pass`, which advances it and runs timers. */
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
        runReportingErrors(run);
      }
      now = end;
    },
  };
}

function nextOf(timers, end) {
  const due = [...timers].filter(([, { at }]) => at <= end);
  return due.sort(([, a], [, b]) => a.at - b.at)[0];
}

function runReportingErrors(run) {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}
