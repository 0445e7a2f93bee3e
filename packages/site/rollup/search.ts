/** Search: writes the index file that the palette reads. */
import { createHash } from 'node:crypto';
import { excerpt } from './words.js';
import type { Heading, Site } from './page.js';

/** A file to be written beside the pages. */
export interface Written {
  readonly name: string;
  readonly text: string;
}

type PageRow = readonly [path: string, title: string, section: number, text: string];
type HeadingRow = readonly [page: number, anchor: string, title: string, level: number, parent: number];

/** Lists beyond this many bytes lie in a file of their own. */
const inlineLimit = 20_000;

/** Gives `search.json` and, for a long list, the hashed file it names. Holds no time, so the bytes repeat. */
export function searchIndex(site: Site): Written[] {
  const list = { v: 1, base: site.base, ...rowsOf(site) };
  const text = JSON.stringify(list);
  const count = list.pages.length + list.heads.length;
  const manifest = (value: unknown): Written => ({
    name: 'search.json',
    text: JSON.stringify({ v: 1, lang: site.lang, count, list: value }),
  });
  if (Buffer.byteLength(text) < inlineLimit) return [manifest(list)];
  const name = `search.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
  return [manifest(name), { name, text }];
}

function rowsOf(site: Site): { pages: PageRow[]; heads: HeadingRow[]; sections: string[] } {
  const sections: string[] = [];
  const heads: HeadingRow[] = [];
  const pages = site.pages.map((page, i): PageRow => {
    const section = page.source.path.split('/', 1)[0] ?? '';
    if (!sections.includes(section)) sections.push(section);
    addHeadings(
      page.headings.filter(heading => heading.id !== 'footnote-label'),
      i,
      heads,
    );
    return [page.source.path, page.title, sections.indexOf(section), excerpt(page.text, 200)];
  });
  return { pages, heads, sections };
}

/** A heading's parent is the last one above it with a smaller level, or -1. */
function addHeadings(headings: readonly Heading[], page: number, rows: HeadingRow[]): void {
  const open: { row: number; level: number }[] = [];
  for (const { id, title, level } of headings) {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    rows.push([page, id, title, level, open.at(-1)?.row ?? -1]);
    open.push({ row: rows.length - 1, level });
  }
}
