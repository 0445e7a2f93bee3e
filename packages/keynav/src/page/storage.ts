/** Storage that may be denied, full or missing. */

/** Under this name a tab keeps what was last searched for. */
export const QUERY = 'keynav:query';

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
      memory.set(name, value);
      try {
        open().setItem(name, value);
        return true;
      } catch {
        return false;
      }
    },
  };
}
