/** What a fresh machine needs before anything runs: the right Node, the packages, the compiled code, the browsers, the manuals. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathOf, variableOf, wantedEngines } from './browsers/engines.mjs';
import { manuals } from './manuals.mjs';
import { root, run, step, tool, Trouble } from './steps.mjs';

const LEAST_NODE = [20, 19];

/** Refuses a Node that is too old. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (!isNew)
    throw new Trouble(
      `This is Node ${version}; keynav is built with Node ${LEAST_NODE.join('.')} or newer. Install that and try again.`,
    );
}

/** Installs the locked packages unless that was done already; `isAll` takes the benchmarks' peers along. */
export async function install(isAll) {
  const packageManager = await pinnedManager();
  const lock = await readFile(path.join(root, 'pnpm-lock.yaml'));
  const stamp = createHash('sha256').update(lock).update(packageManager).digest('hex');
  const file = path.join(root, 'node_modules/.keynav-installed');
  const [done, extent] = existsSync(file) ? (await readFile(file, 'utf8')).split(' ') : [];
  if (done === stamp && (extent === 'all' || !isAll)) return;
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

/** The package manager in the version that the workspace is pinned to. */
export async function pinnedManager() {
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).packageManager;
}

/** Compiles the TypeScript of all packages; `isAll` trusts nothing that was compiled before, as on a clean checkout. */
export async function compile(isAll = false) {
  await step('compile TypeScript', async () => {
    const { code, output } = await tool('tsc', isAll ? ['-b', '--force'] : ['-b'], { quiet: true });
    if (code !== 0) throw new Trouble(`The code does not compile:\n${output.trim()}`);
  });
}

/** Debian's packages for each program that the tests need. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  vim: ['vim'],
};

/** Sees to it that every wanted browser engine, Vim and the manuals are there, by Debian's packages where this may install them. */
export async function programs() {
  await ensurePrograms([...wantedEngines(), 'vim']);
  await manuals();
}

/** Sees to it that these programs are there. */
export async function ensurePrograms(names) {
  const missing = () => names.filter(name => !isThere(name));
  if (missing().length === 0) return;
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebian) {
    await step(`install ${missing().join(', ')}`, async () => {
      await run('apt-get', ['update', '-qq'], { quiet: true });
      const names = missing().flatMap(name => PACKAGES[name]);
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '--no-remove', ...names], {
        quiet: true,
        env,
      });
    });
  }
  for (const name of missing()) {
    const more = name === 'vim' ? '' : ', or choose the engines to test in, such as ENGINES=chromium';
    throw new Trouble(
      `${name} is not on this machine. Install it, or name its program in ${variableOf(name)}${more}.`,
    );
  }
}

function isThere(name) {
  return pathOf(name) !== undefined && (name !== 'webkit' || existsSync('/usr/bin/Xvfb'));
}
