/** The version of the package. */

import { readFileSync } from 'node:fs';

/** Returns the version of the package that this code is part of. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
