/** How long the main thread of Chromium's page was held up. */

const CATEGORIES = ['toplevel', 'devtools.timeline', '__metadata'];

/** The longest task of the page while `act` ran, in milliseconds by the clock and of the processor alone, which a busy machine does not lengthen. */
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
