/** Keys without pages: sequences, counts and layouts on any target of key events, in one function. */

import { counted } from './core/count.js';
import { readSequence } from './core/notation.js';
import { insert, remove, trieOf, type Bound, type TrieNode } from './core/trie.js';
import { isApple, pressReader } from './page/keyboard/read-key.js';
import { Keyboard } from './page/keyboard/keyboard.js';
import type { CountUse, Invocation } from './core/command.js';

export { KeynavError } from './core/problems.js';
export type { Invocation } from './core/command.js';

/** Is called with the event of the last key, and with what was typed before it. */
export type Run = (event: KeyboardEvent, invocation: Invocation) => unknown;

/** What a binding does, where a function alone does not say enough. */
export interface KeyCommand {
  readonly run: Run;
  /** While it answers false the key is left alone. */
  readonly when?: () => boolean;
  /** What becomes of the count; handed over as it is unless told. */
  readonly counts?: CountUse;
  /** Whether a held key runs it again; false unless told. */
  readonly repeats?: boolean;
  /** Whether it acts while somebody types in a field; as the option says unless told. */
  readonly inFields?: boolean;
  /** Whether it runs at once where a longer binding could follow. */
  readonly nowait?: boolean;
}

/** Bindings with what they do; null takes an earlier binding away. */
export type KeyBindings = Readonly<Record<string, Run | KeyCommand | null>>;

/** How keys are read. What is told last for a target counts. */
export interface BindOptions {
  /** Milliseconds to wait where two readings of the keys are live, or false for no limit; 1000 unless told. */
  readonly timeoutlen?: number | false;
  /** Whether bindings act while somebody types in a field, unless they say themselves; false unless told. */
  readonly inFields?: boolean;
  /** Whether digits are counts; true unless told. */
  readonly counts?: boolean;
  /** Whether keys are heard on the way down, for pages that stop their events. */
  readonly capture?: boolean;
  /** Whether events that scripts make are left alone. */
  readonly trusted?: boolean;
  /** What `<leader>` stands for; a backslash unless told. */
  readonly leader?: string;
  /** Whether this is one of Apple's platforms; asked of the browser unless told. */
  readonly apple?: boolean;
  /** Takes the bindings away when it is aborted. */
  readonly signal?: AbortSignal;
}

interface KeyBinding extends Bound {
  readonly command: KeyCommand | null;
  readonly inFields: boolean;
}

/** What is bound on a target. */
interface Listening {
  readonly root: TrieNode<KeyBinding>;
  /** What each call that is in force told, the last one last. */
  readonly told: BindOptions[];
  /** All of that in one. */
  options: BindOptions;
  readonly stop: () => void;
}

/** Who listens where, on the way up and on the way down. */
const listening = [new WeakMap<EventTarget, Listening>(), new WeakMap<EventTarget, Listening>()] as const;

/**
 * Binds keys on a window, a document or an element; gives back what takes the bindings away again.
 *
 * Later bindings of a target win over its earlier ones, which come back when the later ones are taken away. A key is prevented when
 * it runs a command, begins or continues a sequence, or counts; every other key is left alone.
 * @throws KeynavError when a key cannot be read; nothing is bound then.
 */
export function bind(target: EventTarget, keymap: KeyBindings, how: BindOptions = {}): () => void {
  const options = { ...how };
  const { signal, inFields = false, apple = isApple(), leader } = options;
  const bindings = Object.entries(keymap).map(([keys, what]): KeyBinding => {
    const command = typeof what === 'function' ? { run: what } : what;
    const sequence = readSequence(keys, { apple, leader });
    return { sequence, command, nowait: command?.nowait, inFields: command?.inFields ?? inFields };
  });
  if (signal?.aborted) return () => undefined;
  const known = listening[options.capture ? 1 : 0];
  let here = known.get(target);
  if (!here) known.set(target, (here = listen(target, apple, options.capture === true)));
  const { root, told } = here;
  told.push(options);
  here.options = Object.assign({}, ...told) as BindOptions;
  for (const binding of bindings) insert(root, binding);
  const stop = (): void => {
    if (!told.includes(options)) return;
    told.splice(told.indexOf(options), 1);
    here.options = Object.assign({}, ...told) as BindOptions;
    for (const binding of bindings) remove(root, binding);
    signal?.removeEventListener('abort', stop);
    if (told.length > 0) return;
    known.delete(target);
    here.stop();
  };
  signal?.addEventListener('abort', stop);
  return stop;
}

function listen(target: EventTarget, apple: boolean, capture: boolean): Listening {
  const root = trieOf<KeyBinding>();
  const stop = new AbortController();
  const here: Listening = { root, told: [], options: {}, stop: () => stop.abort() };
  const keyboard: Keyboard<KeyBinding> = new Keyboard({
    read: pressReader(apple),
    tree: () => root,
    timeoutlen: () => here.options.timeoutlen ?? 1000,
    hasCounts: () => here.options.counts !== false && !keyboard.isTyping(),
    holds: ({ command, inFields }) =>
      command === null || ((inFields || !keyboard.isTyping()) && (command.when?.() ?? true)),
    run(run, isRepeat, event) {
      const { command } = run.binding;
      if (!isRepeat || command?.repeats) command?.run(event as KeyboardEvent, counted(run, command.counts));
    },
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || (here.options.trusted && !event.isTrusted)) return;
    if (keyboard.press(event)) event.preventDefault();
  };
  const { signal } = stop;
  target.addEventListener('keydown', onKey as EventListener, { capture, signal });
  const doc = (target as Node).ownerDocument ?? (target as Window).document ?? target;
  const onAway = (): void => keyboard.reset();
  for (const type of ['blur', 'pagehide']) doc.defaultView?.addEventListener(type, onAway, { signal });
  doc.addEventListener('visibilitychange', onAway, { signal });
  return here;
}
