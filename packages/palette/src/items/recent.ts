/** What was chosen of late, kept for the next visit. */

const MOST = 50;
/** Milliseconds after which a choice counts half. */
const HALF_LIFE = 30 * 24 * 3600 * 1000;

/** An id, how often it was chosen, and when last; the latest comes last. */
type Times = readonly (readonly [id: string, times: number, last: number])[];

/** How often and in which order entries were chosen. */
export interface Recent {
  /** Ids, the latest first. */
  ids(): readonly string[];
  add(id: string): void;
  /** How much each is boosted among near equals, 0 to 0.05: by how often and how lately it was chosen. */
  boosts(): ReadonlyMap<string, number>;
  forget(id: string): void;
  forgetAll(): void;
}

/** Recent entries under a name in a storage that may be denied or hold garbage. */
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
      // Without storage it lasts as long as the page.
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
      write([...without(id).slice(-MOST + 1), [id, (before ? weight(before, now()) : 0) + 1, now()]]);
    },
    boosts: () => new Map(read().map(one => [one[0], Math.min(0.05, 0.02 * weight(one, now()))])),
    forget: id => write(without(id)),
    forgetAll: () => write([]),
  };
}

/** How often, each choice worth half after its half-life. */
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
