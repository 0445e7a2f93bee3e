/** What the program says at the end. */

import type { IndexReport } from './build.js';

const SHOWN = 10;

/** The lines of what was written. */
export function summaryLines(report: IndexReport, seconds: number): string[] {
  const { pages, headings, terms, files } = report;
  const manifest = files.at(-1)?.name ?? '';
  return [
    `${manifest}: ${count(pages, 'page')}, ${count(headings, 'heading')}, ${count(terms, 'term')} in ${seconds.toFixed(1)} s`,
    ...files.map(({ name, bytes }) => `  ${name}  ${bytes} bytes`),
  ];
}

/** The lines of what a site owner may want to mend; all of it, or the beginning and how much more there is. */
export function warningLines(report: IndexReport, isVerbose: boolean): string[] {
  const { skipped, leftOut, withoutId } = report;
  const bare = [...withoutId.values()].flat().length;
  const lines: string[] = [];
  if (skipped.length > 0) {
    lines.push(`${count(skipped.length, 'file')} skipped:`);
    lines.push(
      ...shown(
        skipped.map(({ file, reason }) => `  ${visible(file)} ${reason}`),
        isVerbose,
      ),
    );
  }
  if (leftOut.length > 0) {
    const reasons = [...new Set(leftOut.map(({ reason }) => reason))].sort();
    const each = reasons.map(one => `${leftOut.filter(({ reason }) => reason === one).length} ${one}`);
    lines.push(`${count(leftOut.length, 'page')} left out: ${each.join(', ')}`);
    if (isVerbose) lines.push(...leftOut.map(({ file, reason }) => `  ${visible(file)}: ${reason}`));
  }
  if (bare > 0) {
    const hint = isVerbose ? ':' : '; --verbose names them';
    lines.push(`${count(bare, 'heading')} in ${count(withoutId.size, 'file')} without an id${hint}`);
    if (isVerbose)
      for (const [file, titles] of withoutId)
        lines.push(`  ${visible(file)}: ${titles.length}`, ...titles.map(title => `    ${visible(title)}`));
  }
  return lines;
}

function shown(lines: readonly string[], isAll: boolean): string[] {
  if (isAll || lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more; --verbose names them`];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Names of files and titles come from outside: a terminal must not obey them. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
