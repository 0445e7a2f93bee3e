/** Runs in the page: binds keys, presses them in long runs, and measures time or heap size. */

const CODES = { '=': ['Equal', 187], F9: ['F9', 120] };
/** What the keys of the letters a to z type on two other layouts (ru and gr of xkb). */
const LAYOUTS = {
  Cyrillic: 'фисвуапршолдьтщзйкыегмцчня',
  Greek: 'αβψδεφγηιξκλμνοπ;ρστθωςχυζ',
};

/**
 * Binds with the page's `library` and measures `time` or `heap`.
 * @returns `binding`: the milliseconds to bind everything, or `null` if that takes too long. `cost`: the microseconds or bytes of one
 * key of each kind, less those of an empty listener. `ran` and `expected`: how many bindings ran and how many should have, for the
 * kinds that every library supports.
 */
export function measure({ chords, size, sequences, what, bindingBudget }) {
  let ran = 0;
  const binding = bindAll(chords, size, bindingBudget, () => void ran++);
  if (binding === null) return { binding };
  const stage = { page: document.querySelector('p'), elsewhere: elsewhere(), expected: 0 };
  const cost = {};
  for (const kind of kindsOf(sequences)) {
    const before = { ran, expected: stage.expected };
    const each = warmUp(stage, kind);
    if (what === 'heap') cost[kind.name] = heapOf(stage, kind);
    else if (kind.name !== 'prefix') cost[kind.name] = timeOf(stage, kind, each);
    if (kind.isOptional) ({ ran, expected: stage.expected } = before);
  }
  return { binding, cost, ran, expected: stage.expected };
}

/**
 * Returns the kinds of keys: the keys of a round, which of them are measured, and how many bindings run in it. Not every library
 * supports the optional kinds.
 */
function kindsOf(sequences) {
  const single = (name, key, init) => ({
    name,
    keys: [recordOf(key, init)],
    counts: () => true,
    isOptional: true,
  });
  const kinds = [
    { name: 'miss', keys: [recordOf('F9')], counts: () => true, runs: 0 },
    { name: 'chord', keys: [recordOf('=')], counts: () => true, runs: 1 },
    single('Alt', 'q', { altKey: true }),
    single('numpad', '+', { code: 'NumpadAdd', keyCode: 107, location: 3 }),
    single('accented', 'é', { code: 'Digit2', keyCode: 50 }),
  ];
  if (!sequences) return kinds;
  const letters = sequences.flat();
  const keys = letters.map(letter => recordOf(letter));
  for (const [name, layout] of Object.entries(LAYOUTS))
    kinds.push({
      name,
      keys: letters.map(letter => ({ ...recordOf(letter), key: layout[letter.charCodeAt(0) - 97] })),
      counts: () => true,
      isOptional: true,
    });
  const { length } = sequences[0];
  const runs = sequences.length;
  return [
    ...kinds,
    { name: 'sequence', keys, counts: () => true, runs },
    { name: 'prefix', keys, counts: i => i % length < length - 1, runs },
  ];
}

/**
 * Binds the keys, which are written in the notation of the library beforehand, and adds bindings until there are `size` of them. Returns
 * the milliseconds of binding, or `null` if it takes longer than the budget.
 */
function bindAll(chords, size, budget, run) {
  const { library } = globalThis;
  const written = chords.map(keys => library.write(keys));
  for (let i = 0; written.length < size; i++) written.push(library.inPlaceOf(i));
  const bindings = written.map(keys => ({ keys, run }));
  const start = performance.now();
  try {
    library.bind(bindings, { isLate: () => performance.now() - start > budget });
  } catch (error) {
    if (error.message === 'late') return null;
    throw error;
  }
  return performance.now() - start;
}

/** Returns an element in a frame whose window has an empty listener: the minimum that a key press can cost. */
function elsewhere() {
  const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
  contentWindow.addEventListener('keydown', () => undefined);
  return contentWindow.document.body.appendChild(contentWindow.document.createElement('p'));
}

/** Returns the properties of the events of a key, from the character that it types. */
function recordOf(key, init = {}) {
  const [code, keyCode] = CODES[key] ?? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)];
  return { key, code, keyCode, bubbles: true, cancelable: true, composed: true, ...init };
}

/** Dispatches all events of a key press. `preventDefault` has no effect on the later ones, so that all libraries get the same events. */
function press(target, record) {
  const { key } = record;
  target.dispatchEvent(new KeyboardEvent('keydown', record));
  if (key.length === 1) {
    const charCode = key.charCodeAt(0);
    target.dispatchEvent(new KeyboardEvent('keypress', { ...record, charCode, keyCode: charCode }));
  }
  target.dispatchEvent(new KeyboardEvent('keyup', record));
}

/** Returns the milliseconds that a number of rounds takes. */
function timed(target, keys, rounds) {
  const start = performance.now();
  for (let i = 0; i < rounds; i++) for (const key of keys) press(target, key);
  return performance.now() - start;
}

function timedOnPage(stage, { keys, runs = 0 }, rounds) {
  stage.expected += runs * rounds;
  return timed(stage.page, keys, rounds);
}

/** Presses keys until the code is optimised. Returns the mean milliseconds of a round. */
function warmUp(stage, kind) {
  let rounds = 0;
  let spent = 0;
  for (; rounds * kind.keys.length < 4000 && spent < 300; rounds++) {
    spent += timedOnPage(stage, kind, 1);
    timed(stage.elsewhere, kind.keys, 1);
  }
  return spent / rounds;
}

/** Returns the microseconds per key: the fastest of several short runs, less the fastest run with the empty listener. */
function timeOf(stage, kind, each) {
  const { length } = kind.keys;
  const rounds = Math.max(1, Math.min(Math.ceil(2000 / length), Math.round(15 / each)));
  const start = performance.now();
  let fastest = Infinity;
  let floor = Infinity;
  for (let runs = 0; runs < 12 && (runs < 3 || performance.now() - start < 400); runs++) {
    fastest = Math.min(fastest, timedOnPage(stage, kind, rounds));
    floor = Math.min(floor, timed(stage.elsewhere, kind.keys, rounds));
  }
  return ((fastest - floor) * 1000) / (rounds * length);
}

/** Returns the bytes per key: the median of runs that are too short for a garbage collection, less those of the empty listener. */
function heapOf(stage, kind) {
  const runs = Array.from({ length: 11 }, () => grown(stage.page, kind) - grown(stage.elsewhere, kind));
  return median(runs);
}

/** Returns the mean number of bytes allocated by each key that is measured. */
function grown(target, { keys, counts }) {
  globalThis.gc();
  let bytes = 0;
  let count = 0;
  for (let round = 0; round < 200 && bytes < 4e6; round++)
    for (const [i, key] of keys.entries()) {
      const before = performance.memory.usedJSHeapSize;
      press(target, key);
      const growth = performance.memory.usedJSHeapSize - before;
      // A negative growth means that garbage was collected.
      if (!counts(i) || growth < 0) continue;
      bytes += growth;
      count++;
    }
  return bytes / count;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
