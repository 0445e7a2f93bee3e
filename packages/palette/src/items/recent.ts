/** Stores which items were chosen recently, and how often. */

const MAX_ITEMS = 50;
/** Milliseconds after which a choice counts half. */
const HALF_LIFE = 30 * 24 * 3600 * 1000;

/** An id, how often it was chosen (less with time), and when it was chosen last; the latest is last. */
type Times = readonly (readonly [id: string, times: number, last: number])[];

/** The recent items. */
export interface Recent {
  /** Returns the ids, the latest first. */
  ids(): readonly string[];
  /** Records that an item was chosen. */
  add(id: string): void;
  /** Returns how much to boost each item, 0 to 0.05, by how often and how recently it was chosen. */
  boosts(): ReadonlyMap<string, number>;
  /** Removes one item. */
  forget(id: string): void;
  /** Removes all items. */
  forgetAll(): void;
}

/**
 * Creates a record of at most 50 recent items under a key in storage. If storage is denied or full, it lasts as long as
 * the page; invalid content is ignored. `now` returns milliseconds.
 */
export function recent(open: () => Storage, name: string, now: () => number = Date.now): Recent {
  let memory: Times = [];
  const read = (): Times => {
    try {
      return timesOf(open().getItem(name));
    } catch {
      return memory;
    }
  };
  const write = (next: Times): void => {
    memory = next;
    try {
      open().setItem(name, JSON.stringify(next));
    } catch {
      // The copy in memory remains.
    }
  };
  const without = (id: string): Times => read().filter(([one]) => one !== id);
  return {
    ids: () =>
      read()
        .map(([id]) => id)
        .reverse(),
    add(id) {
      const before = read().find(([one]) => one === id);
      write([...without(id).slice(-MAX_ITEMS + 1), [id, (before ? weight(before, now()) : 0) + 1, now()]]);
    },
    boosts: () => new Map(read().map(one => [one[0], Math.min(0.05, 0.02 * weight(one, now()))])),
    forget: id => write(without(id)),
    forgetAll: () => write([]),
  };
}

/** Returns how often an item was chosen; each choice counts half as much after the half-life. */
function weight([, times, last]: Times[number], now: number): number {
  return times * 0.5 ** (Math.max(0, now - last) / HALF_LIFE);
}

function timesOf(text: string | null): Times {
  const stored = parsed(text ?? '[]');
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one): Times => {
    if (!Array.isArray(one)) return [];
    const [id, times, last = 0] = one as readonly unknown[];
    const isTimes = typeof id === 'string' && typeof times === 'number' && times > 0;
    return isTimes && typeof last === 'number' ? [[id, times, last]] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
