/** The sources of a palette as it sees them; what asks them is loaded when the first is wanted. */

import type { ReactiveControllerHost } from 'lit';
import type { Hit } from '../search/entry.js';
import type { Item, Row } from '../items/item.js';
import { lazy } from '../loading/lazy.js';
import { byPriority } from '../items/priority.js';
import type { Failure, Source } from './source.js';
import type { Sources, Wanted } from './sources.js';
import type { SourceHost } from './named-sources.js';

const part = lazy(() => import('./sources.js'));

/** Holds the sources of one palette, and tells it when something changed. */
export class LazySources {
  readonly #host: SourceHost & ReactiveControllerHost;
  readonly #onChange: () => void;
  #there: Sources | undefined;
  #coming: Promise<void> | null = null;
  /** How often everything was let go. */
  #stops = 0;
  /** Why what asks them could not be loaded. */
  #problem = '';

  constructor(host: SourceHost & ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Takes the sources that the element names now; those that stay keep what they loaded. */
  renew(): void {
    this.#there?.renew();
  }

  /** Those that have a character of their own. */
  get prefixed(): readonly Source[] {
    return byPriority(this.#host.sources).filter(({ prefix }) => prefix);
  }

  /** Whether any is on its way. What was loaded stays in memory across openings. */
  get isLoading(): boolean {
    return this.#coming !== null || this.#there?.isLoading === true;
  }

  get failures(): readonly Failure[] {
    const own = this.#problem ? [{ id: '', reason: this.#problem }] : [];
    return this.#there?.failures ?? own;
  }

  /** Everything that was loaded, in its order; of all without a prefix, or of one alone. */
  loaded(only?: string): readonly Item[] {
    return this.#there?.loaded(only) ?? [];
  }

  /** Whether anything was loaded that can be searched. */
  hasLoaded(only?: string): boolean {
    return this.#there?.hasLoaded(only) === true;
  }

  /** The best of what was loaded. */
  async find(query: string, wanted: Wanted): Promise<readonly Hit<Item>[]> {
    return this.#there?.find(query, wanted) ?? [];
  }

  /** Loads those that give everything at once, unless they are there or on their way. */
  async load(): Promise<void> {
    const stops = this.#stops;
    await this.#arrive();
    // Whoever let go meanwhile wants nothing any more.
    if (stops === this.#stops) await this.#there?.load();
  }

  /** Loads one afresh, or asks it again with the next query. */
  async refresh(id: string): Promise<void> {
    if (!this.#there) return this.load();
    await this.#there.refresh(id);
  }

  /** Lets go of everything that was loaded, and of what works for it. */
  stop(): void {
    this.#there?.stop();
    this.#stops++;
  }

  /** Forgets what came of an earlier query. */
  forgive(): void {
    this.#there?.forgive();
  }

  /** The rows of those that were asked, in their order, whoever is first. */
  get answered(): readonly Row[] {
    return this.#there?.answered ?? [];
  }

  /** Asks those that take queries; `onAnswer` is called for each answer, and not after the signal was aborted. */
  ask(query: string, wanted: Wanted, onAnswer: () => void): void {
    const ask = (): void => void (wanted.signal.aborted || this.#there?.ask(query, wanted, onAnswer));
    if (this.#there) ask();
    else void this.#arrive().then(ask);
  }

  /** Once what asks them is there, or could not be had. */
  async #arrive(): Promise<void> {
    const { src, pagefind, index, sources } = this.#host;
    if (this.#there || !(src || pagefind || index || sources.length > 0)) return;
    await (this.#coming ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    this.#problem = '';
    try {
      const { Sources } = await part.load();
      this.#there = new Sources(this.#host, this.#onChange);
      this.#there.renew();
    } catch (error) {
      this.#problem = (error as Error).message;
    }
    this.#coming = null;
    this.#host.requestUpdate();
    this.#onChange();
  }
}
