/** Which pages are results: not those that say otherwise, not copies that name their original. */

import { finder } from './address.js';
import type { Page } from './facts.js';

/** Why a page was left out. */
export type Reason = 'noindex' | 'redirect' | 'draft' | 'canonical' | 'not found page';

/** A page that is no result. */
export interface LeftOut {
  readonly file: string;
  readonly reason: Reason;
}

/** What is kept, and what is not with its reason. */
export interface Kept {
  readonly pages: readonly Page[];
  readonly leftOut: readonly LeftOut[];
}

/** Sorts the pages into results and others. */
export function keep(pages: readonly Page[], base: string): Kept {
  const leftOut: LeftOut[] = [];
  const refused = pages.filter(({ file, facts }) => {
    const reason = facts.refusal ?? (file === '404.html' ? 'not found page' : null);
    if (reason) leftOut.push({ file, reason });
    return reason === null;
  });
  const originals = originalsOf(refused, base);
  const kept = refused.filter(({ file }) => {
    const isCopy = originals.has(file);
    if (isCopy) leftOut.push({ file, reason: 'canonical' });
    return !isCopy;
  });
  return { pages: kept, leftOut };
}

/** Copies, each with the page that its canonical address names. */
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
  // A theme that names one page for all of them is wrong about all of them.
  if (named.size > pages.length / 2) return new Map();
  // Where two name each other, neither is a copy.
  return new Map([...named].filter(([, original]) => !named.has(original)));
}

/** What most canonical addresses have before the address of their own page: where the site lives. */
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
