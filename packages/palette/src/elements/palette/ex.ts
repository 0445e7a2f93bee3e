/** The command line: `theme nord`, `font inter`, `12`, or the name of a command. */

import type { Item } from './item.js';

/** An argument that a command of the command line takes. */
export interface Argument {
  readonly id: string;
  readonly title: string;
}

/** A word of the command line that takes an argument. */
export interface ExCommand {
  readonly name: string;
  readonly title: string;
  readonly arguments: () => readonly Argument[];
  readonly run: (id: string) => void;
  readonly preview?: (id: string) => () => void;
}

/** What the command line can draw on. */
export interface ExParts {
  readonly words: readonly ExCommand[];
  readonly commands: readonly Item[];
  /** Goes to the nth item. */
  readonly goTo: (n: number) => void;
}

/** The rows for what is typed, the one that Enter takes first; one that says so when nothing is known by that name. */
export function exItems({ words, commands, goTo }: ExParts, text: string): readonly Item[] {
  const line = text.trimStart();
  if (/^\d+$/.test(line.trim()))
    return [item(`${line.trim()}`, `Go to item ${line.trim()}`, { run: () => goTo(Number(line)) })];
  const [name = '', ...rest] = line.split(/\s+/);
  const word = words.find(one => one.name === name);
  if (word && /\s/.test(line)) return argumentItems(word, rest.join(' '));
  const begun = words
    .filter(one => one.name.startsWith(name))
    .map(one =>
      item(`:${one.name}`, one.title, {
        completes: `${one.name} `,
        lead: `${one.name}: `,
        detail: 'takes a name',
      }),
    );
  const named = commands.filter(
    ({ id, title }) => id.startsWith(line) || title.toLowerCase().startsWith(line.toLowerCase()),
  );
  const found = [...begun, ...named.map(command => ({ ...command, lead: `${command.id}: ` }))];
  return found.length > 0 ? found : [item(':unknown', `Unknown command: ${line}`, { disabled: true })];
}

/** What Tab makes of the text: the current row's completion. */
export function exCompletion(text: string, current: Item | undefined): string {
  return !current || current.disabled ? text : (current.completes ?? current.id);
}

function argumentItems(word: ExCommand, typed: string): readonly Item[] {
  const wanted = typed.trim().toLowerCase();
  const all = word.arguments();
  const fits = all.filter(({ id, title }) => id.startsWith(wanted) || title.toLowerCase().startsWith(wanted));
  // What is typed in full comes first, so that Enter does it.
  fits.sort((a, b) => Number(b.id === wanted) - Number(a.id === wanted));
  if (fits.length === 0) return [item(':unknown', `Unknown ${word.name}: ${typed}`, { disabled: true })];
  return fits.map(({ id, title }) =>
    item(`${word.name} ${id}`, title, {
      lead: `${word.name} `,
      completes: `${word.name} ${id}`,
      run: () => word.run(id),
      ...(word.preview ? { preview: () => (word.preview as NonNullable<ExCommand['preview']>)(id) } : {}),
    }),
  );
}

function item(id: string, title: string, more: Partial<Item>): Item {
  return { id, kind: 'command', title, path: '', ...more };
}
