/** The files of an index: a manifest that holds the list or names the files that do. */

import { createHash } from 'node:crypto';
import {
  INDEX_VERSION,
  type IndexList,
  type IndexManifest,
  type IndexShard,
} from '../search/index-format.js';
import { rowsOf, withTexts, type IndexPage, type Rows } from './rows.js';

/** A file to be written. */
export interface IndexFile {
  readonly name: string;
  readonly text: string;
}

/** How an index is put into files. */
export interface FileOptions {
  /** The name of the manifest: `search.json`. */
  readonly name: string;
  readonly lang: string;
  readonly base: string;
  readonly cleanUrls?: boolean;
  readonly js?: boolean;
}

/** A manifest beyond so many bytes names files instead. */
const INLINE_BYTES = 20_000;
/** Beyond so many entries, headings lie in files of at most so many. */
const ONE_LIST = 20_000;
const SHARD = 5_000;

/** The files, the manifest last, so that it never names what is not there yet. The same pages give the same bytes. */
export function indexFiles(pages: readonly IndexPage[], options: FileOptions): IndexFile[] {
  const rows = rowsOf(pages, options.base, options.cleanUrls ?? false);
  const whole = manifestOf(rows, options.lang, { list: withTexts(rows) });
  const twin = options.js ? [{ name: twinOf(options.name), text: `globalThis.keynavIndex=${whole};\n` }] : [];
  const files = isInline(whole) ? [{ name: options.name, text: whole }] : apart(rows, options);
  return [...twin, ...files];
}

/** The name of the classic script beside a manifest. */
export function twinOf(name: string): string {
  return `${stemOf(name)}.js`;
}

/** What all names of an index begin with. */
export function stemOf(name: string): string {
  return name.replace(/\.json$/i, '');
}

/** Whether a name is one that an index gives to its files beside the manifest. */
export function isPartOf(name: string, manifest: string): boolean {
  const stem = stemOf(manifest);
  return (
    name.startsWith(`${stem}.`) &&
    /^(?:(?:text|heads)\.)?[\da-f]{10}\.json$/.test(name.slice(stem.length + 1))
  );
}

function apart(rows: Rows, options: FileOptions): IndexFile[] {
  const files: IndexFile[] = [];
  const file = (kind: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const name = `${stemOf(options.name)}.${kind}${hashOf(text)}.json`;
    files.push({ name, text });
    return name;
  };
  const isSharded = rows.list.pages.length + rows.list.heads.length > ONE_LIST;
  // A part has its own texts, so that one that cannot be had does not shift those of the others.
  const list = isSharded ? { ...rows.list, heads: withTexts(rows).heads } : rows.list;
  const texts = isSharded ? { ...rows.texts, heads: [] } : rows.texts;
  const shards = isSharded
    ? shardsOf(list).map(shard => ({ ...shard.names, file: file('heads.', shard.value) }))
    : [];
  const hasTexts = [...texts.pages, ...texts.heads].some(Boolean);
  const text = hasTexts ? { text: file('text.', texts) } : {};
  const first = isSharded ? { ...list, heads: [] } : list;
  const more = { ...text, ...(isSharded ? { shards } : {}) };
  const inline = manifestOf(rows, options.lang, { list: first, ...more });
  const manifest = isInline(inline)
    ? inline
    : manifestOf(rows, options.lang, { list: file('', first), ...more });
  return [...files, { name: options.name, text: manifest }];
}

function manifestOf(
  { list }: Rows,
  lang: string,
  rest: Pick<IndexManifest, 'list' | 'text' | 'shards'>,
): string {
  return JSON.stringify({ v: INDEX_VERSION, lang, count: list.pages.length + list.heads.length, ...rest });
}

interface Shard {
  readonly names: Pick<IndexShard, 'sections' | 'count'>;
  readonly value: unknown;
}

/** Headings in the order of the site, cut where a section ends if that leaves a part at least half full. */
function shardsOf(list: IndexList): Shard[] {
  const sectionOf = (i: number): number => list.pages[list.heads[i]?.[0] ?? -1]?.[2] ?? -1;
  const shards: Shard[] = [];
  for (let start = 0; start < list.heads.length;) {
    let end = Math.min(start + SHARD, list.heads.length);
    for (let cut = end; end < list.heads.length && cut > start + SHARD / 2; cut--) {
      if (sectionOf(cut) === sectionOf(cut - 1)) continue;
      end = cut;
      break;
    }
    const heads = list.heads.slice(start, end);
    const sections = [...new Set(heads.map((_, i) => list.sections[sectionOf(start + i)] ?? ''))];
    shards.push({ names: { sections, count: heads.length }, value: { v: INDEX_VERSION, heads } });
    start = end;
  }
  return shards;
}

function isInline(text: string): boolean {
  return Buffer.byteLength(text) < INLINE_BYTES;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
