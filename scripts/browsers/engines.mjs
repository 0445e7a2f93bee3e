/** The browser engines that the tests run in, and the paths of their programs. */

import { existsSync } from 'node:fs';
import { Trouble } from '../steps.mjs';

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
  // Not an engine: the tests compare sequences and counts with those of Vim.
  vim: { variable: 'VIM_PATH', paths: ['/usr/bin/vim', '/usr/local/bin/vim', '/opt/homebrew/bin/vim'] },
  // Programs that press keys through the X server, change its layout, manage its windows and compose text.
  xdotool: { variable: 'XDOTOOL_PATH', paths: ['/usr/bin/xdotool'] },
  setxkbmap: { variable: 'SETXKBMAP_PATH', paths: ['/usr/bin/setxkbmap'] },
  xvfb: { variable: 'XVFB_PATH', paths: ['/usr/bin/Xvfb'] },
  dbus: { variable: 'DBUS_DAEMON_PATH', paths: ['/usr/bin/dbus-daemon'] },
  openbox: { variable: 'OPENBOX_PATH', paths: ['/usr/bin/openbox'] },
  fcitx5: { variable: 'FCITX5_PATH', paths: ['/usr/bin/fcitx5'] },
};

/** The names of all supported engines. */
export const allEngines = ['chromium', 'firefox', 'webkit'];

/**
 * Returns the engines to test in: those in the environment variable `ENGINES`, separated by commas. Defaults to all of them.
 * Throws if one is unknown.
 */
export function wantedEngines() {
  const names = process.env.ENGINES?.split(',')
    .map(name => name.trim())
    .filter(Boolean);
  const unknown = names?.find(name => !allEngines.includes(name));
  if (unknown)
    throw new Trouble(`ENGINES contains ${unknown}, which is not an engine: use ${allEngines.join(', ')}.`);
  return names?.length ? names : allEngines;
}

/**
 * Returns the path of the program of an engine, or of another one that the tests run, or `undefined` if it is not installed. Throws if the environment variable
 * for it names no file.
 */
export function pathOf(engine) {
  const { variable, paths } = PLACES[engine];
  const own = process.env[variable];
  if (own && !existsSync(own)) throw new Trouble(`${variable} is ${own}, where there is no file.`);
  return own || paths.find(existsSync);
}

/** Returns the name of the environment variable that overrides the path of a program. */
export function variableOf(engine) {
  return PLACES[engine].variable;
}

/** Returns the path of MiniBrowser, in which the driver of WebKitGTK opens pages, or `undefined` if it is not installed. */
export function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
  const paths = folders.flatMap(folder => [
    `${folder}/webkit2gtk-4.1/MiniBrowser`,
    `${folder}/webkit2gtk-4.0/MiniBrowser`,
  ]);
  return paths.find(existsSync);
}
