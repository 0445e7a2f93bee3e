/** The HTML files of a folder: symbolic links are followed once, what cannot be listed is named. */

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isHtmlFile } from './address.js';
import { comparePaths } from './order.js';

/** A file that was passed over. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** Files from the folder on, with slashes, in the order of their paths. */
export interface Walked {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

interface Walk {
  readonly root: string;
  readonly files: Set<string>;
  readonly skipped: Skipped[];
  readonly links: string[];
  readonly visited: Set<string>;
}

/**
 * Lists the files. Names that begin with a dot and `node_modules` are not entered.
 * Links come last, so that a file is known by its own name.
 * @throws when the folder itself cannot be read.
 */
export async function walk(root: string): Promise<Walked> {
  const list: Walk = {
    root,
    files: new Set(),
    skipped: [],
    links: [],
    visited: new Set([await realpath(root)]),
  };
  await readdir(root);
  await enter(list, '');
  for (let link = list.links.shift(); link !== undefined; link = list.links.shift()) await follow(list, link);
  return { files: [...list.files].sort(comparePaths), skipped: list.skipped };
}

async function enter(list: Walk, folder: string): Promise<void> {
  const names = await readdir(path.join(list.root, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      list.skipped.push({ file: folder, reason: reasonOf(error) });
      return [];
    },
  );
  for (const entry of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isSymbolicLink()) list.links.push(file);
    else if (entry.isDirectory()) await enterOnce(list, file);
    else if (entry.isFile() && isHtmlFile(entry.name)) list.files.add(file);
  }
}

async function follow(list: Walk, link: string): Promise<void> {
  try {
    const full = path.join(list.root, link);
    const target = await stat(full);
    if (target.isDirectory()) await enterOnce(list, link);
    else if (target.isFile() && isHtmlFile(link)) await addLinked(list, link, full);
  } catch (error) {
    if (isHtmlFile(link) || (error as NodeJS.ErrnoException).code !== 'ENOENT')
      list.skipped.push({ file: link, reason: reasonOf(error) });
  }
}

async function enterOnce(list: Walk, folder: string): Promise<void> {
  const real = await realpath(path.join(list.root, folder));
  if (list.visited.has(real)) return;
  list.visited.add(real);
  await enter(list, folder);
}

/** A link to a page that is listed anyway would give it twice. */
async function addLinked(list: Walk, link: string, full: string): Promise<void> {
  const real = await realpath(full);
  const inside = path
    .relative(await realpath(list.root), real)
    .split(path.sep)
    .join('/');
  if (list.visited.has(real) || list.files.has(inside)) return;
  list.visited.add(real);
  list.files.add(link);
}

/** What the system said, in a few words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'leads nowhere',
    ENOTDIR: 'is no folder',
    ELOOP: 'leads to itself',
    EACCES: 'may not be read',
    EPERM: 'may not be read',
  };
  return code ? (known[code] ?? `cannot be read (${code})`) : message;
}
