/** The themes that can be chosen: small records for a picker; the colours are in the CSS files beside. */
// Made by packages/palette/scripts/themes.mjs; edit the script, not this file.

/** One theme: what a picker shows of it. Swatches are background, text, accent, keyword and string. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly scheme: 'light' | 'dark';
  readonly swatches: readonly string[];
  readonly credit: string;
}

/** Every theme that `@keynav/palette/themes/all.css` holds, light and dark first. */
export const themes: readonly Theme[] = [
  { id: 'light', label: 'Light', scheme: 'light', swatches: ['#ffffff', '#24292e', '#0366d6', '#d33546', '#032f62'], credit: 'GitHub, MIT' },
  { id: 'dark', label: 'Dark', scheme: 'dark', swatches: ['#24292e', '#e1e4e8', '#79b8ff', '#f97583', '#9ecbff'], credit: 'GitHub, MIT' },
  { id: 'catppuccin', label: 'Catppuccin Mocha', scheme: 'dark', swatches: ['#1e1e2e', '#cdd6f4', '#cba6f7', '#cba6f7', '#a6e3a1'], credit: 'Catppuccin, MIT' },
  { id: 'catppuccin-latte', label: 'Catppuccin Latte', scheme: 'light', swatches: ['#eff1f5', '#4c4f69', '#812ee6', '#8738ee', '#1e7900'], credit: 'Catppuccin, MIT' },
  { id: 'everforest', label: 'Everforest Dark', scheme: 'dark', swatches: ['#2d353b', '#d3c6aa', '#a7c080', '#e67e80', '#dbbc7f'], credit: 'Everforest by Sainnhe Park, MIT' },
  { id: 'everforest-light', label: 'Everforest Light', scheme: 'light', swatches: ['#fdf6e3', '#5c6a72', '#637100', '#cf2b30', '#8f6500'], credit: 'Everforest by Sainnhe Park, MIT' },
  { id: 'gruvbox', label: 'Gruvbox Dark', scheme: 'dark', swatches: ['#282828', '#ebdbb2', '#d79921', '#fb4934', '#b8bb26'], credit: 'Gruvbox by Pavel Pertsev, MIT' },
  { id: 'gruvbox-light', label: 'Gruvbox Light', scheme: 'light', swatches: ['#fbf1c7', '#3c3836', '#8b5f00', '#9d0006', '#6f6a00'], credit: 'Gruvbox by Pavel Pertsev, MIT' },
  { id: 'nord', label: 'Nord', scheme: 'dark', swatches: ['#2e3440', '#d8dee9', '#88c0d0', '#81a1c1', '#a3be8c'], credit: 'Nord by Sven Greb, MIT' },
  { id: 'vitesse', label: 'Vitesse Dark', scheme: 'dark', swatches: ['#121212', '#cecabe', '#529879', '#4d9375', '#c98a7d'], credit: 'Vitesse by Anthony Fu, MIT' },
  { id: 'vitesse-light', label: 'Vitesse Light', scheme: 'light', swatches: ['#ffffff', '#393a34', '#1c6b48', '#1e754f', '#a65c4c'], credit: 'Vitesse by Anthony Fu, MIT' },
  { id: 'high-contrast', label: 'High contrast', scheme: 'dark', swatches: ['#0a0c10', '#f0f3f6', '#69b0ff', '#ff9492', '#addcff'], credit: 'GitHub, MIT' },
];
