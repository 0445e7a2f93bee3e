/** The corpora of the search benchmark: lists of real titles, none of which are stored in this folder. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = process.env.KEYNAV_SHARED ?? path.join(ROOT, '../shared');
/** The folders to which Debian's packages python3.11-doc and git-doc install their pages. */
const DOCS = ['/usr/share/doc/python3.11/html', '/usr/share/doc/git-doc'];
const NAMES = ['language', 'region', 'currency'];
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Resolves with a corpus that has queries of its own, from the folder in the environment variable `KEYNAV_SHARED`
 * (by default `shared`, next to the repository), or with `null` if it is not there.
 */
export async function given(name) {
  const file = part => path.join(SHARED, 'search', `${part}-${name}.json`);
  if (!existsSync(file('entries'))) {
    process.stdout.write(`\nSkipping ${name}: ${path.relative(ROOT, file('entries'))} does not exist.\n`);
    return null;
  }
  const entries = JSON.parse(await readFile(file('entries'), 'utf8')).map(entryOf);
  const { queries } = JSON.parse(await readFile(file('queries'), 'utf8'));
  return { name, entries, queries };
}

function entryOf({ id, title, page, level, text }) {
  const kind = level > 0 ? 'heading' : 'page';
  const entry = { id, kind, title, path: id.split('#')[0], level: level || 1 };
  return { ...entry, ...(page ? { page } : {}), ...(text ? { text } : {}) };
}

/** Resolves with the pages, headings and terms of the installed documentation; empty if none is installed. */
export async function documentation() {
  const entries = [];
  for (const folder of DOCS) {
    if (!existsSync(folder)) continue;
    const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.html'));
    for (const file of files.sort())
      entries.push(...entriesOfHtml(file, await readFile(path.join(folder, file), 'utf8')));
  }
  return unique(entries);
}

function entriesOfHtml(file, html) {
  const address = file.replace(/(?:\/?index)?\.html$/, '');
  const page = plain(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? address).replace(/ — .*$/, '');
  const entries = [{ id: address, kind: 'page', title: page, path: address, level: 1 }];
  const heading =
    /<(?:section|div class="section") id="([^"]+)">\s*<h([2-4])>([^]*?)<\/h\2>|<h([2-4]) id="([^"]+)">([^]*?)<\/h\4>/g;
  for (const [, id, level, title, otherLevel, otherId, otherTitle] of html.matchAll(heading))
    entries.push(
      headingOf(address, page, id ?? otherId, plain(title ?? otherTitle), Number(level ?? otherLevel)),
    );
  for (const [, id] of html.matchAll(/<dt class="sig [^>]*id="([^"]+)"/g))
    entries.push(headingOf(address, page, id, id, 4));
  return entries.filter(({ title }) => title !== '');
}

function headingOf(address, page, anchor, title, level) {
  return { id: `${address}#${anchor}`, kind: 'heading', title, path: address, page, level };
}

/** Resolves with the names of the installed npm packages and the headings of their READMEs. */
export async function packages() {
  const store = path.join(ROOT, 'node_modules/.pnpm');
  const entries = [];
  for (const folder of (await readdir(store)).sort()) {
    const name = folder
      .replace(/_.*$/, '')
      .replace(/@[^@]*$/, '')
      .replace('+', '/');
    const file = path.join(store, folder, 'node_modules', name, 'README.md');
    if (!existsSync(file)) continue;
    const titles = [...(await readFile(file, 'utf8')).matchAll(/^#{1,4} +(.+?) *#*$/gm)].map(([, text]) =>
      plain(text),
    );
    entries.push({ id: name, kind: 'page', title: name, path: name, level: 1 });
    titles.forEach((title, i) => {
      if (title) entries.push(headingOf(name, name, String(i), title, 2));
    });
  }
  return unique(entries);
}

/** Returns the names of languages, regions and currencies in a language, from `Intl.DisplayNames`. */
export function names(language) {
  const entries = [];
  for (const type of NAMES) {
    const displayNames = new Intl.DisplayNames(language, { type, fallback: 'none' });
    for (const code of codesOf(type)) {
      const title = displayNames.of(code);
      if (title) entries.push({ id: `${type}/${code}`, kind: 'page', title, path: type, level: 1 });
    }
  }
  return unique(entries);
}

function codesOf(type) {
  if (type === 'currency') return Intl.supportedValuesOf('currency');
  const pairs = ALPHABET.flatMap(a => ALPHABET.map(b => a + b));
  if (type === 'region') return pairs.map(pair => pair.toUpperCase());
  return [...pairs, ...pairs.flatMap(pair => ALPHABET.map(letter => pair + letter))];
}

function plain(html) {
  return html
    .replace(/<a class="headerlink"[^]*?<\/a>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#8212|#8217);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#8212': '—' })[name] ?? '’',
    )
    .replace(/[`¶]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function unique(entries) {
  return [...new Map(entries.map(entry => [entry.id, entry])).values()];
}
