/** Loads the items for themes and fonts when they are first listed. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';
import { lazy } from '../loading/lazy.js';
import type { MaybeAsync } from '../loading/maybe-async.js';
import type { Strings } from '../strings.js';

/** The context of the items; they are created again if it changes. */
export interface LooksFrom {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly strings: Strings;
}

const part = lazy(() => import('./look-items.js'));
const cache = new WeakMap<Strings, { readonly from: LooksFrom; readonly items: readonly Item[] }>();

/**
 * Returns the items `theme` and `font`, cached for each document, engine and set of strings. If they fail to load, it
 * resolves to no items, and the next call loads them again.
 */
export function looksFor({ doc, nav, strings }: LooksFrom): MaybeAsync<readonly Item[]> {
  if (!part.value)
    return part.load().then(
      () => looksFor({ doc, nav, strings }),
      () => [],
    );
  const cached = cache.get(strings);
  if (cached?.from.doc === doc && cached.from.nav === nav) return cached.items;
  const items = part.value.lookItems(doc, nav, strings);
  cache.set(strings, { from: { doc, nav, strings }, items });
  return items;
}
