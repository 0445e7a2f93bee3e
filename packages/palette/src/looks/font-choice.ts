/** The values of a font choice, their storage format, and their custom properties. */
import type { ChoiceKind } from './choice.js';
import type { Font } from './fonts.js';

/** A choice of font. A field that is left out, or an empty family, leaves that property to the site. */
export interface FontChoice {
  readonly id: string;
  /** The CSS font stack for body text and headings. */
  readonly family: string;
  /** The CSS font stack for code; defined if the font is monospaced. */
  readonly code?: string | undefined;
  /** In per cent of the reader's own size. */
  readonly size?: number;
  /** As a multiple of the font size. */
  readonly lineHeight?: number;
  /** In em. */
  readonly letterSpacing?: number;
  /** In em. */
  readonly wordSpacing?: number;
}

/** The choice that leaves everything to the site. */
export const siteFont: FontChoice = { id: 'site', family: '' };

/** The numeric fields of a choice, with the custom property, unit and inclusive limits of each. */
export const fontNumbers = [
  { field: 'size', property: '--vim-font-scale', unit: '%', least: 50, most: 300 },
  { field: 'lineHeight', property: '--vim-font-line-height', unit: '', least: 1, most: 3 },
  { field: 'letterSpacing', property: '--vim-font-letter-spacing', unit: 'em', least: -0.05, most: 0.5 },
  { field: 'wordSpacing', property: '--vim-font-word-spacing', unit: 'em', least: -0.1, most: 1 },
] as const;

/** Returns the choice with another font; size, line height and spacing remain. */
export function withFont(choice: FontChoice, font: Font): FontChoice {
  const isMono = font.kind === 'mono' || /\bmonospace\b/.test(font.family);
  return { ...choice, id: font.id, family: font.family, code: isMono ? font.family : undefined };
}

/**
 * Returns every custom property of a choice as name and value. The value is empty if it is left to the site, or if the
 * number is out of its limits.
 */
export function fontProperties(choice: FontChoice): readonly (readonly [name: string, value: string])[] {
  const numbers = fontNumbers.map(({ field, property, unit, least, most }) => {
    const value = choice[field];
    const isUsable = value !== undefined && value >= least && value <= most;
    return [property, isUsable ? `${value}${unit}` : ''] as const;
  });
  return [
    ['--vim-font-body', choice.family],
    ['--vim-font-heading', choice.family],
    ['--vim-font-code', choice.code ?? ''],
    ...numbers,
  ];
}

/**
 * Parses a stored choice. Returns undefined if it is not a choice in version 1 of the format; leaves out numbers that
 * are out of their limits.
 */
export function parseFontChoice(text: string): FontChoice | undefined {
  const stored = recordFrom(text);
  const { v, id, family, code } = stored;
  if (v !== 1 || typeof id !== 'string' || typeof family !== 'string') return undefined;
  const numbers = fontNumbers.flatMap(({ field, least, most }) => {
    const value = stored[field];
    return typeof value === 'number' && value >= least && value <= most ? [[field, value] as const] : [];
  });
  return { id, family, code: typeof code === 'string' ? code : undefined, ...Object.fromEntries(numbers) };
}

interface StoredFont {
  readonly [field: string]: unknown;
  readonly v?: unknown;
  readonly id?: unknown;
  readonly family?: unknown;
  readonly code?: unknown;
}

function recordFrom(text: string): StoredFont {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as StoredFont) : {};
  } catch {
    return {};
  }
}

/** Formats a choice for storage. `css` repeats it as values of properties, for the script in the head. */
export function formatFontChoice(choice: FontChoice): string {
  const set = fontProperties(choice).filter(([, value]) => value !== '');
  const css = Object.fromEntries(set.map(([name, value]) => [name.replace('--vim-font-', ''), value]));
  return JSON.stringify({ v: 1, ...choice, css });
}

/** Returns the kind of font choices, which are stored as versioned JSON. */
export function fontKind(key = 'keynav:font'): ChoiceKind<FontChoice> {
  return { key, fallback: siteFont, parse: parseFontChoice, format: formatFontChoice };
}
