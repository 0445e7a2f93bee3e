/** Key bindings for any event target, in one function: sequences, counts and keyboard layouts, without the rest of the engine. */

import { counted } from './core/count.js';
import { readSequence } from './core/notation.js';
import { insert, remove, trieOf, type Bound, type TrieNode } from './core/trie.js';
import { isApple, pressReader } from './page/keyboard/read-key.js';
import { Keyboard } from './page/keyboard/keyboard.js';
import type { CountUse, Invocation } from './core/command.js';
import { dom } from './page/dom/members.js';

export { KeynavError } from './core/problems.js';
export type { Invocation } from './core/command.js';

/** Called with the event of the last key, and with the count and the character typed. */
export type Run = (event: KeyboardEvent, invocation: Invocation) => unknown;

/** A binding with options. */
export interface KeyCommand {
  readonly run: Run;
  /** While it returns false, the binding is ignored. */
  readonly when?: () => boolean;
  /** How the count is used. By default, `run` receives it unchanged. */
  readonly counts?: CountUse;
  /** Whether a held key runs it repeatedly. Defaults to false. */
  readonly repeats?: boolean;
  /** Whether it is active in text fields. Defaults to the option of the same name. */
  readonly inFields?: boolean;
  /** Whether it runs at once although a longer binding is possible. Defaults to false. */
  readonly nowait?: boolean;
}

/** Bindings by sequence; null removes an earlier binding. */
export type KeyBindings = Readonly<Record<string, Run | KeyCommand | null>>;

/** The options of `bind`. The last call for a target determines them. */
export interface BindOptions {
  /**
   * How many milliseconds to wait for the next key if a sequence is complete and a longer one is possible; false for no limit.
   * Defaults to 1000.
   */
  readonly timeoutlen?: number | false;
  /** Whether bindings are active in text fields. Defaults to false. */
  readonly inFields?: boolean;
  /** Whether digits are counts. Defaults to true. */
  readonly counts?: boolean;
  /** Whether to listen in the capture phase, for pages that stop the propagation of key events. Defaults to false. */
  readonly capture?: boolean;
  /** Whether to ignore key events that scripts create. Defaults to false. */
  readonly trusted?: boolean;
  /** The key that `<leader>` stands for. Defaults to a backslash. */
  readonly leader?: string;
  /** Whether the platform is one of Apple's. Detected by default. */
  readonly apple?: boolean;
  /** Removes the bindings when it is aborted. */
  readonly signal?: AbortSignal;
}

interface KeyBinding extends Bound {
  readonly command: KeyCommand | null;
  readonly inFields: boolean;
}

/** The bindings of a target. */
interface Listening {
  readonly root: TrieNode<KeyBinding>;
  /** The options of each call that is in force, the last call last. */
  readonly allOptions: BindOptions[];
  /** All of them merged; later ones override earlier ones. */
  options: BindOptions;
  readonly stop: () => void;
}

/** The keyboards by target, for the bubble phase and for the capture phase. */
const listening = [new WeakMap<EventTarget, Listening>(), new WeakMap<EventTarget, Listening>()] as const;

/**
 * Binds keys on a window, a document or an element; returns a function that removes the bindings.
 *
 * Later bindings of a target override its earlier ones, which are restored when the later ones are removed. The default action of
 * a key is prevented if it runs a binding, begins or continues a sequence, or is part of a count; every other key is ignored.
 * @throws KeynavError if a key cannot be parsed; nothing is bound then.
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
  const { root, allOptions } = here;
  allOptions.push(options);
  here.options = Object.assign({}, ...allOptions) as BindOptions;
  for (const binding of bindings) insert(root, binding);
  const stop = (): void => {
    if (!allOptions.includes(options)) return;
    allOptions.splice(allOptions.indexOf(options), 1);
    here.options = Object.assign({}, ...allOptions) as BindOptions;
    for (const binding of bindings) remove(root, binding);
    signal?.removeEventListener('abort', stop);
    if (allOptions.length > 0) return;
    known.delete(target);
    here.stop();
  };
  signal?.addEventListener('abort', stop);
  return stop;
}

function listen(target: EventTarget, apple: boolean, capture: boolean): Listening {
  const root = trieOf<KeyBinding>();
  const stop = new AbortController();
  const here: Listening = { root, allOptions: [], options: {}, stop: () => stop.abort() };
  const keyboard: Keyboard<KeyBinding> = new Keyboard({
    pressOf: pressReader(apple),
    tree: () => root,
    timeoutlen: () => here.options.timeoutlen ?? 1000,
    hasCounts: () => here.options.counts !== false && !keyboard.isTyping(),
    isActive: ({ command, inFields }) =>
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
  dom(target).addEventListener('keydown', onKey as EventListener, { capture, signal });
  const view = target as Window;
  const doc =
    view.window === view ? view.document : (dom(target as Node).ownerDocument ?? (target as Document));
  const onAway = (): void => keyboard.reset();
  for (const type of ['blur', 'pagehide']) dom(doc).defaultView?.addEventListener(type, onAway, { signal });
  dom(doc).addEventListener('visibilitychange', onAway, { signal });
  return here;
}
