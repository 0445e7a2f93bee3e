/** Runs before anything else of the page: counts what is asked of its elements. */

const ASKS = {
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

/** Begins anew. */
export function reset() {
  counts = { visibility: 0, boxes: 0, styles: 0, sizes: 0, points: 0, queries: 0, writes: 0 };
  touched = new Set();
}

/** What was counted: how often each thing was asked, of how many elements, and how many of those stand in the list. */
export function counted() {
  const inList = [...touched].filter(el => el.closest('li,p,h2') && el.closest('main'));
  const items = new Set(inList.map(el => el.closest('li,p,h2')));
  return { ...counts, elements: touched.size, items: items.size };
}

for (const [kind, [where, names]] of Object.entries(ASKS))
  for (const name of names) wrapMethod(where, name, kind);
for (const [where, names] of SIZES) for (const name of names) wrapAccess(where, name, 'get', 'sizes');
for (const [where, names] of WRITTEN) for (const name of names) wrapAccess(where, name, 'set', 'writes');
for (const where of QUERIED) {
  wrapQuery(where, 'querySelector', 'queries', found => (found ? [found] : []));
  wrapQuery(where, 'querySelectorAll', 'queries', found => found);
}
wrapQuery(Document.prototype, 'elementFromPoint', 'points', found => (found ? [found] : []));
wrapQuery(Document.prototype, 'elementsFromPoint', 'points', found => found);
wrapQuery(Document.prototype, 'createTreeWalker', 'queries', () => []);

const { getComputedStyle } = window;
window.getComputedStyle = (el, ...more) => {
  note('styles', el);
  return getComputedStyle.call(window, el, ...more);
};

function note(kind, el) {
  counts[kind]++;
  touched.add(el);
}

function wrapMethod(where, name, kind) {
  const real = where[name];
  where[name] = function (...values) {
    note(kind, this);
    return real.apply(this, values);
  };
}

function wrapAccess(where, name, side, kind) {
  const property = Object.getOwnPropertyDescriptor(where, name);
  const real = property?.[side];
  if (!real) return;
  const wrapped = function (...values) {
    note(kind, this);
    return real.apply(this, values);
  };
  Object.defineProperty(where, name, { ...property, [side]: wrapped });
}

/** What a query finds is touched. */
function wrapQuery(where, name, kind, foundOf) {
  const real = where[name];
  if (!real) return;
  where[name] = function (...values) {
    const found = real.apply(this, values);
    counts[kind]++;
    for (const el of foundOf(found)) touched.add(el);
    return found;
  };
}
