/** Sources: finds the Markdown files of all mounts in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { addressOf } from './address.js';
import type { Mount, Source } from './page.js';
import type { Problem } from './problem.js';

export interface Found {
  readonly sources: readonly Source[];
  /** Folders that were read: a new file in one of them calls for a new build. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads all mounts. Two files with one address: the first stays, the second is reported. */
export async function findSources(mounts: readonly Mount[]): Promise<Found> {
  const found = { sources: [] as Source[], folders: [] as string[], problems: [] as Problem[] };
  for (const mount of mounts) await walk(resolve(mount.dir), mount, found);
  return { ...found, sources: withoutTwins(found.sources, found.problems) };
}

interface Finding {
  readonly sources: Source[];
  readonly folders: string[];
  readonly problems: Problem[];
}

async function walk(folder: string, mount: Mount, found: Finding): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    found.problems.push({
      level: 'error',
      file: folder,
      line: 1,
      sentence: `the folder cannot be read: ${error.message}`,
    });
    return [];
  });
  found.folders.push(folder);
  // The locale of the machine must not change the order of a build.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) await walk(file, mount, found);
    else if (entry.isFile() || (await isLinkToFile(file))) take(file, mount, found);
  }
}

const isLinkToFile = (file: string): Promise<boolean> =>
  stat(file).then(
    it => it.isFile(),
    () => false,
  );

function take(file: string, mount: Mount, found: Finding): void {
  const name = relative(resolve(mount.dir), file).split(sep).join('/');
  if (/\.mdx$/i.test(name)) {
    const sentence = 'the page is left out: MDX is a program, and only Markdown is read';
    found.problems.push({ level: 'warning', file, line: 1, sentence });
  }
  if (!/\.(?:md|markdown)$/i.test(name)) return;
  const path = addressOf(mount.at, name);
  found.sources.push({ file, path, name: `${mount.at.replace(/^\//, '')}${name}` });
}

function withoutTwins(sources: readonly Source[], problems: Problem[]): Source[] {
  const byPath = new Map<string, Source>();
  for (const source of [...sources].sort(indexFirst)) {
    const twin = byPath.get(source.path);
    if (twin === undefined) byPath.set(source.path, source);
    else {
      const sentence = `the page is left out: ${twin.name} has the same address /${source.path}`;
      problems.push({ level: 'error', file: source.file, line: 1, sentence });
    }
  }
  return [...byPath.values()];
}

/** An index.md wins over a README.md or a file of its folder's name. */
const indexFirst = (a: Source, b: Source): number =>
  Number(isIndex(b)) - Number(isIndex(a)) || (a.name < b.name ? -1 : 1);

const isIndex = (source: Source): boolean => /(?:^|\/)index\.\w+$/.test(source.name);
