/** The words of a command line, checked. */

import { parseArgs } from 'node:util';
import { IndexerError, type IndexOptions } from './options.js';
import { FLAGS } from './usage.js';

/** What the command line asks for. */
export type Wish =
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | {
      readonly type: 'build';
      readonly options: IndexOptions;
      readonly isStrict: boolean;
      readonly isVerbose: boolean;
      readonly isQuiet: boolean;
    };

/**
 * Reads the words after the program's name.
 * @throws IndexerError when they make no sense.
 */
export function readArguments(words: readonly string[]): Wish {
  const { values, positionals } = parsed(words);
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
    ...given('out', values['out']),
    ...given('base', values['base']),
    ...given('main', values['main']),
    ...given('skip', values['skip']),
    ...(text === undefined ? {} : { text }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    terms: !values['no-terms'],
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

function parsed(words: readonly string[]): { values: Values; positionals: readonly string[] } {
  const options = FLAGS.map(({ name, short, value }) => {
    const type = value ? ('string' as const) : ('boolean' as const);
    return [name, short ? { type, short } : { type }] as const;
  });
  try {
    return parseArgs({ args: [...words], options: Object.fromEntries(options), allowPositionals: true });
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

function given<Name extends string>(name: Name, value: unknown): { [name in Name]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { [name in Name]?: string }) : {};
}
