/** What was chosen of late, kept for the next visit. */

const NAME = 'keynav:recent';
const MOST = 50;

/** An id and how often it was chosen; the latest comes last. */
type Times = readonly (readonly [id: string, times: number])[];

/** How often and in which order entries were chosen. */
export interface Recent {
  /** Ids, the latest first. */
  ids(): readonly string[];
  add(id: string): void;
  /** How much an entry is lifted among near equals, 0 to 0.05, as things stand now. */
  boosts(): (id: string) => number;
  forget(): void;
}

/** Recent entries in a storage that may be denied or hold garbage. */
export function recent(open: () => Storage): Recent {
  let memory: Times = [];
  const read = (): Times => {
    try {
      return timesOf(open().getItem(NAME));
    } catch {
      return memory;
    }
  };
  const write = (next: Times): void => {
    memory = next;
    try {
      open().setItem(NAME, JSON.stringify(next));
    } catch {
      // Without storage it lasts as long as the page.
    }
  };
  return {
    ids: () =>
      read()
        .map(([id]) => id)
        .reverse(),
    add(id) {
      const all = read();
      const times = all.find(([one]) => one === id)?.[1] ?? 0;
      write([...all.filter(([one]) => one !== id).slice(-MOST + 1), [id, times + 1]]);
    },
    boosts() {
      const times = new Map(read());
      return id => Math.min(0.05, 0.02 * (times.get(id) ?? 0));
    },
    forget: () => write([]),
  };
}

function timesOf(text: string | null): Times {
  const stored = parsed(text ?? '[]');
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one): one is [string, number] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number' && one[1] > 0,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
