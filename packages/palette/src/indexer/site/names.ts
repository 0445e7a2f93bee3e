/** Chooses the title of each page, without what most titles share, such as the name of the site. */

import path from 'node:path';
import type { Page } from '../page/facts.js';

/** What may stand between the title of a page and the name of its site: signs between spaces, or some that need none. */
const SEPARATOR = /\s+[^\p{L}\p{N}\s()[\]{}"'“”‘’`´«»]+\s+|\s*[|·•»«—–]+\s*|[:,;]\s+/gu;
/** A bracket that may begin a name of the site at the end of a title. */
const OPENING = /\s+[([{（【［]/gu;
const CLOSED = /[)\]}）】］]$/u;
/** A bracketed name at the beginning. */
const BRACKETED = /^\s*(?:\([^)]*\)|\[[^\]]*\]|【[^】]*】)\s*/u;
/** What is left of a title if a generator had nothing to put in its place. */
const EMPTY_TITLE = /^<?(?:no title|untitled(?: document)?)>?$/i;
const LEADING_SIGNS = /^(?:[:|·•»«—–-]+\s+)+/u;
/** On fewer pages than this, a shared text may be a coincidence. */
const MIN_SHARING = 3;

/** Returns the title of each page, in their order; a page without a title is named after its file. */
export function namesOf(pages: readonly Page[]): string[] {
  const folders = pages.map(({ file }) => /^[^/]+(?=\/)/.exec(file)?.[0] ?? '');
  const [headings, ...elements] = [0, 1, 2, 3, 4].map(i => pages.map(({ facts }) => facts.titles[i] ?? ''));
  // The parts of a site, such as several books, may have names of their own.
  const trimmed = elements.map(titles => withoutSite(inGroups(titles, folders, withoutSite)));
  const columns = [headings ?? [], ...trimmed].map(titles => withoutMost(titles.map(plain)));
  return pages.map(({ file }, row) => columns.map(column => column[row]).find(Boolean) ?? nameOfFile(file));
}

/** Applies a function to the titles of each group by themselves. */
function inGroups(
  titles: readonly string[],
  groups: readonly string[],
  change: (titles: readonly string[]) => string[],
): string[] {
  const members = new Map<string, number[]>();
  for (const [i, group] of groups.entries()) {
    const rows = members.get(group);
    if (rows) rows.push(i);
    else members.set(group, [i]);
  }
  const changed = [...titles];
  for (const rows of members.values())
    for (const [i, title] of change(rows.map(row => titles[row] ?? '')).entries())
      changed[rows[i] as number] = title;
  return changed;
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

function plain(title: string): string {
  const text = title.replace(LEADING_SIGNS, '');
  return EMPTY_TITLE.test(text) ? '' : text;
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

function endsOf(title: string): string[] {
  const signs = [...title.matchAll(SEPARATOR)];
  const brackets = CLOSED.test(title) ? [...title.matchAll(OPENING)] : [];
  return [...signs, ...brackets].map(({ index }) => title.slice(index));
}

function startsOf(title: string): string[] {
  const signs = [...title.matchAll(SEPARATOR)].map(found => title.slice(0, found.index + found[0].length));
  return [...signs, ...(BRACKETED.exec(title) ?? [])];
}

/** `release_notes-2.html` becomes "release notes 2"; an index is named after its folder, the root index "Home". */
function nameOfFile(file: string): string {
  const { dir, name } = path.posix.parse(file);
  const word = name === 'index' ? path.posix.basename(dir) || 'Home' : name;
  return word.replace(/[-_]+/g, ' ').trim() || file;
}
