/** One text in storage, behind a guard: storage may be missing, denied or full and never throws here. */

/** The two methods of Storage that a choice needs. */
export type StoragePart = Pick<Storage, 'getItem' | 'setItem'>;

/** What reading gave: a text, null when nothing is stored, or `denied`. */
export type StoredText =
  { readonly type: 'text'; readonly text: string | null } | { readonly type: 'denied' };

/** Reads the text under a key. */
export function readStored(storage: StoragePart | undefined, key: string): StoredText {
  if (!storage) return { type: 'denied' };
  try {
    return { type: 'text', text: storage.getItem(key) };
  } catch {
    return { type: 'denied' };
  }
}

/** Writes a text under a key and says whether storage took it. */
export function writeStored(storage: StoragePart | undefined, key: string, text: string): boolean {
  if (!storage) return false;
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** A window's local storage, or undefined where the mere asking throws. */
export function storageOf(view: Window | null): Storage | undefined {
  try {
    return view?.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}
