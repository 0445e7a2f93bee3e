/** The sources of a palette: what they have loaded, answered, and failed to load. */

import type { ReactiveControllerHost } from 'lit';
import { send } from '../events.js';
import type { Hit } from '../search/entry.js';
import {
  asRows,
  byPriority,
  COMPLETE,
  itemMaker,
  type Item,
  type ItemInput,
  type Row,
} from '../items/item.js';
import { aborted, reasonOf } from '../loading/maybe-async.js';
import { inSlices } from '../search/slices.js';
import { searchable, type Searchable } from './searchable.js';
import { collect, type Failure, type Source, type StagedSource } from './source.js';
import { NamedSources, type SourceHost } from './named-sources.js';

interface SourceState {
  /** The items for the newest query. */
  answered: readonly Item[];
  readonly source: StagedSource;
  searcher: Searchable | null;
  problem: string;
  /** The problem that was reported last; each is reported once until it is fixed. */
  reported: string;
  loading: Promise<void> | null;
  /** Cancels loading. */
  stop: AbortController;
}

/** The options of a search over the sources. */
export interface Wanted {
  /** The id of the only source to search. Defaults to all sources without a prefix of their own. */
  readonly only?: string | undefined;
  readonly limit: number;
  readonly boost?: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
}

/** Loads and searches the sources of one palette. */
export class Sources {
  readonly #host: ReactiveControllerHost & SourceHost;
  readonly #named: NamedSources;
  readonly #onChange: () => void;
  #states: readonly SourceState[] = [];
  /** The number of queries without an answer so far. */
  #out = 0;

  constructor(host: ReactiveControllerHost & SourceHost, onChange: () => void) {
    this.#host = host;
    this.#named = new NamedSources(host);
    this.#onChange = onChange;
  }

  /** Reads anew which sources the element names; those that stay keep what they loaded. */
  renew(): void {
    const before = new Map(this.#states.map(state => [state.source, state]));
    const sources = byPriority(this.#named.list());
    this.#states = sources.map(source => before.get(source) ?? newState(source));
    for (const state of before.values()) if (!sources.includes(state.source)) discard(state);
  }

  /** Whether a source is being loaded or asked. */
  get isLoading(): boolean {
    return this.#out > 0 || this.#states.some(({ loading }) => loading !== null);
  }

  get failures(): readonly Failure[] {
    return this.#states.flatMap(({ source, problem }) => (problem ? { id: source.id, reason: problem } : []));
  }

  /** Returns everything that was loaded, in order; of one source if `only` is given. */
  loaded(only?: string): readonly Item[] {
    const lists = this.#asked(only).flatMap(({ searcher }) => (searcher ? [searcher.items] : []));
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
  }

  /** Returns whether anything that can be searched was loaded. */
  hasLoaded(only?: string): boolean {
    return this.#asked(only).some(({ searcher }) => searcher);
  }

  /** Returns the best hits among the loaded items. */
  async find(query: string, { only, boost = new Map(), ...how }: Wanted): Promise<readonly Hit<Item>[]> {
    const lists = await Promise.all(
      this.#asked(only).flatMap(({ searcher }) => searcher?.search(query, { ...how, boost }) ?? []),
    );
    return lists.flat();
  }

  /** Loads every source that is not loaded. */
  async load(): Promise<void> {
    await Promise.all(this.#states.map(state => (state.searcher ? undefined : this.#load(state))));
  }

  /** Loads a source again, or asks it again with the next query. */
  async refresh(id: string): Promise<void> {
    const state = this.#states.find(({ source }) => source.id === id);
    if (!state) return;
    state.problem = state.reported = '';
    await this.#load(state);
    this.#onChange();
  }

  /** Discards everything that was loaded, and ends the workers. */
  stop(): void {
    this.#states.forEach(discard);
  }

  /** Discards the answers and failures of the last query. */
  clearAnswers(): void {
    for (const state of this.#states) {
      state.answered = [];
      if (state.source.search && !state.loading) state.problem = '';
    }
  }

  /** The rows of the sources that were asked, in the order of the sources. */
  get answered(): readonly Row[] {
    return this.#states.flatMap(({ source, answered }): readonly Row[] =>
      answered.length > 0 ? [{ type: 'label', text: source.label }, ...asRows(answered)] : [],
    );
  }

  /** Asks the sources that take queries; `onAnswer` is called for each answer, until the signal is aborted. */
  ask(query: string, { only, limit, signal }: Wanted, onAnswer: () => void): void {
    for (const state of this.#asked(only)) {
      const { source } = state;
      if (!source.search || query.length < (source.minLength ?? 1)) continue;
      const answered = (items: readonly ItemInput[]): void => {
        if (signal.aborted) return;
        state.answered = items.slice(0, limit).map(completer(source));
        onAnswer();
      };
      const ask = async (): Promise<void> => {
        await waited(source.debounce ?? 0, signal);
        if (signal.aborted) return;
        const all = await collect(source.search?.(query, { signal, limit }) ?? [], {
          signal,
          limit,
          each: answered,
        });
        if (signal.aborted) return;
        answered(all);
        this.#report(state, '');
      };
      this.#out++;
      const asked = ask().catch(
        (error: unknown) => void (signal.aborted || this.#report(state, reasonOf(error))),
      );
      // A superseded query may never settle.
      void Promise.race([asked, aborted(signal)]).then(() => {
        this.#out--;
        if (!signal.aborted && this.#out === 0) this.#onChange();
      });
    }
  }

  #asked(only: string | undefined): readonly SourceState[] {
    return this.#states.filter(({ source }) => (only === undefined ? !source.prefix : source.id === only));
  }

  #load(state: SourceState): Promise<void> {
    const { load, stages } = state.source;
    if (!load && !stages) return Promise.resolve();
    return (state.loading ??= this.#fetch(state).finally(() => {
      state.loading = null;
      this.#host.requestUpdate();
      this.#onChange();
    }));
  }

