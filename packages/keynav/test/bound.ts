/** Helpers for tests of `keynav/keys`: bindings that record what ran, and key presses dispatched by script. */

import { bind, type BindOptions, type KeyBindings, type KeyCommand, type Run } from '../src/keys.js';
import { later, pressed } from './stage.js';

const ran: string[] = [];

/** Returns a function for a binding that records a name, after the count and before the argument. */
export const say =
  (name: string): Run =>
  (_event, { count, argument }) =>
    void ran.push(`${count || ''}${name}${argument}`);

/** Binds keys until the end of the test. Returns the function that unbinds them earlier. */
export function bound(keymap: KeyBindings, options?: BindOptions, target: EventTarget = window): () => void {
  const stop = bind(target, keymap, options);
  later(stop);
  return stop;
}

/** Returns bindings that record their own keys, which are separated by spaces. `options` apply to all of them. */
export const each = (keys: string, options: Partial<KeyCommand> = {}): KeyBindings =>
  Object.fromEntries(keys.split(' ').map(key => [key, { run: say(key), ...options }]));

/** Dispatches a `keydown`. Returns whether it was prevented. */
export function key(name: string, init: KeyboardEventInit = {}, target: Element = document.body): boolean {
  return !target.dispatchEvent(pressed(name, init));
}

/** Returns what has run since the last call, separated by spaces. */
export const whatRan = (): string => ran.splice(0).join(' ');

/**
 * Records the listeners that are added from now on, until the end of the test. Returns a function that returns the event types of those
 * that have not been removed, sorted.
 */
export function listeners(): () => readonly string[] {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const all = new Map<string, AbortSignal | undefined>();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const signal = typeof options === 'object' ? options.signal : undefined;
    // Listeners on a signal count as removed once that signal is aborted, because `abort` is dispatched only once.
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
