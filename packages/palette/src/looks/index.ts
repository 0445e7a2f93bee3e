/** The entry `@keynav/palette/looks`. */
export { ChoiceStore, sharedChoice } from './choice.js';
export type { Choice, ChoiceKind, ChoicePlace } from './choice.js';
export { loadFace } from './face.js';
export type { FaceResult } from './face.js';
export { FontLook, applyFont, fontLook } from './font.js';
export type { FontChange, FontOptions, FontResult } from './font.js';
export {
  fontKind,
  fontNumbers,
  fontProperties,
  formatFontChoice,
  parseFontChoice,
  siteFont,
  withFont,
} from './font-choice.js';
export type { FontChoice } from './font-choice.js';
export { fonts } from './fonts.js';
export type { Font } from './fonts.js';
export { holdPlace } from './place.js';
export type { StoragePart } from './stored.js';
export { ThemeLook, applyTheme, themeLook } from './theme.js';
export type { ThemeOptions, ThemeSettings } from './theme.js';
export { parseThemeId, resolveTheme, systemTheme, themeKind } from './theme-id.js';
export type { ThemeConditions, ThemePair } from './theme-id.js';
