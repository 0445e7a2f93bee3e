/** The keys that act where the reader is. */

import type { Binding, KeyContext, Keynav, Sequence } from 'keynav';

/** The sequences that act there by command, those that the reader chose first; none that the browser keeps. */
export function activeKeys(nav: Keynav, context: KeyContext): ReadonlyMap<string, readonly Sequence[]> {
  const reserved = nav.reserved();
  const last = new Map<string, Binding>();
  // The later of two that act takes the keys, also where it only takes them away.
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
