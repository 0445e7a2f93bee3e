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
export function hasKept({ lasting, tab }: { readonly lasting: Shelf; readonly tab: Shelf }): boolean {
  return Boolean(tab.read(DEPARTED)) || Object.values(KEPT).some(name => Boolean(lasting.read(name)));
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
