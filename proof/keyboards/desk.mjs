/** A desk: an X screen with a window manager, a browser in its own profile, and a keyboard whose keys are pressed by XTEST. */

import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../../e2e/wait-for.mjs';
import { miniBrowser, pathOf } from '../../scripts/browsers/engines.mjs';
import { openScreen } from '../../scripts/browsers/screen.mjs';

/** How a browser is started, without a protocol, which would name the keys itself. `folder` is empty. */
const COMMANDS = {
  chromium: (folder, url) => [
    pathOf('chromium'),
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--password-store=basic',
    `--user-data-dir=${folder}`,
    `--app=${url}`,
  ],
  firefox: (folder, url) => [pathOf('firefox'), '--no-remote', '--profile', folder, url],
  webkit: (_folder, url) => [miniBrowser(), url],
};
/** Firefox opens other pages first, and asks, unless its profile says otherwise. */
const FIREFOX = `
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.startup.page", 0);
user_pref("termsofuse.acceptedVersion", 999);
user_pref("browser.tabs.warnOnClose", false);
`;

/** Starts a screen with these input methods after the plain keyboard. */
export async function openDesk({ methods }) {
  const screen = await openScreen();
  const folder = await mkdtemp(path.join(tmpdir(), 'keynav-desk-'));
  const desk = new Desk(folder, screen);
  try {
    desk.start(pathOf('openbox'));
    await writeProfile(folder, methods);
    desk.start(pathOf('dbus'), '--session', `--address=${desk.bus}`, '--nofork', '--nopidfile');
    desk.start(pathOf('fcitx5'), '--disable', 'wayland,waylandim,notificationitem');
    await waitFor('fcitx5 answers', async () => (await desk.run('fcitx5-remote')) !== '');
  } catch (error) {
    // Its programs would keep the tests running.
    await desk.close();
    throw error;
  }
  return desk;
}

/** Writes the input methods where fcitx5 reads them. */
async function writeProfile(folder, methods) {
  const items = ['keyboard-us', ...methods].map(
    (name, i) => `[Groups/0/Items/${i}]\nName=${name}\nLayout=\n\n`,
  );
  const group = `[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=${methods[0]}\n\n`;
  await mkdir(path.join(folder, '.config/fcitx5'), { recursive: true });
  await writeFile(
    path.join(folder, '.config/fcitx5/profile'),
    `${group}${items.join('')}[GroupOrder]\n0=Default\n`,
  );
}

class Desk {
  bus;
  #folder;
  #env;
  #running = [];
  #screen;

  constructor(folder, screen) {
    this.#screen = screen;
    this.#folder = folder;
    this.bus = `unix:path=${folder}/bus`;
    this.#env = {
      ...process.env,
      DISPLAY: screen.display,
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DBUS_SESSION_BUS_ADDRESS: this.bus,
      GTK_IM_MODULE: 'fcitx',
      XMODIFIERS: '@im=fcitx',
    };
    delete this.#env.WAYLAND_DISPLAY;
  }

  /** Starts a program, which `close` ends. */
  start(program, ...args) {
    const child = spawn(program, args, { env: this.#env, stdio: 'ignore' });
    // A program that is missing fails what waits for it.
    child.on('error', () => undefined);
    this.#running.push(child);
    return child;
  }

  /** Runs a program. Resolves with what it prints, without the spaces around it; empty if it fails. */
  run(program, ...args) {
    return new Promise(resolve => {
      execFile(program, args, { env: this.#env }, (error, output) => resolve(error ? '' : output.trim()));
    });
  }

  /** Starts a browser on a page. */
  async open(engine, url) {
    const profile = path.join(this.#folder, engine);
    await mkdir(profile);
    if (engine === 'firefox') await writeFile(path.join(profile, 'user.js'), FIREFOX);
    this.start(...COMMANDS[engine](profile, url));
  }

  /** Gives the window that was opened last the focus of the keyboard. */
  async focus() {
    const windows = (await this.run(pathOf('xdotool'), 'search', '--onlyvisible', '--name', '.')).split('\n');
    await this.run(pathOf('xdotool'), 'windowfocus', '--sync', windows.at(-1));
  }

  /** Switches to a layout, without the options of the last one. */
  layout(words) {
    return this.run(pathOf('setxkbmap'), '-option', '', ...words);
  }

  /** Switches to an input method, and switches it on. */
  async useMethod(name) {
    await this.run('fcitx5-remote', '-o');
    await this.run('fcitx5-remote', '-s', name);
  }

  /** Presses keys: names of keysyms, which the layout must have, or numbers of keys, with `shift+` or `ctrl+` before them. */
  press(keys) {
    return this.run(pathOf('xdotool'), 'key', '--delay', '40', ...keys);
  }

  /** Clicks near the left edge of the window, beside the palette. */
  async clickBeside() {
    const window = await this.run(pathOf('xdotool'), 'getwindowfocus');
    await this.run(pathOf('xdotool'), 'mousemove', '--window', window, '40', '500', 'click', '1');
  }

  async close() {
    for (const child of this.#running.reverse()) child.kill('SIGKILL');
    this.#screen.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
