/** What tests of bound keys need: bindings that say what ran, keys pressed by script. */

import { bind, type BindOptions, type KeyBindings, type KeyCommand, type Run } from '../src/keys.js';
import { later, pressed } from './stage.js';

const ran: string[] = [];

/** A run that writes down a name, with its count and its argument. */
export const say =
  (name: string): Run =>
  (_event, { count, argument }) =>
    void ran.push(`${count || ''}${name}${argument}`);

/** Binds until the test is over. */
export function bound(keymap: KeyBindings, options?: BindOptions, target: EventTarget = window): () => void {
  const stop = bind(target, keymap, options);
  later(stop);
  return stop;
}

/** Bindings that say their own keys, each with what else is said of it. */
export const each = (keys: string, more: Partial<KeyCommand> = {}): KeyBindings =>
  Object.fromEntries(keys.split(' ').map(key => [key, { run: say(key), ...more }]));

/** Presses a key by script; answers whether it was taken. */
export function key(name: string, init: KeyboardEventInit = {}, target: Element = document.body): boolean {
  return !target.dispatchEvent(pressed(name, init));
}

/** What ran since the last time it was asked. */
export const whatRan = (): string => ran.splice(0).join(' ');

/** The types of the listeners that are added from now on and still there, until the test is over. */
export function listeners(): () => readonly string[] {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const all = new Map<string, AbortSignal | undefined>();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const signal = typeof options === 'object' ? options.signal : undefined;
    // An aborted signal takes its own listeners to be called once.
    all.set(type, this instanceof AbortSignal ? this : signal);
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    all.delete(type);
    remove.call(this ?? window, type, listener, options);
  };
  later(() => Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }));
  return () => [...all].flatMap(([type, signal]) => (signal?.aborted ? [] : [type])).sort();
}
