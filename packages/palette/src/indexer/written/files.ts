/** Splits an index into files: a manifest that contains the list of entries or names the files that do. */

import { createHash } from 'node:crypto';
import {
  INDEX_VERSION,
  type IndexList,
  type IndexManifest,
  type IndexShard,
} from '../../search/index-format.js';
import { fullTextFiles } from './full-text.js';
import type { IndexFile } from './index-file.js';
import { rowsOf, sectionsOfRows, withTexts, type IndexPage, type Rows } from './rows.js';

/** Options of `indexFiles`. */
export interface FileOptions {
  /** The name of the manifest, such as `search.json`. */
  readonly name: string;
  /** The language tag of the site; empty if it is unknown. */
  readonly lang: string;
  /** The beginning of all addresses; if it begins with a dot, it is relative to the index file. */
  readonly base: string;
  /** Whether addresses omit `.html`. Defaults to false. */
  readonly cleanUrls?: boolean;
  /**
   * Whether to add the whole texts of pages and headings, which must be given with a line for each block, instead of beginnings of texts.
   * Defaults to false.
   */
  readonly fullText?: boolean;
  /** Whether to add a classic script that contains the whole index. Defaults to false. */
  readonly js?: boolean;
}

/** A manifest of this many bytes or more names other files instead of containing the list. */
const INLINE_BYTES = 20_000;
/** Indexes with more entries than this store their headings in shards. */
const MAX_UNSHARDED = 20_000;
/** Maximum number of headings in a shard. */
const SHARD_SIZE = 5_000;

/**
 * Returns the files of an index. The manifest is last, so that it never names a file that is not written yet.
 * The output is deterministic: the same pages give the same bytes.
 */
export function indexFiles(pages: readonly IndexPage[], options: FileOptions): IndexFile[] {
  const rows = rowsOf(pages, options.base, options.cleanUrls ?? false, !options.fullText);
  const texts = options.fullText ? fullTextFiles(sectionsOfRows(pages, rows), stemOf(options.name)) : [];
  const words = texts.at(-1)?.name;
  const named = words === undefined ? {} : { words };
  const whole = manifestOf(rows, options.lang, { list: withTexts(rows), ...named });
  const script = options.js
    ? [{ name: scriptName(options.name), text: `globalThis.keynavIndex=${whole};\n` }]
    : [];
  const files = isInline(whole) ? [{ name: options.name, text: whole }] : splitFiles(rows, options, named);
  return [...script, ...texts, ...files];
}

/** Returns the name of the classic script that is written next to a manifest. */
export function scriptName(name: string): string {
  return `${stemOf(name)}.js`;
}

/** Returns what all file names of an index begin with: the name of its manifest without `.json`. */
export function stemOf(name: string): string {
  return name.replace(/\.json$/i, '');
}

/** Returns whether `name` is the name of a file that this manifest names, or one of its earlier versions. */
export function isPartOf(name: string, manifest: string): boolean {
  const stem = stemOf(manifest);
  return (
    name.startsWith(`${stem}.`) &&
    /^(?:(?:text|heads|words|texts)\.)?[\da-f]{10}(?:\.\d+)?\.json$/.test(name.slice(stem.length + 1))
  );
}

function splitFiles(rows: Rows, options: FileOptions, named: Pick<IndexManifest, 'words'>): IndexFile[] {
  const files: IndexFile[] = [];
  const addFile = (kind: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const name = `${stemOf(options.name)}.${kind}${hashOf(text)}.json`;
    files.push({ name, text });
    return name;
  };
  const isSharded = rows.list.pages.length + rows.list.heads.length > MAX_UNSHARDED;
  // Each shard contains its own texts, so that one that fails to load does not shift the texts of the others.
  const list = isSharded ? { ...rows.list, heads: withTexts(rows).heads } : rows.list;
  const texts = isSharded ? { ...rows.texts, heads: [] } : rows.texts;
  const shards = isSharded
    ? shardsOf(list).map(shard => ({ ...shard.names, file: addFile('heads.', shard.value) }))
    : [];
  const hasTexts = [...texts.pages, ...texts.heads].some(Boolean);
  const text = hasTexts ? { text: addFile('text.', texts) } : {};
  const mainList = isSharded ? { ...list, heads: [] } : list;
  const otherFiles = { ...text, ...(isSharded ? { shards } : {}), ...named };
  const inline = manifestOf(rows, options.lang, { list: mainList, ...otherFiles });
  const manifest = isInline(inline)
    ? inline
    : manifestOf(rows, options.lang, { list: addFile('', mainList), ...otherFiles });
  return [...files, { name: options.name, text: manifest }];
}

function manifestOf(
  { list }: Rows,
  lang: string,
  rest: Pick<IndexManifest, 'list' | 'text' | 'shards' | 'words'>,
): string {
  return JSON.stringify({ v: INDEX_VERSION, lang, count: list.pages.length + list.heads.length, ...rest });
}

interface Shard {
  readonly names: Pick<IndexShard, 'sections' | 'count'>;
  readonly value: unknown;
}

/** Splits the headings in site order, where a section ends if that leaves the shard more than half full. */
function shardsOf(list: IndexList): Shard[] {
  const sectionOf = (i: number): number => list.pages[list.heads[i]?.[0] ?? -1]?.[2] ?? -1;
  const shards: Shard[] = [];
  for (let start = 0; start < list.heads.length;) {
    let end = Math.min(start + SHARD_SIZE, list.heads.length);
    for (let cut = end; end < list.heads.length && cut > start + SHARD_SIZE / 2; cut--) {
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
