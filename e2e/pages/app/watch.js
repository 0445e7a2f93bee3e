/** The invariants that hold after every key: where the focus is, the text typed, the errors thrown, and the tab stops. */

const found = [];
const recent = [];
let keys = 0;
/** How often the page did something less than two frames ago. */
let touches = 0;
let hadCurrent = false;
/** What had the focus at the check before. */
let last = '';
/** The reader went out of the page by Tab, or out of a field by Esc, and may stay there until a key brings them back. */
let isAway = false;
/** Where the browser's own bars have the focus, as Firefox's after the last Tab, the page is told of nothing, and not of what it loses. */
let wasOut = false;
let checks = 0;
let typed = { pressed: [], arrived: [] };
let count = 0;

/** The page did something of its own: until the next frame the focus may be nowhere. */
export function touch() {
  touches++;
  requestAnimationFrame(() => requestAnimationFrame(() => touches--));
}

/** Whether the page did something less than two frames ago. */
export const isBusy = () => touches > 0;

/** The element with the focus, through open shadow roots. */
function focused(root = document) {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

const isField = el => el?.matches('textarea,input') ?? false;
const parentOf = el => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host ?? null;
const topModal = () => [...document.querySelectorAll('dialog:modal')].at(-1);
const describe = el =>
  el ? `${el.localName}${el.id ? `#${el.id}` : ''} ${(el.textContent ?? '').trim().slice(0, 20)}` : 'nothing';

/** Every element with a tabindex, through open shadow roots. */
function withTabIndex(root) {
  const inner = [...root.querySelectorAll('x-toolbox,x-stepper')].filter(el => el.shadowRoot);
  return [...root.querySelectorAll('[tabindex]'), ...inner.flatMap(el => withTabIndex(el.shadowRoot))];
}

/** Tells what is wrong with what led to it: the same thing five times at most. */
function tell(what) {
  const isNews = found.filter(one => one.startsWith(what)).length < 5;
  if (isNews) found.push(`${what} (key ${keys}, after ${recent.join('')})`);
}

/** Takes down a key, or what the app does, for whoever reads what went wrong. */
export function note(what) {
  recent.push(what);
  if (recent.length > 16) recent.shift();
}

/** Looks at the focus; `isSettled` when the page has had its frame since it last did something. */
export function check(isSettled) {
  if (!document.hasFocus()) return void (wasOut = true);
  checks++;
  const focus = focused();
  const isLost = !focus || focus === document.body || focus === document.documentElement;
  hadCurrent ||= document.querySelector('[data-keynav-current]') !== null;
  if (!isLost) isAway = false;
  if (isLost && hadCurrent && !isAway && (isSettled || !isBusy())) {
    tell(`The focus is lost, from ${last}`);
    // Told once: what follows from it is no news.
    isAway = true;
  }
  if (!isLost && (isSettled || !isBusy())) checkPlace(focus);
  checkTabStops(focus);
  if (!isLost) last = describe(focus);
}

function checkPlace(focus) {
  const about = describe(focus);
  if (!focus.checkVisibility({ visibilityProperty: true }))
    tell(`The focus is on something hidden: ${about}`);
  const modal = topModal();
  let isInModal = !modal;
  for (let at = focus; at; at = parentOf(at)) {
    if (at.inert) tell(`The focus is on something inert: ${about}`);
    isInModal ||= at === modal;
  }
  if (!isInModal) tell(`The focus is behind the dialog: ${about}`);
}

/**
 * The page has none of its own but in fields, links and buttons: any that is written is the engine's, and there is one at most, on what
 * has the focus. That may be a host with the focus inside: Chromium 156 drops the focus when a tabindex is taken off the host then.
 */
function checkTabStops(focus) {
  const holders = [focus];
  for (let host; (host = holders.at(-1)?.getRootNode().host);) holders.push(host);
  const left = withTabIndex(document).filter(
    el => !holders.includes(el) || el.getAttribute('tabindex') !== '-1',
  );
  if (wasOut) wasOut = left.length > 0;
  else
    for (const el of left)
      tell(`A tab stop was left over: ${describe(el)}, while the focus is on ${describe(focus)}`);
}

/** What goes into a field is what was pressed there, but for letters that hints on the screen are waiting for. */
function noteTyping(event) {
  const field = event.composedPath()[0];
  if (!event.isTrusted || document[Symbol.for('keynav.owner.1')]?.mode() === 'hint') return;
  if (!isField(field) || event.ctrlKey || event.altKey || event.metaKey) return;
  if ([...event.key].length === 1) typed.pressed.push(event.key);
  if (event.key === 'Enter' && field.localName === 'textarea') typed.pressed.push('\n');
}

function noteInput({ inputType, data }) {
  if (inputType === 'insertText') typed.arrived.push(...data);
  if (/^insert(LineBreak|Paragraph)$/.test(inputType)) typed.arrived.push('\n');
}

function onKeyUp({ key }) {
  if (/^(Shift|Control)$/.test(key)) return;
  keys++;
  note(key.length === 1 ? key : `<${key}>`);
  const isLeaving = key === 'Tab' || (key === 'Escape' && wasInField);
  if (isLeaving && (!focused() || focused() === document.body)) isAway = true;
  check(false);
}

let wasInField = false;

/**
 * The browser must not do what it does with keys that the engine leaves alone: print, open a file, look for text, go on into its own
 * bars with Tab, out of which Firefox without a window never comes back.
 */
function keepBrowserOut(event) {
  const isNeeded = /^(Tab|Enter| |Esc|Arrow|Home|End|Page|Backspace)/.test(event.key) && !event.ctrlKey;
  const isTyping = isField(event.composedPath()[0]) && !event.ctrlKey && !/^F\d/.test(event.key);
  if ((!isNeeded && !isTyping) || (event.key === 'Tab' && isAtEnd(event.shiftKey))) event.preventDefault();
}

/** Whether Tab would lead out of the page or, in Firefox, out of its dialog. */
function isAtEnd(isBack) {
  const focus = document.activeElement;
  const stops = [...(topModal() ?? document.body).querySelectorAll('a[href],button,input,textarea')];
  // What has the focus need be no stop itself.
  const others = stops.filter(
    stop =>
      stop.checkVisibility() &&
      focus.compareDocumentPosition(stop) & (isBack ? 2 : 4) &&
      !focus.contains(stop),
  );
  return others.length === 0 && focus !== document.body;
}

/** Begins to watch; call it before the engine is started, and `keepOut` after. */
export function watch() {
  addEventListener('error', ({ message, error }) => {
    const [first = message, ...frames] = String(error?.stack ?? error ?? '').split('\n');
    tell(`Thrown: ${first} ${frames.slice(0, 3).join(' ')}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => tell(`Rejected: ${reason}`));
  addEventListener('keydown', noteTyping, { capture: true });
  addEventListener('keydown', () => (wasInField = isField(focused())), { capture: true });
  addEventListener('input', noteInput, { capture: true });
  addEventListener('keyup', onKeyUp, { capture: true });
  return { keepOut: () => addEventListener('keydown', keepBrowserOut), report };
}

/** What was pressed in fields beside what arrived there: told from where they part, and begun anew. */
function compareTyping() {
  const { pressed, arrived } = typed;
  count += arrived.length;
  const from = pressed.findIndex((character, i) => character !== arrived[i]);
  if (pressed.length !== arrived.length || from >= 0) {
    const tail = list => JSON.stringify(list.slice(Math.max(0, from)).join('').slice(0, 20));
    tell(`Typed ${tail(pressed)}, arrived ${tail(arrived)}`);
  }
  typed = { pressed: [], arrived: [] };
}

function report() {
  compareTyping();
  return { found, keys, checks, typed: count, hadCurrent };
}
