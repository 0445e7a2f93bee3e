/** Records, in the page, what a reader must never see: where the focus is after each key, what has changed, and errors of keynav. */

/** Elements that accept letters, or whose letters mean something: none of these may have the focus without being asked for. */
const ACCEPTS_LETTERS = [
  'input:not([type=button],[type=checkbox],[type=color],[type=file],[type=image],[type=radio],[type=range],[type=reset],[type=submit])',
  'textarea,select,iframe,frame,object,embed,canvas,[contenteditable]:not([contenteditable=false])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton', 'application'].map(role => `[role=${role}]`),
].join();
/** Attributes that are the value of a widget. */
const VALUES = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-valuenow', 'aria-valuetext'];

/** What was recorded before the page was loaded again, as Turbo does when a visit fails. */
const KEPT = `proof ${location.pathname}`;
const { found, keys: keysBefore } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{"found":[],"keys":0}');
const recent = [];
let keys = keysBefore;
addEventListener('pagehide', () => sessionStorage.setItem(KEPT, JSON.stringify({ found, keys })));
/** The editors and values of the page: each element with its value, as text. */
let values = new Map();
/** The texts of editors that only the page knows. */
let texts = '';

/** Returns all elements, also inside open shadow roots and frames of the same origin. */
function* everything(root) {
  for (const el of root.querySelectorAll('*')) {
    yield el;
    if (el.shadowRoot) yield* everything(el.shadowRoot);
    const inner = el.localName === 'iframe' && el.contentDocument;
    if (inner) yield* everything(inner);
  }
}

