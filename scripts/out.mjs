/** Where a site is built to: the reference site in its package, somebody else's folder in a place of its own, so that neither mixes with the other. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the built site, by the variables SITE_OUT and CONTENT. */
export function siteOut({ SITE_OUT, CONTENT } = process.env) {
  if (SITE_OUT) return path.resolve(root, SITE_OUT);
  if (!CONTENT) return path.join(root, 'packages/site/dist');
  const name = createHash('sha256').update(path.resolve(CONTENT)).digest('hex').slice(0, 12);
  return path.join(root, '.cache/sites', name);
}
