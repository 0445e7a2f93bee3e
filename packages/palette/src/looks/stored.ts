/** Reads and writes one text in storage without throwing if storage is missing, denied or full. */

/** The methods of `Storage` that a choice needs. */
export type StoragePart = Pick<Storage, 'getItem' | 'setItem'>;

/** The result of reading: a text, null if nothing is stored, or `denied` if storage is missing or throws. */
export type StoredText =
  { readonly type: 'text'; readonly text: string | null } | { readonly type: 'denied' };

/** Returns the text stored under a key. */
export function readStored(storage: StoragePart | undefined, key: string): StoredText {
  if (!storage) return { type: 'denied' };
  try {
    return { type: 'text', text: storage.getItem(key) };
  } catch {
    return { type: 'denied' };
  }
}

/** Writes a text under a key, and returns whether it was stored. */
export function writeStored(storage: StoragePart | undefined, key: string, text: string): boolean {
  if (!storage) return false;
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the local storage of a window, or undefined where reading the property throws, as with cookies blocked. */
export function storageOf(view: Window | null): Storage | undefined {
  try {
    return view?.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}
