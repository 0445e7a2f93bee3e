/** Bundles and site, built again only when a source has changed since. */

import { isBuiltFrom, saveStamp, stampOfSources } from '../stamp.mjs';

/** Builds unless what is there was built from the same sources. */
export async function ensureBuilt() {
  const stamp = await stampOfSources();
  if (await isBuiltFrom(stamp)) return;
  const { buildOnce } = await import('../watch.mjs');
  await buildOnce();
  await saveStamp(stamp);
}
