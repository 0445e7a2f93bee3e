/** Builds a search and types into it, in a page, where the longest task is observed too, or in Node. */

/**
 * Resolves with times in milliseconds: the median and the 95th percentile from a key press to its results, the time to build the
 * search, and the longest task while building and while typing (`undefined` in Node). Stops typing after `budget` milliseconds.
 */
export async function typing(make, entries, keys, budget) {
  const watch = observeLongTasks();
  // Discards the tasks from before the measurement.
  await watch.longest();
  const start = performance.now();
  const search = await make(entries);
  const building = performance.now() - start;
  const longestBuilding = await watch.longest();
  // The first query is not measured: readers wait for it only once.
  await search(keys[0]);
  await watch.longest();
  const times = [];
  const end = performance.now() + budget;
  for (const key of keys) {
    if (performance.now() > end) break;
    const before = performance.now();
    await search(key);
    times.push(performance.now() - before);
    await nextTask();
  }
  const longestTyping = await watch.longest();
  times.sort((a, b) => a - b);
  const percentile = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    p50: percentile(0.5),
    p95: percentile(0.95),
    building,
    longest: { building: longestBuilding, typing: longestTyping },
  };
}

/**
 * Observes the tasks of the main thread. `longest()` resolves with the duration of the longest one since the last call, or 0 if none
 * took 50 ms or more, and with `undefined` in Node.
 */
function observeLongTasks() {
  if (!globalThis.document) return { longest: async () => undefined };
  let longest = 0;
  const observer = new PerformanceObserver(list => {
    longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  return {
    async longest() {
      await new Promise(resolve => setTimeout(resolve, 100));
      const value = longest;
      longest = 0;
      return value;
    },
  };
}

function nextTask() {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
