/** Runs before any other script of the page: counts the accesses to its elements. */

const METHODS = {
  visibility: [Element.prototype, ['checkVisibility']],
  boxes: [Element.prototype, ['getBoundingClientRect', 'getClientRects']],
  writes: [Element.prototype, ['setAttribute', 'removeAttribute', 'toggleAttribute']],
};
const SIZES = [
  [HTMLElement.prototype, ['offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight', 'offsetParent']],
  [
    Element.prototype,
    ['clientTop', 'clientLeft', 'clientWidth', 'clientHeight', 'scrollHeight', 'scrollWidth', 'scrollTop'],
  ],
];
const WRITTEN = [
  [HTMLElement.prototype, ['tabIndex', 'hidden']],
  [Element.prototype, ['role', 'id']],
];
const QUERIED = [Document.prototype, DocumentFragment.prototype, Element.prototype];

let counts;
let touched;
reset();

/** Resets the counts. */
export function reset() {
  counts = { visibility: 0, boxes: 0, styles: 0, sizes: 0, points: 0, queries: 0, writes: 0 };
  touched = new Set();
}

/** Returns the number of accesses of each kind, the number of accessed elements, and how many items of the list contain one. */
export function counted() {
  const inList = [...touched].filter(el => el.closest('li,p,h2') && el.closest('main'));
  const items = new Set(inList.map(el => el.closest('li,p,h2')));
  return { ...counts, elements: touched.size, items: items.size };
}

for (const [kind, [prototype, names]] of Object.entries(METHODS))
  for (const name of names) wrapMethod(prototype, name, kind);
for (const [prototype, names] of SIZES) for (const name of names) wrapAccess(prototype, name, 'get', 'sizes');
for (const [prototype, names] of WRITTEN)
  for (const name of names) wrapAccess(prototype, name, 'set', 'writes');
for (const prototype of QUERIED) {
  wrapQuery(prototype, 'querySelector', 'queries', found => (found ? [found] : []));
  wrapQuery(prototype, 'querySelectorAll', 'queries', found => found);
}
wrapQuery(Document.prototype, 'elementFromPoint', 'points', found => (found ? [found] : []));
wrapQuery(Document.prototype, 'elementsFromPoint', 'points', found => found);
wrapQuery(Document.prototype, 'createTreeWalker', 'queries', () => []);

const { getComputedStyle } = window;
window.getComputedStyle = (el, ...rest) => {
  record('styles', el);
  return getComputedStyle.call(window, el, ...rest);
};

function record(kind, el) {
  counts[kind]++;
  touched.add(el);
}

function wrapMethod(prototype, name, kind) {
  const real = prototype[name];
  prototype[name] = function (...values) {
    record(kind, this);
    return real.apply(this, values);
  };
}

function wrapAccess(prototype, name, accessor, kind) {
  const property = Object.getOwnPropertyDescriptor(prototype, name);
  const real = property?.[accessor];
  if (!real) return;
  const wrapped = function (...values) {
    record(kind, this);
    return real.apply(this, values);
  };
  Object.defineProperty(prototype, name, { ...property, [accessor]: wrapped });
}

/** Counts queries, and the elements that they find as accessed. */
function wrapQuery(prototype, name, kind, foundOf) {
  const real = prototype[name];
  if (!real) return;
  prototype[name] = function (...values) {
    const found = real.apply(this, values);
    counts[kind]++;
    for (const el of foundOf(found)) touched.add(el);
    return found;
  };
}
