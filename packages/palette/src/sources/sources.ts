/** The sources of a palette: what they gave, what failed, what is on its way. */

import type { ReactiveControllerHost } from 'lit';
import { send } from '../events.js';
import type { Hit } from '../search/entry.js';
import { asRows, byPriority, itemOf, type Item, type ItemInput, type Row } from '../items/item.js';
import { aborted, reasonOf } from '../loading/maybe-async.js';
import { inSlices } from '../search/slices.js';
import { searchable, type Searchable } from './searchable.js';
import { collect, type Failure, type Source, type StagedSource } from './source.js';
import { NamedSources, type SourceHost } from './named-sources.js';

interface Held {
  /** What it answered to the newest query. */
  answered: readonly Item[];
  readonly source: StagedSource;
  searcher: Searchable | null;
  problem: string;
  /** The problem that was told last; each is told once until it is mended. */
  told: string;
  coming: Promise<void> | null;
  /** Ends what is on its way. */
  stop: AbortController;
}

/** What is asked of those that were loaded. */
export interface Wanted {
  /** The id of the one that is asked alone; all without a prefix of their own unless told. */
  readonly only?: string | undefined;
  readonly limit: number;
  readonly boost?: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
}

/** Asks the sources of one palette. Loaded when the first source is wanted. */
export class Sources {
  readonly #host: ReactiveControllerHost & SourceHost;
  readonly #named: NamedSources;
  readonly #onChange: () => void;
  #held: readonly Held[] = [];
  /** How many queries have no answer yet. */
  #out = 0;

  constructor(host: ReactiveControllerHost & SourceHost, onChange: () => void) {
    this.#host = host;
    this.#named = new NamedSources(host);
    this.#onChange = onChange;
  }

  /** Takes the sources that the element names now; those that stay keep what they loaded. */
  renew(): void {
    const before = new Map(this.#held.map(held => [held.source, held]));
    const sources = byPriority(this.#named.list());
    this.#held = sources.map(source => before.get(source) ?? fresh(source));
    for (const held of before.values()) if (!sources.includes(held.source)) letGo(held);
  }

  /** Whether any is on its way. What was loaded stays in memory across openings. */
  get isLoading(): boolean {
    return this.#out > 0 || this.#held.some(({ coming }) => coming !== null);
  }

  get failures(): readonly Failure[] {
    return this.#held.flatMap(({ source, problem }) => (problem ? { id: source.id, reason: problem } : []));
  }

  /** Everything that was loaded, in its order. */
  loaded(only?: string): readonly Item[] {
    const lists = this.#asked(only).flatMap(({ searcher }) => (searcher ? [searcher.items] : []));
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
  }

  /** Whether anything was loaded that can be searched. */
  hasLoaded(only?: string): boolean {
    return this.#asked(only).some(({ searcher }) => searcher);
  }

  /** The best of what was loaded. */
  async find(query: string, { only, boost = new Map(), ...how }: Wanted): Promise<readonly Hit<Item>[]> {
    const lists = await Promise.all(
      this.#asked(only).flatMap(({ searcher }) => searcher?.search(query, { ...how, boost }) ?? []),
    );
    return lists.flat();
  }

  /** Loads those that give everything at once, unless they are there or on their way. */
  async load(): Promise<void> {
    await Promise.all(this.#held.map(held => (held.searcher ? undefined : this.#load(held))));
  }

  /** Loads one afresh, or asks it again with the next query. */
  async refresh(id: string): Promise<void> {
    const held = this.#held.find(({ source }) => source.id === id);
    if (!held) return;
    held.problem = held.told = '';
    await this.#load(held);
    this.#onChange();
  }

  /** Lets go of everything that was loaded, and of what works for it. */
  stop(): void {
    this.#held.forEach(letGo);
  }

  /** Forgets what came of an earlier query. */
  forgive(): void {
    for (const held of this.#held) {
      held.answered = [];
      if (held.source.search && !held.coming) held.problem = '';
    }
  }

  /** The rows of those that were asked, in their order, whoever is first. */
  get answered(): readonly Row[] {
    return this.#held.flatMap(({ source, answered }): readonly Row[] =>
      answered.length > 0 ? [{ type: 'label', text: source.label }, ...asRows(answered)] : [],
    );
  }

  /** Asks those that take queries; `onAnswer` is called for each answer, and not after the signal was aborted. */
  ask(query: string, { only, limit, signal }: Wanted, onAnswer: () => void): void {
    for (const held of this.#asked(only)) {
      const { source } = held;
      if (!source.search || query.length < (source.minLength ?? 1)) continue;
      const answered = (items: readonly ItemInput[]): void => {
        if (signal.aborted) return;
        held.answered = items.slice(0, limit).map(item => grouped(source, item));
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
        this.#say(held, '');
      };
      this.#out++;
      const asked = ask().catch(
        (error: unknown) => void (signal.aborted || this.#say(held, reasonOf(error))),
      );
      // What was overtaken may never answer.
      void Promise.race([asked, aborted(signal)]).then(() => {
        this.#out--;
        if (!signal.aborted && this.#out === 0) this.#onChange();
      });
    }
  }

  #asked(only: string | undefined): readonly Held[] {
    return this.#held.filter(({ source }) => (only === undefined ? !source.prefix : source.id === only));
  }

  #load(held: Held): Promise<void> {
    const { load, stages } = held.source;
    if (!load && !stages) return Promise.resolve();
    return (held.coming ??= this.#fetch(held).finally(() => {
      held.coming = null;
      this.#host.requestUpdate();
      this.#onChange();
    }));
  }

