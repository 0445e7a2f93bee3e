/** Lists the HTML files of a folder and its subfolders, following each symbolic link once. */

import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { isHtmlFile } from './address.js';
import { sortPaths } from './order.js';

/** A file or folder that could not be read. */
export interface Skipped {
  /** The path relative to the folder. */
  readonly file: string;
  /** What is wrong with it, to be put after its name: `is larger than 20000000 bytes`. */
  readonly reason: string;
}

/** The files found, as paths relative to the folder, with slashes, in the order of their paths. */
export interface Walked {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

interface Walk {
  readonly root: string;
  readonly isExcluded: (path: string) => boolean;
  readonly files: Set<string>;
  readonly skipped: Skipped[];
  readonly links: string[];
  readonly visited: Set<string>;
}

/**
 * Lists the HTML files of a folder. Leaves out `node_modules`, names that begin with a dot, and files and folders that match one of the
 * patterns.
 * @throws if the folder itself cannot be read.
 */
export async function walk(root: string, exclude: readonly string[] = []): Promise<Walked> {
  const list: Walk = {
    root,
    isExcluded: exclude.length > 0 ? picomatch([...exclude], { dot: true }) : () => false,
    files: new Set(),
    skipped: [],
    links: [],
    visited: new Set(),
  };
  await readdir(root);
  await enterOnce(list, '', await realpath(root));
  // Symbolic links come last, so that a file is listed under its own path rather than that of a link.
  for (let link = list.links.shift(); link !== undefined; link = list.links.shift()) await follow(list, link);
  return { files: sortPaths([...list.files]), skipped: list.skipped };
}

/** Enters a folder, unless it was entered before, by its own path or by a link. `real` is its path without links. */
async function enterOnce(list: Walk, folder: string, real: string): Promise<void> {
  if (list.visited.has(real)) return;
  list.visited.add(real);
  const names = await readdir(path.join(list.root, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      list.skipped.push({ file: folder, reason: reasonOf(error) });
      return [];
    },
  );
  for (const entry of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || list.isExcluded(file)) continue;
    if (entry.isSymbolicLink()) list.links.push(file);
    // Finding out the path without links takes as many steps as the folder has parents.
    else if (entry.isDirectory()) await enterOnce(list, file, path.join(real, entry.name));
    else if (entry.isFile() && isHtmlFile(entry.name)) list.files.add(file);
  }
}

async function follow(list: Walk, link: string): Promise<void> {
  try {
    const full = path.join(list.root, link);
    const target = await stat(full);
    if (target.isDirectory()) await enterOnce(list, link, await realpath(full));
    else if (target.isFile() && isHtmlFile(link)) await addLinked(list, link, full);
  } catch (error) {
    if (isHtmlFile(link) || (error as NodeJS.ErrnoException).code !== 'ENOENT')
      list.skipped.push({ file: link, reason: reasonOf(error) });
  }
}

/** Adds the file that a link leads to, unless it is listed already. */
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

/** Returns a short description of an error of the file system, to be put after a file's name; else its message. */
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
