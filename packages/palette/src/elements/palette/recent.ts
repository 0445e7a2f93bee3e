/** What was chosen of late, kept for the next visit. */

const NAME = 'keynav:recent';
const MOST = 50;

/** How often and in which order entries were chosen. */
export interface Recent {
  /** Ids, the latest first. */
  ids(): readonly string[];
  add(id: string): void;
  /** How much an entry is lifted among near equals: 0 to 0.05. */
  boost(id: string): number;
  forget(): void;
}

/** Recent entries in a storage that may be denied or hold garbage. */
export function recent(open: () => Storage): Recent {
  let memory: Record<string, number> = {};
  const order = (): Record<string, number> => {
    try {
      const stored: unknown = JSON.parse(open().getItem(NAME) ?? '{}');
      const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
      return isRecord
        ? Object.fromEntries(Object.entries(stored).filter(([, times]) => typeof times === 'number'))
        : {};
    } catch {
      return memory;
    }
  };
  const write = (next: Record<string, number>): void => {
    memory = next;
    try {
      open().setItem(NAME, JSON.stringify(next));
    } catch {
      // Without storage it lasts as long as the page.
    }
  };
  return {
    ids: () => Object.keys(order()).reverse(),
    add(id) {
      const { [id]: times = 0, ...rest } = order();
      write({ ...Object.fromEntries(Object.entries(rest).slice(-MOST + 1)), [id]: times + 1 });
    },
    boost: id => Math.min(0.05, 0.02 * (order()[id] ?? 0)),
    forget: () => write({}),
  };
}
