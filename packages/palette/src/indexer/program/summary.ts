/** The summary and the warnings that the program prints at the end. */

import type { IndexReport } from '../report.js';

const MAX_SHOWN = 10;

/** Returns the lines that say what was written; `seconds` is how long the build took. */
export function summaryLines(report: IndexReport, seconds: number): string[] {
  const { pages, headings, terms, files, isUnchanged } = report;
  const manifest = files.at(-1)?.name ?? '';
  const counts = `${count(pages, 'page')}, ${count(headings, 'heading')}, ${count(terms, 'term')}`;
  return [
    `${manifest}: ${counts} in ${seconds.toFixed(1)} s${isUnchanged ? ', nothing has changed' : ''}`,
    ...fileLines(files),
  ];
}

/** Returns a line for each file, but only one for all that have the same name and different numbers. */
function fileLines(files: IndexReport['files']): string[] {
  const groups = new Map<string, number[]>();
  for (const { name, bytes } of files) {
    const pattern = name.replace(/\.\d+\.json$/, '.*.json');
    const sizes = groups.get(pattern);
    if (sizes) sizes.push(bytes);
    else groups.set(pattern, [bytes]);
  }
  return [...groups].map(([name, sizes]) => {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return `  ${name}  ${sizes.length > 1 ? `${sizes.length} files, ` : ''}${bytes} bytes`;
  });
}

/**
 * Returns the warnings that a site owner may want to act on: skipped files, pages left out, headings without an id.
 * Unless `isVerbose`, lists at most 10 skipped files and only counts the rest.
 */
export function warningLines(report: IndexReport, isVerbose: boolean): string[] {
  const { skipped, leftOut, withoutId } = report;
  const bareHeadings = [...withoutId.values()].flat().length;
  const lines: string[] = [];
  if (skipped.length > 0) {
    lines.push(`${count(skipped.length, 'file')} skipped:`);
    lines.push(
      ...truncated(
        skipped.map(({ file, reason }) => `  ${visible(file)} ${reason}`),
        isVerbose,
      ),
    );
  }
  if (leftOut.length > 0) {
    const reasons = [...new Set(leftOut.map(({ reason }) => reason))].sort();
    const counts = reasons.map(one => `${leftOut.filter(({ reason }) => reason === one).length} ${one}`);
    lines.push(`${count(leftOut.length, 'page')} left out: ${counts.join(', ')}`);
    if (isVerbose) lines.push(...leftOut.map(({ file, reason }) => `  ${visible(file)}: ${reason}`));
  }
  if (bareHeadings > 0) {
    const hint = isVerbose ? ':' : '; --verbose names them';
    lines.push(`${count(bareHeadings, 'heading')} in ${count(withoutId.size, 'file')} without an id${hint}`);
    if (isVerbose)
      for (const [file, titles] of withoutId)
        lines.push(`  ${visible(file)}: ${titles.length}`, ...titles.map(title => `    ${visible(title)}`));
  }
  return lines;
}

function truncated(lines: readonly string[], isVerbose: boolean): string[] {
  if (isVerbose || lines.length <= MAX_SHOWN) return [...lines];
  return [...lines.slice(0, MAX_SHOWN), `  and ${lines.length - MAX_SHOWN} more; --verbose names them`];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Replaces control characters: file names and titles are untrusted input, and must not control the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
