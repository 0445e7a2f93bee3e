/** Which browser engines the tests use, and where they are on this machine. */

import { existsSync } from 'node:fs';

const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: { variable: 'WEBKIT_DRIVER_PATH', paths: ['/usr/bin/WebKitWebDriver'] },
  // Not an engine, but the judge of sequences and counts.
  vim: { variable: 'VIM_PATH', paths: ['/usr/bin/vim', '/usr/local/bin/vim', '/opt/homebrew/bin/vim'] },
};

/** Every engine that the project supports. */
export const allEngines = ['chromium', 'firefox', 'webkit'];

/** The engines to test in: all, unless the variable ENGINES names some, separated by commas. */
export function wantedEngines() {
  const named = process.env.ENGINES?.split(',')
    .map(name => name.trim())
    .filter(Boolean);
  const unknown = named?.find(name => !allEngines.includes(name));
  if (unknown) throw new Error(`ENGINES names ${unknown}; the engines are ${allEngines.join(', ')}.`);
  return named?.length ? named : allEngines;
}

/** The program of an engine, or undefined. */
export function pathOf(engine) {
  const { variable, paths } = PLACES[engine];
  return [process.env[variable], ...paths].find(path => path && existsSync(path));
}

/** The variable that names the program of an engine. */
export function variableOf(engine) {
  return PLACES[engine].variable;
}

/** The small browser in which WebKitGTK's driver opens pages. */
export function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
  const paths = folders.flatMap(folder => [
    `${folder}/webkit2gtk-4.1/MiniBrowser`,
    `${folder}/webkit2gtk-4.0/MiniBrowser`,
  ]);
  return paths.find(existsSync);
}
