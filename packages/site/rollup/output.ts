/** Output: decides whether the output folder may be emptied before a build. */
import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Mount } from './page.js';

/** True only for a folder that an earlier build wrote and that holds no content and no working folder. */
export async function isSafeToClear(outDir: string, content: readonly Mount[]): Promise<boolean> {
  const kept = [process.cwd(), ...content.map(mount => resolve(mount.dir))];
  if (kept.some(folder => !relative(resolve(outDir), folder).startsWith('..'))) return false;
  const names = await readdir(outDir).catch((): string[] => []);
  return ['assets', 'index.html', 'search.json'].every(name => names.includes(name));
}
