/** Storage that may be denied, full or missing. */

/** Under this name a tab keeps what was last searched for. */
export const QUERY = 'keynav:query';

/** Under these names lasts what only somebody with a keyboard leaves behind. */
export const KEPT = {
  ownKeys: 'keynav:keys',
  characters: 'keynav:characters',
  sidebars: 'keynav:sidebars',
  marks: 'keynav:marks',
  /** Where a jump to another page leads. */
  target: 'keynav:target',
} as const;
/** Under this name a tab keeps where the reader was when the last document was left. */
export const DEPARTED = 'keynav:departed';

/** Whether an earlier visit left something behind that the engine takes up when it starts. */
export function hasKept(view: Window): boolean {
  const lasting = new Shelf(() => view.localStorage);
  const tab = new Shelf(() => view.sessionStorage);
  if (tab.read(DEPARTED) || Object.values(KEPT).some(name => lasting.read(name))) return true;
  return isReturn(view) && tab.read(placeName(view)) !== null;
}

/** Whether this page came by the history, or anew at the same place of it. */
export function isReturn({ performance }: Window): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}

/** The name under which a place is kept: one for each entry of the history where the browser tells them apart, else for each address. */
export function placeName(view: Window): string {
  const { navigation } = view as { navigation?: { currentEntry?: { key: string } | null } };
  return `keynav:place:${navigation?.currentEntry?.key ?? ''}:${view.location.href.replace(/#.*/, '')}`;
}

/** Texts by name, kept for later visits where the browser allows it. */
export class Shelf {
  readonly #open: () => Storage;
  /** What the browser refused to store. */
  readonly #memory = new Map<string, string>();

  /** `open` returns the storage; it may throw, as browsers do where storage is blocked. */
  constructor(open: () => Storage) {
    this.#open = open;
  }

  /** Returns the text of that name; null without one. */
  read(name: string): string | null {
    let stored: string | null = null;
    try {
      stored = this.#open().getItem(name);
    } catch {
      // What this page has kept in memory is all there is.
    }
    return stored ?? this.#memory.get(name) ?? null;
  }

  /** Stores a text; false if the browser refused, and it is kept for this page only. */
  write(name: string, value: string): boolean {
    try {
      this.#open().setItem(name, value);
      this.#memory.delete(name);
      return true;
    } catch {
      this.#memory.set(name, value);
      return false;
    }
  }
}
