/** Converts the path of a Markdown file to the page's path, address, output file and date. */

const extension = /\.(?:md|markdown|mdx|html?)$/i;

/** Returns the page path of a file in a mount: `addressOf('/docs/', 'keys.md')` is `docs/keys`. */
export function addressOf(at: string, relative: string): string {
  const parts = [...at.split('/'), ...relative.replace(extension, '').split('/')].filter(part => part !== '');
  if (/^(?:index|readme)$/i.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('/');
}

/** Returns the address to link to, percent-encoded. Paths are decoded everywhere else. */
export function hrefOf(base: string, path: string): string {
  return path === '' ? base : `${base}${path.split('/').map(encodeURIComponent).join('/')}/`;
}

/** Returns the name of the file that is written for a page. */
export function outputOf(path: string): string {
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Returns the date in a path such as `talks/2025/10/24` as `YYYY-MM-DD`; undefined if there is no valid date. */
export function dateOf(path: string): string | undefined {
  const match = /(?:^|\/)(\d{4})[/-](\d{2})[/-](\d{2})(?:$|[/-])/.exec(path);
  return match ? dayOf(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}

/** Returns the date that a text begins with, as `YYYY-MM-DD`; undefined if there is no valid date. */
export function dayOf(text: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day === undefined) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(day) ? undefined : day;
}

/** Returns a title for a file or folder name: `getting-started` becomes `Getting started`. */
export function titleOfName(name: string): string {
  const words = name.replace(extension, '').replace(/[-_]+/g, ' ').trim();
  return words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
}
