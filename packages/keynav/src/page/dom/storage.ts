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
  const lasting = shelf(() => view.localStorage);
  const tab = shelf(() => view.sessionStorage);
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

/** Text under names, kept for later visits where the browser allows it. */
export interface Shelf {
  read(name: string): string | null;
  /** False when the browser refused; the value is then kept for this page only. */
  write(name: string, value: string): boolean;
}

/** A shelf on the storage that `open` gives; `open` may throw, as browsers do where storage is blocked. */
export function shelf(open: () => Storage): Shelf {
  const memory = new Map<string, string>();
  return {
    read(name) {
      try {
        return open().getItem(name) ?? memory.get(name) ?? null;
      } catch {
        return memory.get(name) ?? null;
      }
    },
    write(name, value) {
      try {
        open().setItem(name, value);
        memory.delete(name);
        return true;
      } catch {
        memory.set(name, value);
        return false;
      }
    },
  };
}
