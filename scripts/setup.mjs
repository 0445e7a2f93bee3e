/** Sets up a fresh machine: checks the version of Node, and installs or builds packages, code, browsers and manuals. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allEngines, pathOf, variableOf, wantedEngines } from './browsers/engines.mjs';
import { manuals } from './manuals.mjs';
import { root, run, step, tool, Trouble } from './steps.mjs';

const OLDEST_NODE = [20, 19];

/** Throws a `Trouble` if the version of Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isNew)
    throw new Trouble(
      `This is Node ${version}; building keynav requires Node ${OLDEST_NODE.join('.')} or newer.`,
    );
}

/** Installs the locked packages if they have changed; with `isAll`, including the libraries that the benchmarks compare. */
export async function install(isAll) {
  const packageManager = await pinnedManager();
  const lock = await readFile(path.join(root, 'pnpm-lock.yaml'));
  const stamp = createHash('sha256').update(lock).update(packageManager).digest('hex');
  const file = path.join(root, 'node_modules/.keynav-installed');
  const [installed, extent] = existsSync(file) ? (await readFile(file, 'utf8')).split(' ') : [];
  if (installed === stamp && (extent === 'all' || !isAll)) return;
  await step(`install packages with ${packageManager}`, async () => {
    const filter = isAll ? [] : ['--filter', '!bench'];
    const { code, output } = await run(
      'npx',
      ['--yes', packageManager, ...filter, 'install', '--frozen-lockfile', '--prefer-offline'],
      { quiet: true },
    );
    if (code !== 0)
      throw new Trouble(
        `The packages could not be installed:\n${output.trim().split('\n').slice(-8).join('\n')}`,
      );
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${stamp} ${isAll ? 'all' : 'some'}`);
  });
}

/** Returns the package manager with the version that `package.json` pins, such as `pnpm@10.34.8`. */
export async function pinnedManager() {
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).packageManager;
}

/** Compiles the TypeScript of all packages; with `isAll`, including files that have not changed, as on a clean checkout. */
export async function compile(isAll = false) {
  await step('compile TypeScript', async () => {
    const { code, output } = await tool('tsc', isAll ? ['-b', '--force'] : ['-b'], { quiet: true });
    if (code !== 0) throw new Trouble(`The code does not compile:\n${output.trim()}`);
  });
}

/** The Debian packages of each program that the tests need. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  vim: ['vim'],
  xdotool: ['xdotool'],
  setxkbmap: ['x11-xkb-utils'],
  openbox: ['openbox'],
  xvfb: ['xvfb'],
  dbus: ['dbus-daemon'],
  fcitx5: [
    ...['', '-anthy', '-hangul', '-chinese-addons', '-frontend-gtk3', '-frontend-gtk4'].map(
      part => `fcitx5${part}`,
    ),
  ],
};

/** Makes sure that the selected browser engines, Vim and the manuals are present. On Debian, installs missing ones as root. */
export async function programs() {
  await ensurePrograms([...wantedEngines(), 'vim']);
  await manuals();
}

/** Makes sure that the programs with these names are present. Throws a `Trouble` if one is missing and cannot be installed. */
export async function ensurePrograms(names) {
  const missing = () => names.filter(name => !isInstalled(name));
  if (missing().length === 0) return;
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebian) {
    await step(`install ${missing().join(', ')}`, async () => {
      await run('apt-get', ['update', '-qq'], { quiet: true });
      const packages = missing().flatMap(name => PACKAGES[name]);
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '--no-remove', ...packages], {
        quiet: true,
        env,
      });
    });
  }
  for (const name of missing()) {
    const more = allEngines.includes(name) ? ', or select other engines, for example ENGINES=chromium' : '';
    throw new Trouble(
      `${name} was not found. Install it, or set ${variableOf(name)} to the path of its program${more}.`,
    );
  }
}

function isInstalled(name) {
  return pathOf(name) !== undefined && (name !== 'webkit' || existsSync('/usr/bin/Xvfb'));
}
