/** What a choice of theme may be, and which theme it comes to. */
import type { ChoiceKind } from './choice.js';

/** The choice that follows the system. */
export const systemTheme = 'system';

/** The themes that `system` stands for. */
export interface ThemePair {
  readonly light: string;
  readonly dark: string;
}

/** Reads a stored choice: an id of letters, digits, `-` and `_`, or `system`; undefined for anything else. */
export function parseThemeId(text: string): string | undefined {
  return /^[\w-]+$/.test(text) ? text : undefined;
}

/** What a choice of theme is, stored as the bare id so that the script in the head can read it. */
export function themeKind(key = 'keynav:theme'): ChoiceKind<string> {
  return { key, fallback: systemTheme, parse: parseThemeId, format: id => id };
}

/** What decides which theme a choice comes to. */
export interface ThemeChances {
  readonly prefersDark: boolean;
  readonly pair: ThemePair;
  /** The ids that exist, where that is known: a choice outside them follows the system. */
  readonly known?: readonly string[] | undefined;
}

/** The id of the theme that a choice comes to. */
export function resolveTheme(choice: string, { prefersDark, pair, known }: ThemeChances): string {
  const isUsable = choice !== systemTheme && parseThemeId(choice) !== undefined;
  if (isUsable && (known?.includes(choice) ?? true)) return choice;
  return prefersDark ? pair.dark : pair.light;
}
