/** Decides which pages are search results: leaves out those that exclude themselves, and copies of other pages. */

import { finder } from './address.js';
import type { Page } from '../page/facts.js';

/** Why a page was left out. */
export type Reason = 'noindex' | 'redirect' | 'draft' | 'canonical' | 'not found page';

/** A page that is not a search result. */
export interface LeftOut {
  /** The file's path relative to the folder. */
  readonly file: string;
  readonly reason: Reason;
}

/** The pages that are search results, and those that are not, with the reason. */
export interface Kept {
  readonly pages: readonly Page[];
  readonly leftOut: readonly LeftOut[];
}

/** Separates search results from other pages; `base` is where the site is served. */
export function keep(pages: readonly Page[], base: string): Kept {
  const leftOut: LeftOut[] = [];
  const accepted = pages.filter(({ file, facts }) => {
    const reason = facts.refusal ?? (file === '404.html' ? 'not found page' : null);
    if (reason) leftOut.push({ file, reason });
    return reason === null;
  });
  const originals = originalsOf(accepted, base);
  const kept = accepted.filter(({ file }) => {
    const isCopy = originals.has(file);
    if (isCopy) leftOut.push({ file, reason: 'canonical' });
    return !isCopy;
  });
  return { pages: kept, leftOut };
}

/** Returns the copies, each with the page that its canonical address names. */
function originalsOf(pages: readonly Page[], base: string): Map<string, string> {
  const claims = pages.filter(({ facts }) => facts.canonical !== '');
  const home = homeOf(claims) ?? base;
  const find = finder(
    pages.map(({ file }) => file),
    home,
  ).find;
  const named = new Map<string, string>();
  for (const { file, facts } of claims) {
    const original = find(facts.canonical, file);
    if (original !== null && original !== file) named.set(file, original);
  }
  // If more than half of the pages are copies, the theme writes the same wrong canonical address on each.
  if (named.size > pages.length / 2) return new Map();
  // If two pages name each other, neither is a copy.
  return new Map([...named].filter(([, original]) => !named.has(original)));
}

/** Returns where the site is served: what most canonical addresses have before the address of their own page. */
function homeOf(claims: readonly Page[]): string | null {
  const counts = new Map<string, number>();
  for (const { file, facts } of claims) {
    for (const home of homesOf(facts.canonical, file)) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return best && best[1] > claims.length / 2 ? best[0] : null;
}

function homesOf(canonical: string, file: string): string[] {
  const folder = file.replace(/(?:^|(?<=\/))index\.x?html?$/i, '');
  const forms = new Set([file, folder, folder.replace(/\/$/, ''), file.replace(/\.x?html?$/i, '')]);
  const bare = canonical.replace(/[?#].*$/, '');
  return [...forms]
    .map(form => encodeURI(form))
    .filter(form => /^[a-z]+:\/\//i.test(bare) && bare.endsWith(`/${form}`))
    .map(form => bare.slice(0, bare.length - form.length));
}
