/** What a choice of font is, how it is stored, and the custom properties it comes to. */
import type { ChoiceKind } from './choice.js';
import type { Font } from './fonts.js';

/** A choice of font. A field that is left out, or an empty family, stays the site's own. */
export interface FontChoice {
  readonly id: string;
  /** The stack for body and headings. */
  readonly family: string;
  /** The stack for code, given when the font has fixed width. */
  readonly code?: string | undefined;
  /** Per cent of the reader's own size. */
  readonly size?: number;
  readonly lineHeight?: number;
  /** In em, as is wordSpacing. */
  readonly letterSpacing?: number;
  readonly wordSpacing?: number;
}

/** The choice that changes nothing. */
export const siteFont: FontChoice = { id: 'site', family: '' };

/** The fields that are numbers: the property each gives, its unit and its bounds. A picker's steppers can read this. */
export const fontNumbers = [
  { field: 'size', property: '--vim-font-scale', unit: '%', least: 50, most: 300 },
  { field: 'lineHeight', property: '--vim-font-line-height', unit: '', least: 1, most: 3 },
  { field: 'letterSpacing', property: '--vim-font-letter-spacing', unit: 'em', least: -0.05, most: 0.5 },
  { field: 'wordSpacing', property: '--vim-font-word-spacing', unit: 'em', least: -0.1, most: 1 },
] as const;

/** The choice with another font in it; size, line height and spacing stay. */
export function withFont(choice: FontChoice, font: Font): FontChoice {
  const isMono = font.kind === 'mono' || /\bmonospace\b/.test(font.family);
  return { ...choice, id: font.id, family: font.family, code: isMono ? font.family : undefined };
}

/** Every custom property of a choice, as name and value; the value is empty where the site's own stays. */
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

/** Reads a stored choice: undefined when it is not one of version 1; a number out of bounds is left out. */
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

/** Writes a choice for storage. `css` repeats it as property values, all that the script in the head has to know. */
export function formatFontChoice(choice: FontChoice): string {
  const set = fontProperties(choice).filter(([, value]) => value !== '');
  const css = Object.fromEntries(set.map(([name, value]) => [name.replace('--vim-font-', ''), value]));
  return JSON.stringify({ v: 1, ...choice, css });
}

/** What a choice of font is, stored as versioned JSON. */
export function fontKind(key = 'keynav:font'): ChoiceKind<FontChoice> {
  return { key, fallback: siteFont, parse: parseFontChoice, format: formatFontChoice };
}
