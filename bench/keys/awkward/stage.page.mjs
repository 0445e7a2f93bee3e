/** Runs in a frame: plays the steps of a case as the events that a browser would send, and records which bindings ran. */

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
/** The time from one step to the next, in milliseconds. */
const PACE = 100;

let clock;
let errors = 0;

/** Replaces the clock and sets the platform. Call it before the library loads. */
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

/**
 * Plays a case. Resolves with the bindings that ran, whether each key was prevented, and the number of reported errors, or with `null`
 * if the library has no way to bind the keys.
 */
export async function play({ keymaps, on, steps, options }) {
  const ran = [];
  const written = keymaps.map(bindings => bindings.map(binding => toLibrary(binding, ran)));
  if (written.flat().some(({ keys }) => keys === null)) return null;
  const target = targets[on]();
  target.focus?.();
  const undo = written.map(bindings => globalThis.library.bind(bindings, options));
  const prevented = [];
  const stage = { target, undo, prevented };
  for (const step of steps) {
    perform(stage, step);
    if (step.type !== 'wait') clock.pass(PACE);
    await null;
  }
  return { ran, prevented, errors };
}

function toLibrary({ chords, id, throws, inFields, repeats }, ran) {
  const run = () => {
    ran.push(id);
    if (throws) throw new Error('thrown on purpose');
  };
  return { keys: globalThis.library.write(chords), run, inFields, repeats };
}

function perform(stage, step) {
  switch (step.type) {
    case 'press':
      return pressKey(stage, step);
    case 'down':
      return void keyDown(stage, step);
    case 'up':
      return send(stage, 'keyup', step);
    case 'tap':
      return tapModifier(stage, step);
    case 'wait':
      return clock.pass(step.ms);
    case 'blur':
      return window.dispatchEvent(new FocusEvent('blur'));
    case 'unbind':
      return stage.undo[step.index]();
    case 'plain':
      return sendBoth(stage, type => new Event(type, { bubbles: true, cancelable: true }));
    case 'without key':
      return sendBoth(stage, keyless);
  }
  throw new Error(`no such step: ${step.type}`);
}

/** Sends the events of a press: the modifiers go down, the key goes down, repeats and comes up, then the modifiers come up. */
function pressKey(stage, step) {
  const modifiers = modifiersOf(step);
  for (const [i, modifier] of modifiers.entries())
    send(stage, 'keydown', {
      ...modifier,
      held: step.held.slice(0, i + 1),
      altGraph: modifier.key === 'AltGraph',
    });
  keyDown(stage, step);
  for (let i = 0; i < (step.repeats ?? 0); i++) {
    clock.pass(30);
    keyDown(stage, { ...step, isRepeat: true });
  }
  if (!step.isSwallowed) send(stage, 'keyup', step);
  for (const [i, modifier] of modifiers.entries())
    send(stage, 'keyup', { ...modifier, held: step.held.slice(i + 1) });
}

/** Returns the modifier keys of a press: AltGr is Control followed by AltGraph on Windows, AltGraph alone on Linux, and Option on a Mac. */
function modifiersOf({ held, altGraph }) {
  const modifiers = held.map(name => MODIFIERS[name]);
  if (!altGraph || held[0] === 'alt') return modifiers;
  return [...modifiers.filter(({ key }) => key !== 'Alt'), ALT_GRAPH];
}

/** Sends `keydown`, and `keypress` if a character is typed, and records whether either was prevented. */
function keyDown(stage, step) {
  if (step.isPrevented)
    stage.target.addEventListener('keydown', event => event.preventDefault(), { once: true });
  const { key, held, altGraph, keyCode } = step;
  const isTyping = (key.length === 1 || key === 'Enter') && keyCode !== 229;
  const isChord = (held.includes('ctrl') || held.includes('meta')) && !altGraph;
  const charCode = key === 'Enter' ? 13 : key.charCodeAt(0);
  const isUnprevented =
    send(stage, 'keydown', step) &&
    (!isTyping || isChord || send(stage, 'keypress', { ...step, keyCode: charCode, charCode }));
  stage.prevented.push(!isUnprevented);
}

function tapModifier(stage, { modifier, isSwallowed }) {
  const key = MODIFIERS[modifier];
  send(stage, 'keydown', { ...key, held: [modifier] });
  if (!isSwallowed) send(stage, 'keyup', { ...key, held: [] });
}

/** Dispatches an event. Returns whether it was not prevented. */
function send({ target }, type, { key, code, keyCode, charCode = 0, held, altGraph, capsLock, ...rest }) {
  const flags = Object.fromEntries(held.map(name => [MODIFIERS[name].flag, true]));
  const event = new KeyboardEvent(type, {
    ...{ key, code, keyCode, charCode, bubbles: true, cancelable: true, composed: true, view: window },
    ...flags,
    modifierAltGraph: altGraph === true,
    modifierCapsLock: capsLock === true,
    repeat: rest.isRepeat === true,
    isComposing: rest.composing === true,
    location: rest.location ?? 0,
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
