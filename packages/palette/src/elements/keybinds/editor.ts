/** The editor of the reader's own keys: the recording and its result. */

import type { Keynav, Sequence } from 'keynav';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The target of a recording. */
export interface EditTarget {
  /** The command's name. */
  readonly command: string;
  readonly title: string;
  /** The keys that the new ones replace; without them, the new ones are added. */
  readonly replaced?: Sequence | undefined;
}

/** Changes the reader's own keys for one element. */
export class KeyEditor implements ReactiveController {
  /** Whether the editor is on. */
  isOn = false;
  /** The command whose keys are being recorded. */
  target: EditTarget | null = null;
  /** The keys recorded so far. */
  keys: Sequence = [];
  /** The message for the reader: why a key was refused, or the result of a change. */
  message = '';
  readonly #host: ReactiveControllerHost;
  readonly #nav: () => Keynav | undefined;
  #recording: AbortController | null = null;

  constructor(host: ReactiveControllerHost, nav: () => Keynav | undefined) {
    this.#host = host;
    this.#nav = nav;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Turns the editor on or off. */
  toggle(): void {
    if (this.isOn) return this.stop();
    this.isOn = true;
    this.#report('');
  }

  /** Ends a recording, and turns the editor off. */
  stop(): void {
    this.cancel();
    this.isOn = false;
    this.#report('');
  }

  /** Records new keys until the reader finishes or cancels. */
  async record(target: EditTarget): Promise<void> {
    const nav = this.#nav();
    if (!nav) return;
    this.cancel();
    const recording = (this.#recording = new AbortController());
    this.target = target;
    this.#report('');
    const onChange = (keys: Sequence, refused: string): void => {
      this.keys = keys;
      this.#report(refused || this.#costs(nav, keys));
    };
    const keys = await nav.record({ onChange, signal: recording.signal });
    if (this.#recording !== recording) return;
    if (keys.length > 0) this.#save(nav, target, keys);
    else this.#end('Nothing was changed');
  }

  /** Keeps the keys recorded so far. */
  save(): void {
    const nav = this.#nav();
    const { target, keys } = this;
    this.cancel();
    if (nav && target && keys.length > 0) this.#save(nav, target, keys);
  }

  /** Removes the keys from the command. */
  remove(): void {
    const nav = this.#nav();
    const { target } = this;
    this.cancel();
    if (!nav || !target?.replaced) return;
    release(nav, target.replaced);
    this.#end(`${target.title}: ${words(nav, target.replaced)} was removed`);
  }

  /** Cancels a recording. */
  cancel(): void {
    const recording = this.#recording;
    this.#recording = null;
    recording?.abort();
    this.#end('');
  }

  /** Removes all of the reader's keys. */
  reset(): void {
    this.#nav()?.readerKeys.reset();
    this.#report('All of your own keys were removed');
  }

  /** Replaces the reader's keys by lines of text, and reports those that cannot be parsed. */
  load(text: string): void {
    const problems = this.#nav()?.readerKeys.load(text) ?? [];
    const wrong = problems.map(({ message }) => message.replace(/^keynav: /, ''));
    this.#report(wrong.length > 0 ? `Ignored: ${wrong.join('; ')}` : 'Your keys were imported');
  }

  #save(nav: Keynav, target: EditTarget, keys: Sequence): void {
    // A command that takes a character needs <Any> after the new keys too.
    const takesAny = nav
      .bindings()
      .some(one => one.command === target.command && one.sequence.at(-1) === '<Any>');
    const name = keys.join('') + (takesAny ? '<Any>' : '');
    const before = nav
      .bindings()
      .filter(({ sequence }) => sequence.join('') === name)
      .at(-1);
    const other =
      before?.command && before.command !== target.command ? nav.commands.get(before.command) : undefined;
    try {
      nav.readerKeys.map(name, target.command);
      if (target.replaced && target.replaced.join('') !== name) release(nav, target.replaced);
      const was = other ? ` (previously: ${other.title})` : '';
      this.#end(`${target.title}: ${words(nav, keys)}${was}`);
    } catch (error) {
      this.#end((error as Error).message.replace(/^keynav: /, ''));
    }
  }

  /** Returns the drawback of new keys: what the browser uses them for, or a delay. */
  #costs(nav: Keynav, keys: Sequence): string {
    const used = keys.map(chord => nav.used().get(chord)).find(Boolean);
    if (used) return `The browser uses this key: it ${used}`;
    const name = keys.join('');
    const starts = (a: string, b: string): boolean => a !== b && b.startsWith(a);
    const alike = nav.bindings().find(({ sequence, command }) => {
      const other = sequence.join('');
      return command !== null && (starts(name, other) || starts(other, name));
    });
    return alike && name
      ? `${nav.print(alike.sequence).join(' ')} begins with the same keys, so the shorter of the two runs after a delay`
      : '';
  }

  #end(message: string): void {
    this.#recording = null;
    this.target = null;
    this.keys = [];
    this.#report(message);
  }

  #report(message: string): void {
    this.message = message;
    this.#host.requestUpdate();
  }
}

/** Removes keys: the reader's own are deleted, others are unbound. */
function release(nav: Keynav, keys: Sequence): void {
  if (!nav.readerKeys.forget(keys.join(''))) nav.readerKeys.unmap(keys.join(''));
}

function words(nav: Keynav, keys: Sequence): string {
  return nav.print(keys).join(' ');
}
