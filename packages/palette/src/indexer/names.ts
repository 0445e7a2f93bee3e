/** The titles of all pages: what most pages say, such as the name of the site, is no title of one page. */

import path from 'node:path';
import type { Page } from './facts.js';

const SEPARATOR = /\s+[|·•»«—–:-]+\s+|\s*[|·•»«—–]\s+|:\s+/g;
/** Fewer pages than these have nothing in common but chance. */
const FEWEST = 3;

/** The title of every page, in their order. */
export function namesOf(pages: readonly Page[]): string[] {
  const [headings, ...elements] = [0, 1, 2, 3].map(i => pages.map(({ facts }) => facts.titles[i] ?? ''));
  const columns = [headings ?? [], ...elements.map(withoutSite)].map(withoutMost);
  return pages.map(({ file }, row) => columns.map(column => column[row]).find(Boolean) ?? nameOfFile(file));
}

/** Titles without the part at their end, or at their beginning, that most of them share. */
function withoutSite(titles: readonly string[]): string[] {
  const end = mostShared(titles, endsOf);
  const trimmed = titles.map(title =>
    end && title.length > end.length && title.endsWith(end) ? title.slice(0, -end.length) : title,
  );
  const start = end ? '' : mostShared(titles, startsOf);
  return trimmed.map(title =>
    (start && title.length > start.length && title.startsWith(start)
      ? title.slice(start.length)
      : title
    ).trim(),
  );
}

/** A title that most pages have says nothing about any of them. */
function withoutMost(titles: readonly string[]): string[] {
  const same = mostShared(titles, title => [title]);
  return titles.map(title => (title === same ? '' : title));
}

/** The longest of the parts that more than half of the titles have. */
function mostShared(titles: readonly string[], parts: (title: string) => readonly string[]): string {
  const counts = new Map<string, number>();
  const named = titles.filter(Boolean);
  for (const title of named) for (const part of parts(title)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= FEWEST && count > named.length / 2);
  return common.map(([part]) => part).sort((a, b) => b.length - a.length)[0] ?? '';
}

const endsOf = (title: string): string[] =>
  [...title.matchAll(SEPARATOR)].map(({ index }) => title.slice(index));
const startsOf = (title: string): string[] =>
  [...title.matchAll(SEPARATOR)].map(found => title.slice(0, found.index + found[0].length));

/** `release_notes-2.html` reads "release notes 2"; an index is named as its folder, the root as the site's home. */
function nameOfFile(file: string): string {
  const { dir, name } = path.posix.parse(file);
  const word = name === 'index' ? path.posix.basename(dir) || 'Home' : name;
  return word.replace(/[-_]+/g, ' ').trim() || file;
}
