/** Changes the reader's own keys: which are being recorded, what came of it. */

import type { Keynav, Sequence } from 'keynav';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What new keys are wanted for. */
export interface EditTarget {
  /** The command's name. */
  readonly command: string;
  readonly title: string;
  /** The keys that the new ones take the place of; without them the new ones are added. */
  readonly replaced?: Sequence | undefined;
}

/** Lets a reader change keys, inside one element. */
export class KeyEditor implements ReactiveController {
  /** Whether keys can be changed. */
  isOn = false;
  /** What is being recorded. */
  target: EditTarget | null = null;
  /** The keys recorded so far. */
  keys: Sequence = [];
  /** What the reader is told: why a key was refused, what was changed. */
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

  /** Begins to offer changes, or ends it. */
  toggle(): void {
    if (this.isOn) return this.stop();
    this.isOn = true;
    this.#report('');
  }

  /** Ends a recording, and offers no changes any more. */
  stop(): void {
    this.cancel();
    this.isOn = false;
    this.#report('');
  }

  /** Records new keys until the reader ends it. */
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

  /** Takes the keys recorded so far. */
  save(): void {
    const nav = this.#nav();
    const { target, keys } = this;
    this.cancel();
    if (nav && target && keys.length > 0) this.#save(nav, target, keys);
  }

  /** Takes the keys away from the command. */
  remove(): void {
    const nav = this.#nav();
    const { target } = this;
    this.cancel();
    if (!nav || !target?.replaced) return;
    release(nav, target.replaced);
    this.#end(`${target.title}: ${words(nav, target.replaced)} does it no more`);
  }

  /** Ends a recording without a change. */
  cancel(): void {
    const recording = this.#recording;
    this.#recording = null;
    recording?.abort();
    this.#end('');
  }

  /** Forgets all of the reader's keys. */
  reset(): void {
    this.#nav()?.readerKeys.reset();
    this.#report('The keys are as the page brings them');
  }

  /** Takes lines of text for the reader's keys; what is wrong with them is told. */
  load(text: string): void {
    const problems = this.#nav()?.readerKeys.load(text) ?? [];
    const wrong = problems.map(({ message }) => message.replace(/^keynav: /, ''));
    this.#report(wrong.length > 0 ? `Left out: ${wrong.join('; ')}` : 'Your keys are taken');
  }

  #save(nav: Keynav, target: EditTarget, keys: Sequence): void {
    // What takes a character has its place after the new keys too.
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
      const was = other ? `; until now it was: ${other.title}` : '';
      this.#end(`${target.title}: ${words(nav, keys)}${was}`);
    } catch (error) {
      this.#end((error as Error).message.replace(/^keynav: /, ''));
    }
  }

  /** What the reader pays for a key: what the browser does with it, or a wait. */
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
      ? `${nav.print(alike.sequence).join(' ')} begins alike, so that the shorter one waits a moment`
      : '';
  }

  #end(told: string): void {
    this.#recording = null;
    this.target = null;
    this.keys = [];
    this.#report(told);
  }

  #report(told: string): void {
    this.message = told;
    this.#host.requestUpdate();
  }
}

/** Keys that the reader chose are forgotten, others are taken away from what they do. */
function release(nav: Keynav, keys: Sequence): void {
  if (!nav.readerKeys.forget(keys.join(''))) nav.readerKeys.unmap(keys.join(''));
}

function words(nav: Keynav, keys: Sequence): string {
  return nav.print(keys).join(' ');
}
