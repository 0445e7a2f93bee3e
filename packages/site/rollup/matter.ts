/** Reads and checks the YAML front matter of a file. */
import type { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { dayOf } from './address.js';
import type { Layout, Matter } from './page.js';
import { at, broken } from './problem.js';

const layouts: readonly string[] = ['page', 'post', 'talk'] satisfies Layout[];

/** Returns the front matter. Invalid parts are reported on the file and left out. */
export function readMatter(file: VFile): Matter {
  const fields = parse(file);
  const date = (name: string): string | undefined => readDate(file, name, fields[name]);
  return {
    title: text(fields['title']),
    description: text(fields['description']),
    date: date('date'),
    updated: date('updated'),
    order: readOrder(file, fields['order']),
    draft: fields['draft'] === true || fields['draft'] === 'true',
    tags: readTags(fields['tags']),
    layout: layouts.includes(String(fields['layout'])) ? (fields['layout'] as Layout) : undefined,
    bibliography: text(fields['bibliography']),
  };
}

function parse(file: VFile): Record<string, unknown> {
  if (/^\+\+\+\r?\n/.test(String(file)))
    file.message('the front matter is ignored: TOML is not read, only YAML', at({ line: 1, column: 1 }));
  try {
    matter(file);
  } catch (error) {
    file.message(
      `the front matter is ignored: ${reasonOf(error)}`,
      broken({ line: lineOf(error), column: 1 }),
    );
    return {};
  }
  const read: unknown = file.data['matter'];
  if (typeof read === 'object' && read !== null && !Array.isArray(read))
    return read as Record<string, unknown>;
  file.message(
    'the front matter is ignored: it is not a list of `name: value` lines',
    broken({ line: 2, column: 1 }),
  );
  return {};
}

/** Returns the line of an error in the file. The parser counts lines from the one after the opening `---`. */
function lineOf(error: unknown): number {
  const places = (error as { linePos?: readonly { line: number }[] }).linePos;
  return (places?.[0]?.line ?? 1) + 1;
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.replace(/ at line \d+.*$/, '');

function text(value: unknown): string | undefined {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && String(value).trim() !== '' ? String(value).trim() : undefined;
}

function readDate(file: VFile, name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const day = dayOf(value instanceof Date ? value.toISOString() : String(value));
  if (day === undefined)
    file.message(
      `\`${name}\` is ignored: ${JSON.stringify(value)} is not a day written YYYY-MM-DD`,
      at({ line: 2, column: 1 }),
    );
  return day;
}

function readOrder(file: VFile, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (Number.isFinite(Number(value))) return Number(value);
  file.message(`\`order\` is ignored: ${JSON.stringify(value)} is not a number`, at({ line: 2, column: 1 }));
  return undefined;
}

function readTags(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list
    .map(String)
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
}
