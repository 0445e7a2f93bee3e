/** Runs in the page: binds, presses keys in long runs, and reads the clock or the heap around them. */

const CODES = { '=': ['Equal', 187], F9: ['F9', 120] };
/** The letters of a US keyboard as two other layouts type them (xkb's ru and gr). */
const LAYOUTS = {
  Cyrillic: 'фисвуапршолдьтщзйкыегмцчня',
  Greek: 'αβψδεφγηιξκλμνοπ;ρστθωςχυζ',
};

/**
 * Binds with the page's `library` and measures `time` or `heap`.
 * @returns milliseconds to bind all, or null where that takes too long; microseconds or bytes beyond those of an empty listener for a
 * key of each kind; how often something ran, and how often it should have, of the kinds that every library knows.
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

/** What is pressed: the keys of a round, which of them count, and how often something runs in it. Not every library knows the optional kinds. */
function kindsOf(sequences) {
  const single = (name, key, more) => ({
    name,
    keys: [recordOf(key, more)],
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

/** Writing the keys in the library's notation is not counted. */
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

/** The same element in a frame whose window has an empty listener: the least that a key press can cost. */
function elsewhere() {
  const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
  contentWindow.addEventListener('keydown', () => undefined);
  return contentWindow.document.body.appendChild(contentWindow.document.createElement('p'));
}

/** What a keyboard reports of a key, and of the character that it types. */
function recordOf(key, more = {}) {
  const [code, keyCode] = CODES[key] ?? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)];
  return { key, code, keyCode, bubbles: true, cancelable: true, composed: true, ...more };
}

/** A whole press, as a keyboard reports it; what a handler prevents changes nothing, so that all get the same. */
function press(target, record) {
  const { key } = record;
  target.dispatchEvent(new KeyboardEvent('keydown', record));
  if (key.length === 1) {
    const charCode = key.charCodeAt(0);
    target.dispatchEvent(new KeyboardEvent('keypress', { ...record, charCode, keyCode: charCode }));
  }
  target.dispatchEvent(new KeyboardEvent('keyup', record));
}

/** Milliseconds for a number of rounds. */
function timed(target, keys, rounds) {
  const start = performance.now();
  for (let i = 0; i < rounds; i++) for (const key of keys) press(target, key);
  return performance.now() - start;
}

function timedOnPage(stage, { keys, runs = 0 }, rounds) {
  stage.expected += runs * rounds;
  return timed(stage.page, keys, rounds);
}

/** Presses until the code is warm; answers with the milliseconds that a round took. */
function warmUp(stage, kind) {
  let rounds = 0;
  let spent = 0;
  for (; rounds * kind.keys.length < 4000 && spent < 300; rounds++) {
    spent += timedOnPage(stage, kind, 1);
    timed(stage.elsewhere, kind.keys, 1);
  }
  return spent / rounds;
}

/** Microseconds a key: the fastest of short runs, less the fastest of those beside them that only the empty listener hears. */
function timeOf(stage, kind, each) {
  const { length } = kind.keys;
  const rounds = Math.max(1, Math.min(Math.ceil(2000 / length), Math.round(15 / each)));
  const start = performance.now();
  let least = Infinity;
  let floor = Infinity;
  for (let runs = 0; runs < 12 && (runs < 3 || performance.now() - start < 400); runs++) {
    least = Math.min(least, timedOnPage(stage, kind, rounds));
    floor = Math.min(floor, timed(stage.elsewhere, kind.keys, rounds));
  }
  return ((least - floor) * 1000) / (rounds * length);
}

/** The middle of runs so short that no garbage is collected in them. */
function heapOf(stage, kind) {
  const runs = Array.from({ length: 11 }, () => grown(stage.page, kind) - grown(stage.elsewhere, kind));
  return middle(runs);
}

/** Bytes allocated for a key that counts. */
function grown(target, { keys, counts }) {
  globalThis.gc();
  let bytes = 0;
  let count = 0;
  for (let round = 0; round < 200 && bytes < 4e6; round++)
    for (const [i, key] of keys.entries()) {
      const before = performance.memory.usedJSHeapSize;
      press(target, key);
      const more = performance.memory.usedJSHeapSize - before;
      // Less than before: garbage was collected after all.
      if (!counts(i) || more < 0) continue;
      bytes += more;
      count++;
    }
  return bytes / count;
}

function middle(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
