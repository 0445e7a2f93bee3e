/** Converts between the files of the folder and their addresses on the site. */

const INDEX_FILE = /(?:^|\/)index\.x?html?$/i;
const HTML_FILE = /\.x?html?$/i;

/** Returns whether a file name has an ending of HTML: `.html`, `.htm`, `.xhtml`, `.xhtm`. */
export function isHtmlFile(name: string): boolean {
  return HTML_FILE.test(name);
}

/**
 * Returns the address of a file relative to the base, not percent-encoded: `a/b/` for `a/b/index.html`; `a/c.html` is
 * unchanged, or becomes `a/c` if `isClean`, that is, if the addresses of the site have no ending.
 */
export function addressOf(file: string, isClean: boolean): string {
  if (INDEX_FILE.test(file)) return file.slice(0, file.lastIndexOf('/') + 1);
  return isClean ? file.replace(HTML_FILE, '') : file;
}

/** Returns an address as the index lists it, without a trailing slash that the reader of the index adds back. */
export function pathOf(address: string, isClean: boolean): string {
  const bare = address.replace(/\/$/, '');
  return isClean || isHtmlFile(bare) ? address : bare;
}

/** Finds files by the addresses that pages link to. */
export interface Finder {
  /**
   * Returns the file that `href`, in the file `from`, leads to, or null if it is none of the files. Query and fragment
   * are ignored.
   */
  find(href: string, from: string): string | null;
}

const PLACEHOLDER = 'http://folder.invalid/';

/** Creates a finder for the given files; `base` is where the site is served, `/` if that is unknown. */
export function finder(files: Iterable<string>, base: string): Finder {
  const byAddress = new Map<string, string>();
  for (const file of files) {
    for (const address of [file, addressOf(file, false), addressOf(file, true)])
      if (!byAddress.has(address)) byAddress.set(address, file);
    const folder = addressOf(file, false);
    if (folder.endsWith('/')) byAddress.set(folder.slice(0, -1), file);
  }
  const { origin, pathname } = new URL(base, PLACEHOLDER);
  return {
    find(href, from) {
      const url = urlOf(href, `${PLACEHOLDER}${from.split('/').map(encodeURIComponent).join('/')}`);
      if (url === null || (url.host !== new URL(PLACEHOLDER).host && url.origin !== origin)) return null;
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
