/** The invariants that hold after every key: where the focus is, the text typed, the errors thrown, and the tab stops. */

const found = [];
const recent = [];
let keys = 0;
/** The number of changes by the page in the last two frames. */
let touches = 0;
let hadCurrent = false;
/** The description of the element that had the focus at the previous check. */
let last = '';
/** Whether no element needs the focus, after leaving the page by Tab or a field by Esc, until one has the focus again. */
let isAway = false;
/** Whether the window lost the focus, for example to the toolbar of Firefox after the last Tab. The page then receives no focus events. */
let wasOut = false;
let checks = 0;
let typed = { pressed: [], arrived: [] };
let count = 0;

/** Records a change by the page, after which the focus may be lost for up to two frames. */
export function touch() {
  touches++;
  requestAnimationFrame(() => requestAnimationFrame(() => touches--));
}

/** Returns whether the page changed in the last two frames. */
export const isBusy = () => touches > 0;

/** Returns the element with the focus, also inside open shadow roots. */
function focused(root = document) {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

const isField = el => el?.matches('textarea,input') ?? false;
const parentOf = el => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host ?? null;
const topModal = () => [...document.querySelectorAll('dialog:modal')].at(-1);
const describe = el =>
  el ? `${el.localName}${el.id ? `#${el.id}` : ''} ${(el.textContent ?? '').trim().slice(0, 20)}` : 'nothing';

/** Returns all elements with a tabindex, also inside open shadow roots. */
function withTabIndex(root) {
  const inner = [...root.querySelectorAll('x-toolbox,x-stepper')].filter(el => el.shadowRoot);
  return [...root.querySelectorAll('[tabindex]'), ...inner.flatMap(el => withTabIndex(el.shadowRoot))];
}

/** Reports a violation with the last keys and changes, each kind at most five times. */
function tell(what) {
  const isNews = found.filter(one => one.startsWith(what)).length < 5;
  if (isNews) found.push(`${what} (key ${keys}, after ${recent.join('')})`);
}

/** Adds a key or a change by the app to the last 16, which reports contain. */
export function note(what) {
  recent.push(what);
  if (recent.length > 16) recent.shift();
}

/** Checks the focus. If `isSettled` is true, the page had time to restore the focus after its last change. */
export function check(isSettled) {
  if (!document.hasFocus()) return void (wasOut = true);
  checks++;
  const focus = focused();
  const isLost = !focus || focus === document.body || focus === document.documentElement;
  hadCurrent ||= document.querySelector('[data-keynav-current]') !== null;
  if (!isLost) isAway = false;
  if (isLost && hadCurrent && !isAway && (isSettled || !isBusy())) {
    tell(`The focus is lost, from ${last}`);
    // Reported once, because later checks fail for the same reason.
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
 * Checks that only the element with the focus has a tabindex. The page sets none, so all of them are the engine's. A host with the focus
 * inside may have one too, because Chromium 156 drops the focus when the tabindex of such a host is removed.
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

/** Records the characters that are typed in fields, except letters of hints. */
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
 * Prevents the browser's own commands for keys that the engine does not use: print, open a file, find, or move into the toolbar with Tab,
 * from which headless Firefox never returns.
 */
function keepBrowserOut(event) {
  const isNeeded = /^(Tab|Enter| |Esc|Arrow|Home|End|Page|Backspace)/.test(event.key) && !event.ctrlKey;
  const isTyping = isField(event.composedPath()[0]) && !event.ctrlKey && !/^F\d/.test(event.key);
  if ((!isNeeded && !isTyping) || (event.key === 'Tab' && isAtEnd(event.shiftKey))) event.preventDefault();
}

/** Returns whether Tab would leave the page or, in Firefox, its dialog. */
function isAtEnd(isBack) {
  const focus = document.activeElement;
  const stops = [...(topModal() ?? document.body).querySelectorAll('a[href],button,input,textarea')];
  // The element with the focus may not be a tab stop itself.
  const others = stops.filter(
    stop =>
      stop.checkVisibility() &&
      focus.compareDocumentPosition(stop) & (isBack ? 2 : 4) &&
      !focus.contains(stop),
  );
  return others.length === 0 && focus !== document.body;
}

/** Starts to record keys, typed text and errors. Call it before the engine starts, and `keepOut` afterwards. */
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

/** Compares the characters typed in fields with those that arrived, reports them from the first difference, and resets both. */
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
