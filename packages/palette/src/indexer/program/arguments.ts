/** Parses and checks the command-line arguments of keynav-index. */

import { parseArgs } from 'node:util';
import { IndexerError, type IndexOptions } from '../options.js';
import { FLAGS } from './usage.js';

/** What the command line requests: the help, the version, or a build with its options. */
export type ParsedArguments =
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | {
      readonly type: 'build';
      readonly options: IndexOptions;
      /** Whether a skipped file makes the program exit with code 1. */
      readonly isStrict: boolean;
      /** Whether warnings list every page and heading. */
      readonly isVerbose: boolean;
      /** Whether only errors and skipped files are printed. */
      readonly isQuiet: boolean;
    };

/**
 * Parses the arguments that follow the program's name.
 * @throws IndexerError with the code `usage` if they are not valid.
 */
export function readArguments(args: readonly string[]): ParsedArguments {
  const { values, positionals } = parse(args);
  if (values['help']) return { type: 'help' };
  if (values['version']) return { type: 'version' };
  const [dir, ...others] = positionals;
  if (dir === undefined) throw new IndexerError('usage', 'Name the folder to index');
  if (others.length > 0)
    throw new IndexerError('usage', `Only one folder can be indexed: ${dir} or ${others.join(' ')}?`);
  const text = numberOf(values, 'text');
  const maxBytes = numberOf(values, 'max-bytes');
  const options: IndexOptions = {
    dir,
    ...optionalText('out', values['out']),
    ...optionalText('base', values['base']),
    ...optionalText('main', values['main']),
    ...optionalText('skip', values['skip']),
    ...(text === undefined ? {} : { text }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...optionalText('cache', values['cache']),
    ...(values['no-cache'] ? { cache: false } : {}),
    ...(Array.isArray(values['exclude']) ? { exclude: values['exclude'] as string[] } : {}),
    terms: values['no-terms'] ? false : ((values['terms'] as string | undefined) ?? true),
    ...(values['full-text'] ? { fullText: true } : {}),
    cleanUrls: values['clean-urls'] === true,
    js: values['js'] === true,
  };
  const has = (name: string): boolean => values[name] === true;
  return {
    type: 'build',
    options,
    isStrict: has('strict'),
    isVerbose: has('verbose'),
    isQuiet: has('quiet'),
  };
}

type Values = Readonly<Record<string, unknown>>;

function parse(args: readonly string[]): { values: Values; positionals: readonly string[] } {
  const options = FLAGS.map(({ name, short, value, isMany = false }) => {
    const type = value ? ('string' as const) : ('boolean' as const);
    return [name, { type, multiple: isMany, ...(short ? { short } : {}) }] as const;
  });
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(options), allowPositionals: true });
  } catch (error) {
    throw new IndexerError('usage', (error as Error).message);
  }
}

function numberOf(values: Values, name: string): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (!/^\d{1,12}$/.test(String(value)))
    throw new IndexerError('usage', `--${name} must be a number, not ${String(value)}`);
  return Number(value);
}

function optionalText<Name extends string>(name: Name, value: unknown): { [name in Name]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { [name in Name]?: string }) : {};
}
