/** The output folder of the site. Other content has its own folder, so that its files never mix with those of the reference site. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns the output folder of the site: `SITE_OUT` if it is set, otherwise a folder under `.cache/sites` for each `CONTENT`.
 * Defaults to `packages/site/dist`.
 */
export function siteOut({ SITE_OUT, CONTENT } = process.env) {
  if (SITE_OUT) return path.resolve(root, SITE_OUT);
  if (!CONTENT) return path.join(root, 'packages/site/dist');
  const name = createHash('sha256').update(path.resolve(CONTENT)).digest('hex').slice(0, 12);
  return path.join(root, '.cache/sites', name);
}