  async #fetch(held: Held): Promise<void> {
    const { source } = held;
    const { signal } = held.stop;
    try {
      if (source.stages) for await (const stage of source.stages(signal)) await this.#take(held, stage);
      else await this.#take(held, await collect(source.load?.(signal) ?? [], { signal }));
      this.#say(held, '');
      send(this.#host, 'vim-source-load', { source: source.id, count: held.searcher?.items.length ?? 0 });
    } catch (error) {
      if (!signal.aborted) this.#say(held, reasonOf(error));
    }
  }

  /** What was there before answers until the new list is ready. */
  async #take(held: Held, given: readonly ItemInput[]): Promise<void> {
    const { signal } = held.stop;
    const items = await inSlices(itemsOf(held.source, given), signal);
    if (held.searcher) await held.searcher.update(items);
    else {
      const searcher = await searchable(items);
      if (signal.aborted) searcher.stop();
      else held.searcher = searcher;
    }
    if (!signal.aborted) this.#onChange();
  }

  #say(held: Held, problem: string): void {
    if (held.problem !== problem) this.#host.requestUpdate();
    held.problem = problem;
    if (held.told === problem) return;
    held.told = problem;
    if (problem) send(this.#host, 'vim-source-error', { source: held.source.id, reason: problem });
  }
}

function fresh(source: StagedSource): Held {
  return {
    source,
    answered: [],
    searcher: null,
    problem: '',
    told: '',
    coming: null,
    stop: new AbortController(),
  };
}

/** Ends what works for a source; it can be loaded again. */
function letGo(held: Held): void {
  held.stop.abort();
  held.stop = new AbortController();
  held.searcher?.stop();
  held.searcher = null;
}

/** Yields after this many items. */
const STEP = 500;

function* itemsOf(source: Source, given: readonly ItemInput[]): Generator<undefined, readonly Item[]> {
  const items: Item[] = [];
  for (const [i, one] of given.entries()) {
    if (i % STEP === STEP - 1) yield;
    items.push(grouped(source, one));
  }
  return items;
}

/** Under the name of its source, unless it has a group; what the index gives is whole already. */
function grouped(source: Source, item: ItemInput): Item {
  return isWhole(item) ? item : itemOf({ group: source.label, ...item });
}

function isWhole(item: ItemInput): item is Item {
  return item.id !== undefined && item.kind !== undefined && item.path !== undefined && 'lead' in item;
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
