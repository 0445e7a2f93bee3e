/** Themes and fonts of the palette, loaded when they are first listed. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';
import type { MaybeAsync } from '../loading/maybe-async.js';
import type { Strings } from '../strings.js';

/** What they are made for. */
export interface LooksFrom {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly strings: Strings;
}

const made = new WeakMap<
  Strings,
  { readonly from: LooksFrom; readonly items: MaybeAsync<readonly Item[]> }
>();

/** `theme` and `font`, the same items for the same words and engine; none where they cannot be had, and then asked for again. */
export function looksFor({ doc, nav, strings }: LooksFrom): MaybeAsync<readonly Item[]> {
  const known = made.get(strings);
  if (known?.from.doc === doc && known.from.nav === nav) return known.items;
  const from = { doc, nav, strings };
  const items = import('./look-items.js').then(
    ({ lookItems }) => {
      const there = lookItems(doc, nav, strings);
      made.set(strings, { from, items: there });
      return there;
    },
    () => {
      made.delete(strings);
      return [];
    },
  );
  made.set(strings, { from, items });
  return items;
}
