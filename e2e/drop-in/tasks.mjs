/** The tasks on the main thread of a page in Chromium. */

const CATEGORIES = ['toplevel', 'devtools.timeline', '__metadata'];

/** Returns the duration of the longest task while `act` runs, in milliseconds of the clock and of the processor. Other programs lengthen only the first. */
export async function longestTask({ page, context }, act) {
  const browser = context.browser();
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const isMain = threadsNamed('CrRendererMain', traceEvents);
  const tasks = traceEvents.filter(event => event.name.endsWith('RunTask') && isMain(event));
  const most = field => Math.max(...tasks.map(task => task[field] ?? 0)) / 1000;
  return { count: tasks.length, clock: most('dur'), processor: most('tdur') };
}

function threadsNamed(wanted, events) {
  const key = ({ pid, tid }) => `${pid} ${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === wanted);
  const keys = new Set(named.map(key));
  return event => keys.has(key(event));
}
