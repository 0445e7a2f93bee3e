/** Where a file of the folder is found on the site, and which file an address in a page means. */

const INDEX_FILE = /(?:^|\/)index\.x?html?$/i;
const HTML_FILE = /\.x?html?$/i;

/** Whether a name is that of an HTML file. */
export function isHtmlFile(name: string): boolean {
  return HTML_FILE.test(name);
}

/**
 * The address of a file from the base on, not encoded: `a/b/` for `a/b/index.html`, `a/c.html` for itself,
 * or `a/c` where the site's addresses have no ending.
 */
export function addressOf(file: string, isClean: boolean): string {
  if (INDEX_FILE.test(file)) return file.slice(0, file.lastIndexOf('/') + 1);
  return isClean ? file.replace(HTML_FILE, '') : file;
}

/** An address as it stands in a list: the slash at the end goes where the reader of the list puts it back. */
export function pathOf(address: string, isClean: boolean): string {
  const bare = address.replace(/\/$/, '');
  return isClean || isHtmlFile(bare) ? address : bare;
}

/** Finds files by the addresses that pages use for them. */
export interface Finder {
  /** The file that a link in a page means, without its fragment; null when it leads elsewhere. */
  find(href: string, from: string): string | null;
}

const HERE = 'http://folder.invalid/';

/** A finder over files; `base` is where the site is served, when that is known. */
export function finder(files: Iterable<string>, base: string): Finder {
  const byAddress = new Map<string, string>();
  for (const file of files) {
    for (const address of [file, addressOf(file, false), addressOf(file, true)])
      if (!byAddress.has(address)) byAddress.set(address, file);
    const folder = addressOf(file, false);
    if (folder.endsWith('/')) byAddress.set(folder.slice(0, -1), file);
  }
  const { origin, pathname } = new URL(base, HERE);
  return {
    find(href, from) {
      const url = urlOf(href, `${HERE}${from.split('/').map(encodeURIComponent).join('/')}`);
      if (url === null || (url.host !== new URL(HERE).host && url.origin !== origin)) return null;
      const path = decoded(url.pathname);
      const isUnderBase = pathname !== '/' && path.startsWith(pathname);
      return (
        byAddress.get(path.slice(isUnderBase ? pathname.length : 1)) ?? byAddress.get(path.slice(1)) ?? null
      );
    },
  };
}

function urlOf(href: string, from: string): URL | null {
  try {
    return new URL(href, from);
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
