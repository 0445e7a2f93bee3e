/** The rows of the command line: `theme nord`, `font inter`, `12`, or the name of a command. */

import type { Argument, Item } from '../items/item.js';
import { andThen, type MaybeAsync } from '../loading/maybe-async.js';
import type { Strings } from '../strings.js';
import { argumentItem } from './nested.js';

/** The parts that the command line needs. */
export interface ExParts {
  readonly commands: readonly Item[];
  /** Goes to the nth item. */
  readonly goTo: (n: number) => void;
  readonly strings: Strings;
}

type Rows = readonly Item[];

/** Returns the rows for a line, first the one that Enter chooses; a disabled row if no command has that name. */
export function exItems(parts: ExParts, text: string, signal: AbortSignal): MaybeAsync<Rows> {
  const { strings, goTo } = parts;
  const line = text.trimStart();
  const number = line.trim();
  if (/^\d+$/.test(number))
    return [row(number, strings.goToItem(number), { run: () => goTo(Number(number)) })];
  const [name = '', ...rest] = line.split(/\s+/);
  const word = parts.commands.find(({ id, args }) => args && id === name);
  if (!word?.args || !/\s/.test(line)) return named(parts, line, name);
  const typed = rest.join(' ');
  const given = word.args(typed, { signal });
  const listed = (all: readonly (Argument | string)[]): Rows => argumentRows(parts, word, typed, all);
  return andThen(given, listed);
}

/** Returns the commands whose name begins so; those that take an argument come first. */
function named({ commands, strings }: ExParts, line: string, name: string): Rows {
  const begun = commands.filter(({ id, args }) => args && id.startsWith(name) && !/\s/.test(id));
  const words = begun.map(word =>
    row(`:${word.id}`, word.title, {
      completes: `${word.id} `,
      lead: `${word.id}: `,
      detail: strings.takesArgument,
    }),
  );
  const fits = commands.filter(
    ({ id, title, args }) => !args && (id.startsWith(line) || small(title).startsWith(small(line))),
  );
  const found = [...words, ...fits.map(command => ({ ...command, lead: `${command.id}: ` }))];
  return found.length > 0 ? found : [row(':unknown', strings.unknownCommand(line), { disabled: true })];
}

function argumentRows(
  { strings }: ExParts,
  word: Item,
  typed: string,
  given: readonly (Argument | string)[],
): Rows {
  const wanted = small(typed.trim());
  const all = given.map(one => argumentItem(word, one));
  const fits = all.filter(
    ({ argument = '', title }) => small(argument).startsWith(wanted) || small(title).startsWith(wanted),
  );
  // An exact match comes first, so that Enter chooses it.
  const isWhole = ({ argument = '' }: Item): number => Number(small(argument) === wanted);
  fits.sort((a, b) => isWhole(b) - isWhole(a));
  if (fits.length > 0) return fits.map(item => ({ ...item, lead: `${word.id} ` }));
  return [row(':unknown', strings.unknownArgument(word.id, typed), { disabled: true })];
}

function small(text: string): string {
  return text.toLowerCase();
}

function row(id: string, title: string, more: Partial<Item>): Item {
  return { id, kind: 'command', title, path: '', ...more };
}
