/** Runs in a frame of its own: plays the steps of a case as the events that a browser would send, and notes what ran. */

import { takeClock } from './clock.mjs';
import { targets } from './targets.mjs';

const PLATFORMS = { linux: 'Linux x86_64', windows: 'Win32', mac: 'MacIntel' };
const MODIFIERS = {
  ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17, flag: 'ctrlKey' },
  alt: { key: 'Alt', code: 'AltLeft', keyCode: 18, flag: 'altKey' },
  meta: { key: 'Meta', code: 'MetaLeft', keyCode: 91, flag: 'metaKey' },
  shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16, flag: 'shiftKey' },
};
const ALT_GRAPH = { key: 'AltGraph', code: 'AltRight', keyCode: 225 };
/** Milliseconds from one key to the next. */
const PACE = 100;

let clock;
let errors = 0;

/** To be called before the library is there: takes the clock, and says which platform this is. */
export function prepare(platform) {
  clock = takeClock(window);
  Object.defineProperty(navigator, 'platform', { value: PLATFORMS[platform] });
  Object.defineProperty(navigator, 'userAgentData', { value: undefined });
  Object.defineProperty(navigator, 'userAgent', { value: `Mozilla/5.0 (${PLATFORMS[platform]})` });
  console.warn = () => undefined;
  addEventListener('error', event => {
    errors++;
    event.preventDefault();
  });
}

/** What ran, which keys were prevented, how many errors were reported; null where the library cannot bind such keys. */
export async function play({ keymaps, on, steps, options }) {
  const ran = [];
  const written = keymaps.map(bindings => bindings.map(binding => toOwn(binding, ran)));
  if (written.flat().some(({ keys }) => keys === null)) return null;
  const target = targets[on]();
  target.focus?.();
  const undo = written.map(bindings => globalThis.library.bind(bindings, options));
  const prevented = [];
  const hands = { target, undo, prevented };
  for (const step of steps) {
    perform(hands, step);
    if (step.type !== 'wait') clock.pass(PACE);
    await null;
  }
  return { ran, prevented, errors };
}

function toOwn({ chords, id, throws, inFields, repeats }, ran) {
  const run = () => {
    ran.push(id);
    if (throws) throw new Error('thrown on purpose');
  };
  return { keys: globalThis.library.write(chords), run, inFields, repeats };
}

function perform(hands, step) {
  switch (step.type) {
    case 'press':
      return pressKey(hands, step);
    case 'down':
      return void goDown(hands, step);
    case 'up':
      return send(hands, 'keyup', step);
    case 'tap':
      return tapModifier(hands, step);
    case 'wait':
      return clock.pass(step.ms);
    case 'blur':
      return window.dispatchEvent(new FocusEvent('blur'));
    case 'unbind':
      return hands.undo[step.index]();
    case 'plain':
      return sendBoth(hands, type => new Event(type, { bubbles: true, cancelable: true }));
    case 'without key':
      return sendBoth(hands, keyless);
  }
  throw new Error(`no such step: ${step.type}`);
}

/** The modifiers go down, the key goes down (again and again if held) and up, the modifiers come up. */
function pressKey(hands, step) {
  const modifiers = modifiersOf(step);
  for (const [i, modifier] of modifiers.entries())
    send(hands, 'keydown', {
      ...modifier,
      held: step.held.slice(0, i + 1),
      altGraph: modifier.key === 'AltGraph',
    });
  goDown(hands, step);
  for (let i = 0; i < (step.repeats ?? 0); i++) {
    clock.pass(30);
    goDown(hands, { ...step, isRepeat: true });
  }
  if (!step.isSwallowed) send(hands, 'keyup', step);
  for (const [i, modifier] of modifiers.entries())
    send(hands, 'keyup', { ...modifier, held: step.held.slice(i + 1) });
}

/** On Windows AltGr is Control and then itself, on Linux only itself, on a Mac it is Option. */
function modifiersOf({ held, altGraph }) {
  const modifiers = held.map(name => MODIFIERS[name]);
  if (!altGraph || held[0] === 'alt') return modifiers;
  return [...modifiers.filter(({ key }) => key !== 'Alt'), ALT_GRAPH];
}

/** The keydown, and the keypress that follows where a character is typed; notes whether either was prevented. */
function goDown(hands, step) {
  if (step.isPrevented)
    hands.target.addEventListener('keydown', event => event.preventDefault(), { once: true });
  const { key, held, altGraph, keyCode } = step;
  const isTyping = (key.length === 1 || key === 'Enter') && keyCode !== 229;
  const isChord = (held.includes('ctrl') || held.includes('meta')) && !altGraph;
  const charCode = key === 'Enter' ? 13 : key.charCodeAt(0);
  const isLeft =
    send(hands, 'keydown', step) &&
    (!isTyping || isChord || send(hands, 'keypress', { ...step, keyCode: charCode, charCode }));
  hands.prevented.push(!isLeft);
}

function tapModifier(hands, { modifier, isSwallowed }) {
  const key = MODIFIERS[modifier];
  send(hands, 'keydown', { ...key, held: [modifier] });
  if (!isSwallowed) send(hands, 'keyup', { ...key, held: [] });
}

/** Answers false where the event was prevented. */
function send({ target }, type, { key, code, keyCode, charCode = 0, held, altGraph, capsLock, ...more }) {
  const flags = Object.fromEntries(held.map(name => [MODIFIERS[name].flag, true]));
  const event = new KeyboardEvent(type, {
    ...{ key, code, keyCode, charCode, bubbles: true, cancelable: true, composed: true, view: window },
    ...flags,
    modifierAltGraph: altGraph === true,
    modifierCapsLock: capsLock === true,
    repeat: more.isRepeat === true,
    isComposing: more.composing === true,
    location: more.location ?? 0,
  });
  Object.defineProperty(event, 'timeStamp', { value: clock.now() });
  return target.dispatchEvent(event);
}

function sendBoth({ target }, eventOf) {
  for (const type of ['keydown', 'keyup']) target.dispatchEvent(eventOf(type));
}

function keyless(type) {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'key', { value: undefined });
  Object.defineProperty(event, 'code', { value: undefined });
  return event;
}
