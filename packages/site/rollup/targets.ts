/** Resolves an address in a page: to a page, a file, something outside of the site, or nothing. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { addressOf } from './address.js';
import { isFile } from './assets.js';
import type { Page, Site } from './page.js';

/**
 * What an address leads to. `foreign`: another host or scheme; `outside`: an existing file that is not in a mount;
 * `nothing`: a broken link. Anchors are decoded and without `#`; a query includes its `?`.
 */
export type Target =
  | { readonly type: 'foreign' }
  | { readonly type: 'page'; readonly page: Page; readonly anchor: string; readonly query: string }
  | { readonly type: 'file'; readonly file: string; readonly anchor: string }
  | { readonly type: 'outside'; readonly file: string }
  | { readonly type: 'nothing' };

/** Resolves an address, first as a path of source files, then as an address on the site. */
export function targetOf(href: string, from: Page, site: Site): Target {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) return { type: 'foreign' };
  const match = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href);
  const path = decode(match?.[1] ?? '');
  const [query, anchor] = [match?.[2] ?? '', decode(match?.[3] ?? '')];
  if (path === '') return { type: 'page', page: from, anchor, query };
  const page = pageAt(path, from, site);
  if (page !== undefined) return { type: 'page', page, anchor, query };
  const file = filesAt(path, from, site).find(isFile);
  if (file !== undefined) return { type: 'file', file, anchor };
  const onDisk = resolve(dirname(from.source.file), path);
  return existsSync(onDisk) && from.source.file !== ''
    ? { type: 'outside', file: onDisk }
    : { type: 'nothing' };
}

function pageAt(path: string, from: Page, site: Site): Page | undefined {
  const paths = path.startsWith('/')
    ? [addressOf('/', withoutBase(path, site.base))]
    : [
        pathOfFile(resolve(dirname(from.source.file), path), site),
        addressOf('/', join(`/${from.source.path}`, path)),
      ];
  return paths.flatMap(it => (it === undefined ? [] : [site.byPath.get(it)])).find(it => it !== undefined);
}

function pathOfFile(file: string, site: Site): string | undefined {
  for (const mount of site.mounts) {
    const name = within(resolve(mount.dir), file);
    if (name !== undefined) return addressOf(mount.at, name);
  }
  return undefined;
}

/** Other generators keep the files of the site's root in folders named `public` and `static`. */
function filesAt(path: string, from: Page, site: Site): string[] {
  const roots = site.mounts.map(mount => resolve(mount.dir));
  if (!path.startsWith('/')) {
    const file = resolve(dirname(from.source.file), path);
    // Only files in a mount may be published.
    return roots.some(root => within(root, file) !== undefined) ? [file] : [];
  }
  const name = withoutBase(path, site.base);
  return site.mounts.flatMap((mount, i) =>
    ['', 'public', 'static'].map(folder =>
      join(roots[i]!, folder, name.startsWith(mount.at) ? name.slice(mount.at.length) : name),
    ),
  );
}

function within(folder: string, file: string): string | undefined {
  const name = relative(folder, file);
  return name === '..' || name.startsWith(`..${sep}`) || resolve(name) === name
    ? undefined
    : name.split(sep).join('/');
}

const withoutBase = (path: string, base: string): string =>
  base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
