/** A problem: a place in a source file, with one sentence about it. */
import { relative } from 'node:path';
import type { Nodes } from 'hast';
import type { VFile } from 'vfile';
import type { Options } from 'vfile-message';

/** `error` stops the build of the project's own site; `warning` never stops a build. */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** Absolute path of the source file. */
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** Steps report errors with `file.message(sentence, broken(place))`; all other messages of a file are warnings. */
export function broken(place: Place): Options {
  return { ...at(place), source: 'site', ruleId: 'broken' };
}

/** A node of a tree or a line and column; undefined when a step made the node. */
export type Place = Pick<Nodes, 'position'> | { readonly line: number; readonly column: number } | undefined;

/** Says where a warning belongs: `file.message(sentence, at(node))`. */
export function at(place: Place): Options {
  if (place === undefined) return {};
  if ('line' in place) return { place };
  return place.position === undefined ? {} : { place: place.position };
}

/** Formats a problem as `file:line: sentence`, the file relative to the folder the build runs in. */
export function problemText(problem: Problem): string {
  return `${relative(process.cwd(), problem.file) || problem.file}:${problem.line}: ${problem.sentence}`;
}

/** Gives every message that the steps left on a file as a problem. */
export function problemsOf(file: VFile): Problem[] {
  return file.messages.map(message => ({
    level: isError(message.source, message.ruleId) ? 'error' : 'warning',
    file: file.path,
    line: message.line ?? 1,
    sentence: oneLine(message.cause instanceof Error ? message.cause.message : message.reason),
  }));
}

/** Makes an error that a step threw into a problem that names the page. */
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

/** Parsers put pictures of the source below their first line; a report has one line. */
const oneLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? text;
