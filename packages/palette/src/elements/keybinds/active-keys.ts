/** The keys that are active where the reader is. */

import type { Binding, KeyContext, Keynav, Sequence } from 'keynav';

/** Returns the active sequences by command, the reader's own first, without those that the browser reserves. */
export function activeKeys(nav: Keynav, context: KeyContext): ReadonlyMap<string, readonly Sequence[]> {
  const reserved = nav.reserved();
  const last = new Map<string, Binding>();
  // Of two active bindings the later one gets the keys, also if it only removes them.
  for (const binding of nav.bindings())
    if (context.isActive(binding)) last.set(binding.sequence.join(''), binding);
  const byReader = [...last.values()].sort((a, b) => Number(b.layer === 'user') - Number(a.layer === 'user'));
  const found = new Map<string, Sequence[]>();
  for (const { command, sequence, maps } of byReader) {
    if (command === null || maps || sequence.some(chord => reserved.has(chord))) continue;
    found.set(command, [...(found.get(command) ?? []), sequence]);
  }
  return found;
}
