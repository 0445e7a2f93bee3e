/** The table of command-line options, which both parsing and `--help` read. */

/** An option of the command line. */
export interface Flag {
  /** The long name, without dashes. */
  readonly name: string;
  /** The one-letter name, without a dash. */
  readonly short?: string;
  /** The placeholder for the value in the help; undefined for a boolean option. */
  readonly value?: string;
  /** Whether it can be given more than once. Defaults to false. */
  readonly isMany?: boolean;
  /** The description in the help. */
  readonly says: string;
}

/** All options, in the order in which the help lists them. */
export const FLAGS: readonly Flag[] = [
  { name: 'out', short: 'o', value: 'FILE', says: 'the index file to write (DIR/search.json)' },
  {
    name: 'base',
    value: 'PATH',
    says: 'path of the site, such as /docs/ (default: the folder of the index file)',
  },
  {
    name: 'text',
    value: 'N',
    says: 'characters of text for each page and section (200 for pages only; 0: none)',
  },
  { name: 'full-text', says: 'whole texts, so that every word is found' },
  { name: 'clean-urls', says: 'addresses without .html' },
  { name: 'main', value: 'SELECTORS', says: 'the main content, such as .content,#doc' },
  { name: 'skip', value: 'SELECTORS', says: 'content to leave out, such as .comments' },
  {
    name: 'exclude',
    value: 'GLOB',
    isMany: true,
    says: 'files or folders to leave out, such as old/**; repeatable',
  },
  { name: 'terms', value: 'SELECTORS', says: 'elements that define terms, besides dt' },
  { name: 'no-terms', says: 'leave out defined terms such as API functions' },
  { name: 'max-bytes', value: 'N', says: 'skip larger files (20000000)' },
  { name: 'js', says: 'also write a script next to the index, for pages opened from disk' },
  { name: 'cache', value: 'FILE', says: 'what was read, for the next run (.search.cache next to the index)' },
  { name: 'no-cache', says: 'read all files, and store nothing' },
  { name: 'strict', says: 'exit with code 1 if a file was skipped' },
  { name: 'verbose', says: 'list every page left out and every heading without an id' },
  { name: 'quiet', says: 'print only errors' },
  { name: 'help', short: 'h', says: 'print this' },
  { name: 'version', says: 'print the version' },
];

/** Returns the text that `--help` prints. */
export function helpText(): string {
  const lines = FLAGS.map(flag => [leftColumnOf(flag), flag.says] as const);
  const width = Math.max(...lines.map(([left]) => left.length));
  return `Usage: keynav-index DIR [options]

Reads the HTML files of a folder and writes the index that <vim-palette src> searches.

${lines.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`).join('\n')}

Exit codes: 0 written; 1 nothing found, not written, or a file skipped (--strict); 2 wrong usage; 130 interrupted.
`;
}

function leftColumnOf({ name, short, value }: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}
