/** Chooses the title of each page, without what most titles share, such as the name of the site. */

import path from 'node:path';
import type { Page } from './facts.js';

const SEPARATOR = /\s+[|·•»«—–:-]+\s+|\s*[|·•»«—–]\s+|:\s+/g;
/** On fewer pages than this, a shared text may be a coincidence. */
const MIN_SHARING = 3;

/** Returns the title of each page, in their order; a page without a title is named after its file. */
export function namesOf(pages: readonly Page[]): string[] {
  const [headings, ...elements] = [0, 1, 2, 3].map(i => pages.map(({ facts }) => facts.titles[i] ?? ''));
  const columns = [headings ?? [], ...elements.map(withoutSite)].map(withoutMost);
  return pages.map(({ file }, row) => columns.map(column => column[row]).find(Boolean) ?? nameOfFile(file));
}

/** Returns the titles without the part at their end, or else at their beginning, that most of them share. */
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

/** Empties the titles that most pages share, because they describe none of them. */
function withoutMost(titles: readonly string[]): string[] {
  const same = mostShared(titles, title => [title]);
  return titles.map(title => (title === same ? '' : title));
}

/** Returns the longest part that more than half of the titles share, or an empty string. */
function mostShared(titles: readonly string[], parts: (title: string) => readonly string[]): string {
  const counts = new Map<string, number>();
  const named = titles.filter(Boolean);
  for (const title of named) for (const part of parts(title)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= MIN_SHARING && count > named.length / 2);
  return common.map(([part]) => part).sort((a, b) => b.length - a.length)[0] ?? '';
}

const endsOf = (title: string): string[] =>
  [...title.matchAll(SEPARATOR)].map(({ index }) => title.slice(index));
const startsOf = (title: string): string[] =>
  [...title.matchAll(SEPARATOR)].map(found => title.slice(0, found.index + found[0].length));

/** `release_notes-2.html` becomes "release notes 2"; an index is named after its folder, the root index "Home". */
function nameOfFile(file: string): string {
  const { dir, name } = path.posix.parse(file);
  const word = name === 'index' ? path.posix.basename(dir) || 'Home' : name;
  return word.replace(/[-_]+/g, ' ').trim() || file;
}
