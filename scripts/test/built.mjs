/** Builds the bundles and the site if a source has changed. */

import { isBuiltFrom, saveStamp, stampOfSources } from '../stamp.mjs';

/** Builds the bundles and the site, unless they were built from the current sources. */
export async function ensureBuilt() {
  const stamp = await stampOfSources();
  if (await isBuiltFrom(stamp)) return;
  const { buildOnce } = await import('../watch.mjs');
  await buildOnce();
  await saveStamp(stamp);
}
