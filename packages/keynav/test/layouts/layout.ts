/** A keyboard layout as a table: what each key types, drawn in the rows of the keyboard. */

/** Modifiers held, and where: AltGr comes with other flags on Windows than on Linux. */
export type Level = (typeof LEVELS)[number];
export const LEVELS = [
  'plain',
  'shift',
  'altGr',
  'altGrShift',
  'windowsAltGr',
  'option',
  'optionShift',
] as const;

/** A layout: by modifiers and by `code` the `key` that browsers report, `Dead` for a dead key. */
export interface Layout {
  readonly name: string;
  /** Whether the table is that of a Mac. */
  readonly isMac: boolean;
  /** The letters of a script other than Latin, if the layout is one for such a script. */
  readonly letters: RegExp | undefined;
  readonly levels: Readonly<Partial<Record<Level, ReadonlyMap<string, string>>>>;
}

/** One key pressed on a layout. */
export interface Stroke {
  readonly layout: Layout;
  readonly level: Level;
  readonly code: string;
  readonly key: string;
}

/** The rows of an ISO keyboard, from left to right; a US keyboard has no IntlBackslash and Backslash in the row above. */
const CODES = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].map(row => row.split(' '));

/**
 * Reads a layout that is drawn as four rows a level, keys apart by spaces: the character typed, `Dead`, or `--` for nothing.
 * @throws Error where a row has a key too many or too few.
 */
export function layoutOf(
  name: string,
  drawn: Readonly<Partial<Record<Level, string>>>,
  about: Partial<Pick<Layout, 'isMac' | 'letters'>> = {},
): Layout {
  const levels = Object.entries(drawn).map(([level, rows]) => [level, readRows(rows, `${name}, ${level}`)]);
  return {
    name,
    isMac: about.isMac ?? false,
    letters: about.letters,
    levels: Object.fromEntries(levels),
  };
}

function readRows(text: string, where: string): ReadonlyMap<string, string> {
  const rows = text.trim().split('\n');
  const typed = new Map<string, string>();
  CODES.forEach((codes, i) => {
    const keys = (rows[i] ?? '').trim().split(' ');
    if (keys.length !== codes.length || rows.length !== CODES.length)
      throw new Error(`${where}: row ${i + 1} has ${keys.length} keys instead of ${codes.length}`);
    codes.forEach((code, column) => {
      const key = keys[column] as string;
      if (key !== '--') typed.set(code, key);
    });
  });
  return typed;
}

/** Every key of a layout at these levels. */
export function strokesOf(layout: Layout, ...levels: readonly Level[]): readonly Stroke[] {
  return levels.flatMap(level =>
    [...(layout.levels[level] ?? [])].map(([code, key]) => ({ layout, level, code, key })),
  );
}
