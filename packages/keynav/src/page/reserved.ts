/** Keys that browsers keep for themselves, by platform, as Chromium's and Firefox's sources list them (November 2026). */

/** In a tab on Windows and Linux. */
const IN_A_TAB = [
  '<C-n>',
  '<C-t>',
  '<C-w>',
  '<C-S-n>',
  '<C-S-t>',
  '<C-S-w>',
  '<C-Tab>',
  '<C-S-Tab>',
  '<C-PageUp>',
  '<C-PageDown>',
];
/** In a tab on a Mac. */
const ON_A_MAC = [
  '<D-n>',
  '<D-t>',
  '<D-w>',
  '<D-S-n>',
  '<D-S-t>',
  '<D-S-w>',
  '<D-q>',
  '<C-Tab>',
  '<C-S-Tab>',
];

/** The chords that no page gets in this window. An installed app gets them all. */
export function reservedKeys(view: Window, apple: boolean): ReadonlySet<string> {
  const isApp = view.matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  return new Set(isApp ? [] : apple ? ON_A_MAC : IN_A_TAB);
}
