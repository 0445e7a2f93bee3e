/** Problems in source files, and their conversion from messages of the unified pipeline. */
import { relative } from 'node:path';
import type { Nodes } from 'hast';
import type { VFile } from 'vfile';
import type { Options } from 'vfile-message';

/** A problem in a source file. An `error` fails the build in strict mode; a `warning` never does. */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** Absolute path of the source file. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The description, in one sentence. */
  readonly sentence: string;
}

/** Returns the options that make a message an error: `file.message(sentence, broken(place))`. */
export function broken(place: Place): Options {
  return { ...at(place), source: 'site', ruleId: 'broken' };
}

/** A node, or a line and column; undefined for a node that a step of the build created. */
export type Place = Pick<Nodes, 'position'> | { readonly line: number; readonly column: number } | undefined;

/** Returns the options that give a warning its place: `file.message(sentence, at(node))`. */
export function at(place: Place): Options {
  if (place === undefined) return {};
  if ('line' in place) return { place };
  return place.position === undefined ? {} : { place: place.position };
}

/** Returns a problem as `file:line: sentence`, with the file relative to the working directory. */
export function problemText(problem: Problem): string {
  return `${relative(process.cwd(), problem.file) || problem.file}:${problem.line}: ${problem.sentence}`;
}

/** Returns all messages of a file as problems. */
export function problemsOf(file: VFile): Problem[] {
  return file.messages.map(message => ({
    level: isError(message.source, message.ruleId) ? 'error' : 'warning',
    file: file.path,
    line: message.line ?? 1,
    sentence: oneLine(message.cause instanceof Error ? message.cause.message : message.reason),
  }));
}

/** Returns the problem for a page that could not be rendered because `thrown` was thrown. */
export function problemOfThrown(file: string, thrown: unknown): Problem {
  const reason = oneLine(thrown instanceof Error ? thrown.message : String(thrown));
  return {
    level: 'error',
    file,
    line: 1,
    sentence: `the page is left out, it cannot be rendered: ${reason}`,
  };
}

const isError = (source: string | undefined, rule: string | undefined): boolean =>
  (source === 'site' && rule === 'broken') || source === 'rehype-katex';

/** Returns the first line, because parsers add an excerpt of the source below it. */
const oneLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? text;
