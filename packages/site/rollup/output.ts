/** Decides whether the output folder may be emptied before a build. */
import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Mount } from './page.js';

/** Returns whether an earlier build wrote the folder, and it contains neither content nor the working directory. */
export async function isSafeToClear(outDir: string, content: readonly Mount[]): Promise<boolean> {
  const preserved = [process.cwd(), ...content.map(mount => resolve(mount.dir))];
  if (preserved.some(folder => !relative(resolve(outDir), folder).startsWith('..'))) return false;
  const names = await readdir(outDir).catch((): string[] => []);
  return ['assets', 'index.html', 'search.json'].every(name => names.includes(name));
}
