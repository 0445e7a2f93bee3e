/** The program `keynav-index`: words in, lines and an exit code out. */

import { readFile } from 'node:fs/promises';
import { readArguments, type Wish } from './arguments.js';
import { buildIndex, type IndexReport } from './build.js';
import { IndexerError } from './options.js';
import { bar, type Out } from './progress.js';
import { summaryLines, warningLines } from './summary.js';
import { helpText } from './usage.js';

/** What a run needs from the world. */
export interface World {
  readonly out: Out;
  readonly problems: Out;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Runs it; gives the exit code. */
export async function run(words: readonly string[], world: World): Promise<number> {
  try {
    const wish = readArguments(words);
    if (wish.type === 'build') return await build(wish, world);
    world.out.write(wish.type === 'help' ? helpText() : `${await version()}\n`);
    return 0;
  } catch (error) {
    if (world.signal.aborted) return 130;
    if (!(error instanceof IndexerError)) throw error;
    world.problems.write(`keynav-index: ${error.message}\n`);
    if (error.code === 'usage') world.problems.write('keynav-index --help tells how it is used.\n');
    return error.code === 'usage' ? 2 : 1;
  }
}

async function build(
  wish: Extract<Wish, { type: 'build' }>,
  { out, problems, signal, now }: World,
): Promise<number> {
  const [begin, progress] = [now(), bar(problems, now)];
  let report: IndexReport;
  try {
    report = await buildIndex({
      ...wish.options,
      signal,
      ...(wish.isQuiet ? {} : { onProgress: progress.show }),
    });
  } finally {
    progress.end();
  }
  if (!wish.isQuiet) out.write(lines(summaryLines(report, (now() - begin) / 1000)));
  const warned = wish.isQuiet ? { ...report, leftOut: [], withoutId: new Map<string, string[]>() } : report;
  problems.write(lines(warningLines(warned, wish.isVerbose)));
  return wish.isStrict && report.skipped.length > 0 ? 1 : 0;
}

function lines(each: readonly string[]): string {
  return each.map(line => `${line}\n`).join('');
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