  async #fetch(state: SourceState): Promise<void> {
    const { source } = state;
    const { signal } = state.stop;
    try {
      if (source.stages) for await (const stage of source.stages(signal)) await this.#update(state, stage);
      else await this.#update(state, await collect(source.load?.(signal) ?? [], { signal }));
      this.#report(state, '');
      send(this.#host, 'vim-source-load', { source: source.id, count: state.searcher?.items.length ?? 0 });
    } catch (error) {
      if (!signal.aborted) this.#report(state, reasonOf(error));
    }
  }

  /** Replaces the items of a source; the old ones are searched until the new ones are ready. */
  async #update(state: SourceState, given: readonly ItemInput[]): Promise<void> {
    const { signal } = state.stop;
    const items = await inSlices(itemsOf(state.source, given), signal);
    if (state.searcher) await state.searcher.update(items);
    else {
      const searcher = await searchable(items);
      if (signal.aborted) searcher.stop();
      else state.searcher = searcher;
    }
    if (!signal.aborted) this.#onChange();
  }

  #report(state: SourceState, problem: string): void {
    if (state.problem !== problem) this.#host.requestUpdate();
    state.problem = problem;
    if (state.reported === problem) return;
    state.reported = problem;
    if (problem) send(this.#host, 'vim-source-error', { source: state.source.id, reason: problem });
  }
}

function newState(source: StagedSource): SourceState {
  return {
    source,
    answered: [],
    searcher: null,
    problem: '',
    reported: '',
    loading: null,
    stop: new AbortController(),
  };
}

/** Discards what a source has loaded; it can be loaded again. */
function discard(state: SourceState): void {
  state.stop.abort();
  state.stop = new AbortController();
  state.searcher?.stop();
  state.searcher = null;
}

/** Yields after this many items. */
const STEP = 500;

function* itemsOf(source: Source, given: readonly ItemInput[]): Generator<undefined, readonly Item[]> {
  const items: Item[] = [];
  const complete = completer(source);
  for (const [i, one] of given.entries()) {
    if (i % STEP === STEP - 1) yield;
    items.push(complete(one));
  }
  return items;
}

/** Returns a function that completes items: the group defaults to the label of the source. Items of the index are already complete. */
function completer({ label }: Source): (item: ItemInput) => Item {
  const make = itemMaker();
  return item => (COMPLETE in item ? (item as Item) : make({ group: label, ...item }));
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
