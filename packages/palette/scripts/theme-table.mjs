/** The themes of the palette and the source of each role's colour, as a table for the generator and its test. */

/** The themes: id, label, the theme of Shiki that each is made from, its key for the accent, and the minimum contrast if not 4.5. */
export const sources = [
  { id: 'light', label: 'Light', from: 'github-light', accent: 'textLink.foreground' },
  { id: 'dark', label: 'Dark', from: 'github-dark', accent: 'textLink.foreground' },
  { id: 'catppuccin', label: 'Catppuccin Mocha', from: 'catppuccin-mocha', accent: 'focusBorder' },
  { id: 'catppuccin-latte', label: 'Catppuccin Latte', from: 'catppuccin-latte', accent: 'focusBorder' },
  { id: 'everforest', label: 'Everforest Dark', from: 'everforest-dark', accent: 'textLink.foreground' },
  {
    id: 'everforest-light',
    label: 'Everforest Light',
    from: 'everforest-light',
    accent: 'textLink.foreground',
  },
  { id: 'gruvbox', label: 'Gruvbox Dark', from: 'gruvbox-dark-medium', accent: 'terminal.ansiYellow' },
  {
    id: 'gruvbox-light',
    label: 'Gruvbox Light',
    from: 'gruvbox-light-medium',
    accent: 'terminal.ansiYellow',
  },
  { id: 'nord', label: 'Nord', from: 'nord', accent: 'textLink.foreground' },
  { id: 'vitesse', label: 'Vitesse Dark', from: 'vitesse-dark', accent: 'textLink.foreground' },
  { id: 'vitesse-light', label: 'Vitesse Light', from: 'vitesse-light', accent: 'textLink.foreground' },
  {
    id: 'high-contrast',
    label: 'High contrast',
    from: 'github-dark-high-contrast',
    accent: 'focusBorder',
    contrast: 7,
  },
];

/** The authors of the palettes, by the first word of the name in Shiki. All are under the MIT licence, like Shiki's bundle. */
export const credits = {
  github: 'GitHub, MIT',
  catppuccin: 'Catppuccin, MIT',
  everforest: 'Everforest by Sainnhe Park, MIT',
  gruvbox: 'Gruvbox by Pavel Pertsev, MIT',
  nord: 'Nord by Sven Greb, MIT',
  vitesse: 'Vitesse by Anthony Fu, MIT',
};

/** Returns the minimum contrast of a theme's text, as defined by WCAG 2. */
export const contrastOf = source => source.contrast ?? 4.5;

/** The text roles of the page, each with the theme's key for its colour. Roles with `null` are computed separately. */
export const textKeys = {
  fg: 'editor.foreground',
  muted: null,
  accent: null,
  link: 'textLink.foreground',
  match: 'terminal.ansiMagenta',
  ok: 'terminal.ansiGreen',
  warn: 'terminal.ansiYellow',
  error: 'terminal.ansiRed',
};

/** The code roles, each with its TextMate scopes in order of preference, and the theme's key if none of them has a colour. */
export const codeScopes = {
  'code-foreground': { scopes: [], key: 'editor.foreground' },
  'code-token-constant': {
    scopes: ['constant.numeric', 'constant.language', 'constant'],
    key: 'terminal.ansiBlue',
  },
  'code-token-string': { scopes: ['string', 'string.quoted'], key: 'terminal.ansiGreen' },
  'code-token-comment': { scopes: ['comment', 'comment.line'], key: 'descriptionForeground' },
  'code-token-keyword': { scopes: ['keyword', 'keyword.control', 'storage.type'], key: 'terminal.ansiRed' },
  'code-token-parameter': { scopes: ['variable.parameter.function', 'variable'], key: 'editor.foreground' },
  'code-token-function': { scopes: ['entity.name.function', 'support.function'], key: 'terminal.ansiBlue' },
  'code-token-string-expression': { scopes: ['string.quoted', 'string.template'], key: 'terminal.ansiGreen' },
  'code-token-punctuation': { scopes: ['punctuation.separator', 'punctuation'], key: 'editor.foreground' },
  'code-token-link': { scopes: ['markup.underline.link', 'string.other.link'], key: 'textLink.foreground' },
  'code-token-inserted': { scopes: ['markup.inserted'], key: 'terminal.ansiGreen' },
  'code-token-deleted': { scopes: ['markup.deleted'], key: 'terminal.ansiRed' },
  'code-token-changed': { scopes: ['markup.changed'], key: 'terminal.ansiYellow' },
};

/** The text roles and the surfaces they are used on: each role of `text` must be legible on each surface of `on`. */
export const pairs = [
  { text: Object.keys(textKeys), on: ['bg', 'bg-raised', 'bg-sunken', 'current-bg'] },
  { text: ['current-fg'], on: ['current-bg'] },
  { text: Object.keys(codeScopes), on: ['code-background'] },
];

/** The roles in the order in which their custom properties are printed. */
export const roles = [
  ...['bg', 'bg-raised', 'bg-sunken', 'fg', 'muted', 'border', 'accent', 'link', 'current-bg', 'current-fg'],
  ...['match', 'ok', 'warn', 'error', 'code-background'],
  ...Object.keys(codeScopes),
];
