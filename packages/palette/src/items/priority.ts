/** The order of what may have a priority. */

/** Those with more first, the others as they are. */
export function byPriority<T extends { readonly priority?: number }>(all: readonly T[]): readonly T[] {
  if (!all.some(({ priority }) => priority)) return all;
  return [...all].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
}
