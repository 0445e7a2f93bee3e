/** Finds the Markdown files of all mounts, in an order that does not depend on the machine. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { addressOf } from './address.js';
import type { Mount, Source } from './page.js';
import type { Problem } from './problem.js';

/** The result of `findSources`. */
export interface Found {
  readonly sources: readonly Source[];
  /** The folders to watch for new files. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the files of all mounts. If two files have the same address, the second is reported and left out. */
export async function findSources(mounts: readonly Mount[]): Promise<Found> {
  const found = { sources: [] as Source[], folders: [] as string[], problems: [] as Problem[] };
  for (const mount of mounts) await walk(resolve(mount.dir), mount, found);
  return { ...found, sources: withoutDuplicates(found.sources, found.problems) };
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
  // Not sorted by locale, so that the machine does not change the order.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) await walk(file, mount, found);
    else if (entry.isFile() || (await isLinkToFile(file))) addFile(file, mount, found);
  }
}

const isLinkToFile = (file: string): Promise<boolean> =>
  stat(file).then(
    it => it.isFile(),
    () => false,
  );

function addFile(file: string, mount: Mount, found: Finding): void {
  const name = relative(resolve(mount.dir), file).split(sep).join('/');
  if (/\.mdx$/i.test(name)) {
    const sentence = 'the page is left out: MDX is a program, and only Markdown is read';
    found.problems.push({ level: 'warning', file, line: 1, sentence });
  }
  if (!/\.(?:md|markdown)$/i.test(name)) return;
  const path = addressOf(mount.at, name);
  found.sources.push({ file, path, name: `${mount.at.replace(/^\//, '')}${name}` });
}

function withoutDuplicates(sources: readonly Source[], problems: Problem[]): Source[] {
  const byPath = new Map<string, Source>();
  for (const source of [...sources].sort(indexFirst)) {
    const first = byPath.get(source.path);
    if (first === undefined) byPath.set(source.path, source);
    else {
      const sentence = `the page is left out: ${first.name} has the same address /${source.path}`;
      problems.push({ level: 'error', file: source.file, line: 1, sentence });
    }
  }
  return [...byPath.values()];
}

/** Sorts an index.md before a README.md, and before a file with the name of its folder. */
const indexFirst = (a: Source, b: Source): number =>
  Number(isIndex(b)) - Number(isIndex(a)) || (a.name < b.name ? -1 : 1);

const isIndex = (source: Source): boolean => /(?:^|\/)index\.\w+$/.test(source.name);
