/** The values of a theme choice, and how they resolve to a theme. */
import type { ChoiceKind } from './choice.js';

/** The choice that follows the system's color scheme. */
export const systemTheme = 'system';

/** The themes that `system` stands for. */
export interface ThemePair {
  readonly light: string;
  readonly dark: string;
}

/** Returns a stored choice if it is an id of letters, digits, `-` and `_`, or `system`; otherwise undefined. */
export function parseThemeId(text: string): string | undefined {
  return /^[\w-]+$/.test(text) ? text : undefined;
}

/** Returns the kind of theme choices. They are stored as the plain id, so that the script in the head can read it. */
export function themeKind(key = 'keynav:theme'): ChoiceKind<string> {
  return { key, fallback: systemTheme, parse: parseThemeId, format: id => id };
}

/** The conditions under which `resolveTheme` resolves a choice. */
export interface ThemeConditions {
  /** Whether the system prefers a dark color scheme. */
  readonly prefersDark: boolean;
  readonly pair: ThemePair;
  /** The ids of the themes that exist; any other choice follows the system. By default, all ids are accepted. */
  readonly known?: readonly string[] | undefined;
}

/** Returns the id of the theme for a choice; a choice that is not usable follows the system. */
export function resolveTheme(choice: string, { prefersDark, pair, known }: ThemeConditions): string {
  const isUsable = choice !== systemTheme && parseThemeId(choice) !== undefined;
  if (isUsable && (known?.includes(choice) ?? true)) return choice;
  return prefersDark ? pair.dark : pair.light;
}
