/** Runs in the page: wraps the top level of each test file in a suite, so that its hooks do not apply to other files. */

const NAMES = ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'];

const real = Object.fromEntries(NAMES.map(name => [name, globalThis[name]]));
let file = '';
const calls = [];

/** Starts recording the calls of mocha's functions for this file. The calls recorded before become the suite of the previous file. */
export function begin(name) {
  end();
  file = name;
  for (const word of NAMES) globalThis[word] = (...values) => void calls.push(() => real[word](...values));
}

/** Stops recording after the last file, and defines its suite. */
export function end() {
  Object.assign(globalThis, real);
  const recorded = calls.splice(0);
  if (recorded.length > 0) real.describe(file, () => recorded.forEach(call => call()));
}