/** Returns the value of an element as text: what a reader could have typed, chosen or moved; undefined for others. */
function valueOf(el) {
  const parts = [];
  // A page sets `follows` for what shows how far it is scrolled.
  if (globalThis.follows && el.matches(globalThis.follows)) return undefined;
  if ('value' in el && !['li', 'button', 'meter', 'progress', 'option', 'data'].includes(el.localName))
    parts.push(typeof el.value === 'object' ? JSON.stringify(el.value) : String(el.value));
  if (typeof el.checked === 'boolean') parts.push(`checked ${el.checked}`);
  const isEditor = el.isContentEditable && !el.parentElement?.isContentEditable;
  // A page sets `drawn` for editors of which only the visible lines are elements, and `texts` for what they contain.
  if (isEditor && !(globalThis.drawn && el.matches(globalThis.drawn))) parts.push(el.textContent);
  if (el.localName === 'option') parts.push(`selected ${el.selected}`);
  if (typeof el.paused === 'boolean')
    parts.push(`${el.paused} ${el.volume} ${el.muted} ${el.playbackRate} ${el.currentTime}`);
  for (const name of VALUES) if (el.hasAttribute(name)) parts.push(`${name} ${el.getAttribute(name)}`);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

const describe = el => {
  if (!el) return 'nothing';
  const label = el.getAttribute('aria-label') || el.id || (el.textContent ?? '').trim();
  const role = el.getAttribute('role');
  return `${el.localName}${role ? `[role=${role}]` : ''} "${label.slice(0, 30)}"`;
};

function tell(kind, what) {
  if (found.filter(one => one.kind === kind).length >= 8) return;
  found.push({ kind, what, keys, after: recent.join('') });
}

/** Returns the element with the focus, also inside open shadow roots. */
function focused(root = document) {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** Returns whether an element is inside another, in any shadow root. */
function outerOf(el, outer) {
  for (let at = el; at; at = at.getRootNode().host) if (outer.contains(at)) return true;
  return false;
}

/** The description of the element that had the focus at the last check. */
let previous = '';

/** Checks the focus. */
function checkFocus() {
  const focus = focused();
  const isLost = !focus || focus === document.body || focus === document.documentElement;
  if (isLost) return tell('lost', `the body has the focus, after ${previous}`);
  previous = describe(focus);
  if (focus.isContentEditable || focus.matches(ACCEPTS_LETTERS)) tell('field', describe(focus));
}

/** Compares all values with those of the last comparison. */
function checkValues() {
  const now = JSON.stringify(globalThis.texts?.() ?? []);
  if (texts !== '' && texts !== now) tell('value', `the text of an editor: ${now.slice(0, 60)}`);
  texts = now;
  checkElements();
}

function checkElements() {
  const now = new Map();
  for (const el of everything(document)) {
    const value = valueOf(el);
    if (value === undefined) continue;
    now.set(el, value);
    if (values.has(el) && values.get(el) !== value)
      tell('value', `${describe(el)}: from ${values.get(el).slice(0, 60)} to ${value.slice(0, 60)}`);
  }
  values = now;
}

let settling = 0;
function onKeyUp({ key }) {
  if (/^(Shift|Control|Alt)$/.test(key)) return;
  keys++;
  recent.push(key.length === 1 ? key : `<${key}>`);
  if (recent.length > 12) recent.shift();
  if (!globalThis.proof.isStrict) return;
  checkFocus();
  const turn = ++settling;
  // The engine has a frame to restore a focus that the page has removed.
  const isDue = () => turn === settling && globalThis.proof.isStrict;
  requestAnimationFrame(() => requestAnimationFrame(() => isDue() && checkFocus()));
}

/** Prevents what a browser itself does with a key that leads out of the page, such as to its toolbar. */
function keepBrowserOut(event) {
  if (/^F\d/.test(event.key) || event.ctrlKey) event.preventDefault();
}

function onError(error, message) {
  const text = `${message ?? ''} ${error?.stack ?? error}`;
  tell(/\/keynav\//.test(text) ? 'error' : 'page error', text.slice(0, 400));
}
/** Keeps a click from leaving the page: links lead to other sites too. */
function stay(event) {
  const link = event.composedPath().find(node => node.href !== undefined);
  if (link && new URL(link.href, location.href).pathname !== location.pathname) event.preventDefault();
}
addEventListener('click', stay, { capture: true });
addEventListener('error', ({ error, message }) => onError(error, message));
addEventListener('unhandledrejection', ({ reason }) => onError(reason));
addEventListener('keyup', onKeyUp, { capture: true });

globalThis.proof = {
  /** Whether no key of those that follow asks to enter a field. */
  isStrict: false,
  /** Shows each part of the page, because some widgets are only completed when they are visible, then begins to watch values and the focus. */
  async begin() {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    scrollTo(0, 0);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    addEventListener('keydown', keepBrowserOut);
    values = new Map();
    checkValues();
    globalThis.proof.isStrict = true;
  },
  check: checkValues,
  /** Returns where the focus is two frames later: in a `field` or anything that accepts letters, elsewhere in `main`, or `outside`. */
  async placeOfFocus() {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const focus = focused();
    if (focus.isContentEditable || focus.matches(ACCEPTS_LETTERS)) return 'field';
    return outerOf(focus, document.querySelector('main')) ? 'main' : 'outside';
  },
  reportTrap: () => tell('trap', `the focus stays on ${describe(focused())}`),
  /** Returns the violations so far, and the number of keys that have arrived. */
  report: () => ({ found, keys }),
  /** Returns the current item, as a number with a description, how far everything is scrolled, and the element with the focus. */
  place() {
    const focus = focused();
    const item = document.querySelector('[data-keynav-current]') ?? deepCurrent() ?? besideStop(focus);
    const about = describe(item ?? focus);
    return { item: `${item ? ordinal(item) : -1} ${about}`, scroll: scrolled(), focus: describe(focus) };
  },
};

const numbers = new WeakMap();
let last = 0;
/** Returns a number for an element, the same at each call. */
function ordinal(el) {
  if (!numbers.has(el)) numbers.set(el, last++);
  return numbers.get(el);
}

function deepCurrent() {
  for (const el of everything(document)) if (el.matches('[data-keynav-current]')) return el;
  return null;
}

/** Returns the sum of all scroll positions. */
function scrolled() {
  let sum = scrollY;
  for (const el of everything(document)) sum += el.scrollTop;
  return Math.round(sum);
}

/** Returns the widget that keynav stops beside, if its stop has the focus. */
function besideStop(focus) {
  if (!focus?.matches('span[data-keynav-own]')) return null;
  let next = focus.nextElementSibling;
  while (next?.matches('[data-keynav-own]')) next = next.nextElementSibling;
  return next;
}
