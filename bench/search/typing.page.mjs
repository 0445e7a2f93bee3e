/** Makes a search and types: in a page, where the longest task is watched too, and in Node. */

/**
 * Milliseconds from a key to its results, half and 95 % of all keys; to make the search; and of the longest task in
 * either, where tasks can be watched. Keys that the budget does not reach are left out.
 */
export async function typing(make, entries, keys, budget) {
  const watch = watching();
  // What the page did before is not counted.
  await watch.longest();
  const start = performance.now();
  const search = await make(entries);
  const building = performance.now() - start;
  const longestBuilding = await watch.longest();
  // The first query of all is not what a reader waits for again and again.
  await search(keys[0]);
  await watch.longest();
  const times = [];
  const end = performance.now() + budget;
  for (const key of keys) {
    if (performance.now() > end) break;
    const before = performance.now();
    await search(key);
    times.push(performance.now() - before);
    await turn();
  }
  const longestTyping = await watch.longest();
  times.sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    p50: at(0.5),
    p95: at(0.95),
    building,
    longest: { building: longestBuilding, typing: longestTyping },
  };
}

/** The longest task of the main thread since it was last asked, where the browser tells; it tells of 50 ms and more. */
function watching() {
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

function turn() {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
