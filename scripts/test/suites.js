/** Runs in the page: puts all that a file of tests says at its top level into a suite of its own, so that its hooks are no other file's. */

const NAMES = ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'];

const real = Object.fromEntries(NAMES.map(name => [name, globalThis[name]]));
let file = '';
const calls = [];

/** What is said from now on belongs to that file; what was said so far becomes a suite. */
export function begin(name) {
  end();
  file = name;
  for (const word of NAMES) globalThis[word] = (...values) => void calls.push(() => real[word](...values));
}

/** The last file is over. */
export function end() {
  Object.assign(globalThis, real);
  const said = calls.splice(0);
  if (said.length > 0) real.describe(file, () => said.forEach(say => say()));
}
