/** The sources of a palette; the code that searches them is loaded when the first source is used. */

import type { ReactiveControllerHost } from 'lit';
import { byPriority } from '../items/item.js';
import { lazy, part } from '../loading/lazy.js';
import type { SourceHost } from './named-sources.js';
import type { Failure, Source } from './source.js';
import type { Sources, Wanted } from './sources.js';

const code = lazy(() => part(import('./sources.js')));

/** What can be read of sources at any time. */
type ReadableSources = Pick<
  Sources,
  'isLoading' | 'failures' | 'answered' | 'loaded' | 'hasLoaded' | 'find' | 'clearAnswers'
>;

/** Stands in for the sources until they have loaded. */
const NONE: ReadableSources = {
  ...{ isLoading: false, failures: [], answered: [] },
  loaded: () => [],
  hasLoaded: () => false,
  find: () => Promise.resolve([]),
  clearAnswers: () => undefined,
};

/** Holds the sources of one palette, and notifies it when they change. */
export class LazySources {
  readonly #host: SourceHost & ReactiveControllerHost;
  readonly #onChange: () => void;
  #sources: Sources | undefined;
  #loading: Promise<void> | null = null;
  /** How many times `stop` was called. */
  #stops = 0;
  /** Why the code could not be loaded; empty if it could. */
  #problem = '';

  constructor(host: SourceHost & ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** What has been loaded and answered so far. */
  get now(): ReadableSources {
    return this.#sources ?? NONE;
  }

  /** The sources that have a prefix of their own. */
  get prefixed(): readonly Source[] {
    return byPriority(this.#host.sources).filter(({ prefix }) => prefix);
  }

  /** Whether a source is being loaded or asked. */
  get isLoading(): boolean {
    return this.#loading !== null || this.now.isLoading;
  }

  /** The sources that failed, each with the reason. */
  get failures(): readonly Failure[] {
    return this.#problem ? [{ id: '', reason: this.#problem }] : this.now.failures;
  }

  /** Reads anew which sources the element names; those that stay keep what they loaded. */
  renew(): void {
    this.#sources?.renew();
  }

  /** Loads every source that has not been loaded. The items are kept while the palette is closed. */
  async load(): Promise<void> {
    const stops = this.#stops;
    await this.#ready();
    if (stops === this.#stops) await this.#sources?.load();
  }

  /** Loads a source again, or asks it again with the next query. */
  async refresh(id: string): Promise<void> {
    if (!this.#sources) return this.load();
    await this.#sources.refresh(id);
  }

  /** Discards everything that was loaded. */
  stop(): void {
    this.#sources?.stop();
    this.#stops++;
  }

  /** Asks the sources that take queries; `onAnswer` is called for each answer, until the signal is aborted. */
  ask(query: string, wanted: Wanted, onAnswer: () => void): void {
    const ask = (): void => void (wanted.signal.aborted || this.#sources?.ask(query, wanted, onAnswer));
    if (this.#sources) ask();
    else void this.#ready().then(ask);
  }

  /** Settles once the code has loaded or failed to; immediately if the element names no source. */
  async #ready(): Promise<void> {
    const { src, pagefind, index, sources } = this.#host;
    if (this.#sources || !(src || pagefind || index || sources.length > 0)) return;
    await (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    this.#problem = '';
    try {
      const { Sources } = await code.load();
      this.#sources = new Sources(this.#host, this.#onChange);
      this.#sources.renew();
    } catch (error) {
      this.#problem = (error as Error).message;
    }
    this.#loading = null;
    this.#host.requestUpdate();
    this.#onChange();
  }
}
