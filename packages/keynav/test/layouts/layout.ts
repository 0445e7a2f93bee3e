/** A keyboard layout as a table of what each key types, written in the rows of the keyboard. */

/** The held modifiers and the platform: AltGr is reported with other modifiers on Windows than on Linux. */
export type Level = (typeof LEVELS)[number];
/** All levels. */
export const LEVELS = [
  'plain',
  'shift',
  'altGr',
  'altGrShift',
  'windowsAltGr',
  'option',
  'optionShift',
] as const;

/** A layout: the `key` that browsers report for each level and `code`, which is `Dead` for a dead key. */
export interface Layout {
  readonly name: string;
  /** Whether it is the layout of a Mac. */
  readonly isMac: boolean;
  /** A pattern for the letters of the layout's script, if that is not Latin. */
  readonly letters: RegExp | undefined;
  readonly levels: Readonly<Partial<Record<Level, ReadonlyMap<string, string>>>>;
}

/** A key pressed on a layout. */
export interface Stroke {
  readonly layout: Layout;
  readonly level: Level;
  readonly code: string;
  readonly key: string;
}

/** The rows of an ISO keyboard, from left to right. Backslash is in the second row, as on a US keyboard, which has no IntlBackslash. */
const CODES = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].map(row => row.split(' '));

/**
 * Parses a layout. Each level has four rows of keys, separated by spaces: the typed character, `Dead`, or `--` for nothing.
 * @throws Error if a row has too many or too few keys.
 */
export function layoutOf(
  name: string,
  table: Readonly<Partial<Record<Level, string>>>,
  options: Partial<Pick<Layout, 'isMac' | 'letters'>> = {},
): Layout {
  const levels = Object.entries(table).map(([level, rows]) => [level, readRows(rows, `${name}, ${level}`)]);
  return {
    name,
    isMac: options.isMac ?? false,
    letters: options.letters,
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

/** Returns a stroke for each key of a layout at these levels. */
export function strokesOf(layout: Layout, ...levels: readonly Level[]): readonly Stroke[] {
  return levels.flatMap(level =>
    [...(layout.levels[level] ?? [])].map(([code, key]) => ({ layout, level, code, key })),
  );
}
