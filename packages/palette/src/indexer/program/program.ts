/** The keynav-index program: takes command-line arguments, prints lines, returns an exit code. */

import { readArguments, type ParsedArguments } from './arguments.js';
import { buildIndex } from '../build.js';
import type { IndexReport } from '../report.js';
import { IndexerError } from '../options.js';
import { packageVersion } from '../version.js';
import { bar, type Out } from './progress.js';
import { summaryLines, warningLines } from './summary.js';
import { helpText } from './usage.js';

/** The parts of the process that a run uses; tests pass their own. */
export interface ProgramParts {
  /** Standard output. */
  readonly out: Out;
  /** Standard error. */
  readonly problems: Out;
  /** Interrupts the run, which then returns 130. */
  readonly signal: AbortSignal;
  /** Returns the current time in milliseconds. */
  readonly now: () => number;
}

/**
 * Runs the program with the arguments that follow its name, and returns the exit code: 0 on success, 1 if nothing was
 * found or written (or a file was skipped, with `--strict`), 2 for wrong usage, 130 if interrupted.
 * Rethrows errors other than `IndexerError`.
 */
export async function run(args: readonly string[], world: ProgramParts): Promise<number> {
  try {
    const wish = readArguments(args);
    if (wish.type === 'build') return await build(wish, world);
    world.out.write(wish.type === 'help' ? helpText() : `${packageVersion()}\n`);
    return 0;
  } catch (error) {
    if (world.signal.aborted) return 130;
    if (!(error instanceof IndexerError)) throw error;
    world.problems.write(`keynav-index: ${error.message}\n`);
    if (error.code === 'usage') world.problems.write('Run keynav-index --help for usage.\n');
    return error.code === 'usage' ? 2 : 1;
  }
}

async function build(
  wish: Extract<ParsedArguments, { type: 'build' }>,
  { out, problems, signal, now }: ProgramParts,
): Promise<number> {
  const [startedAt, progress] = [now(), bar(problems, now)];
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
  if (!wish.isQuiet) out.write(lines(summaryLines(report, (now() - startedAt) / 1000)));
  const shownReport = wish.isQuiet
    ? { ...report, leftOut: [], withoutId: new Map<string, string[]>() }
    : report;
  problems.write(lines(warningLines(shownReport, wish.isVerbose)));
  return wish.isStrict && report.skipped.length > 0 ? 1 : 0;
}

function lines(texts: readonly string[]): string {
  return texts.map(line => `${line}\n`).join('');
}
