/** The Navigation API, in browsers that have it. */

/** The parts of the API that are used. */
export interface Navigation extends Pick<Window, 'addEventListener'> {
  readonly currentEntry: { readonly index: number; readonly key: string } | null;
  entries(): readonly { readonly url: string | null }[];
}

/** Returns the API of a window; undefined in browsers without it, where the name may be that of an element of the page. */
export function navigationOf(view: Window): Navigation | undefined {
  const { Navigation, navigation } = view as { Navigation?: unknown; navigation?: Navigation };
  return typeof Navigation === 'function' ? navigation : undefined;
}
