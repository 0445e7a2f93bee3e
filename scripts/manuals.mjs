/** Finds two real HTML manuals for tests of navigation on this machine, or unpacks them from Debian's packages. */

import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, run, step, Trouble } from './steps.mjs';

// Packages are unpacked here instead of installed: that needs no root, and works on images that exclude /usr/share/doc.
const CACHE = path.join(root, '.cache/manuals');
const VARIABLES = { python: 'PYTHON_MANUAL_PATH', git: 'GIT_MANUAL_PATH' };

/** Returns the folder of each manual by name (`python`, `git`). Throws a `Trouble` if one is missing. */
export function manualFolders() {
  const names = Object.keys(VARIABLES);
  // Without this check, a test whose pages are missing would pass.
  for (const name of names) if (!folderOf(name)) throw absent(name);
  return Object.fromEntries(names.map(name => [name, folderOf(name)]));
}

function folderOf(name) {
  const docs = ['/usr/share/doc', path.join(CACHE, 'usr/share/doc')].filter(existsSync);
  const candidates = docs.flatMap(doc =>
    name === 'git' ? [path.join(doc, 'git-doc'), path.join(doc, 'git/html')] : pythonFolders(doc),
  );
  const startPage = name === 'git' ? 'git.html' : 'contents.html';
  return [process.env[VARIABLES[name]], ...candidates].find(
    folder => folder && existsSync(path.join(folder, startPage)),
  );
}

/** Returns the folders of the Python manuals, newest version first. */
function pythonFolders(doc) {
  const minor = name => Number(name.split('.')[1]);
  return readdirSync(doc)
    .filter(name => /^python3\.\d+$/.test(name))
    .sort((a, b) => minor(b) - minor(a))
    .map(name => path.join(doc, name, 'html'));
}

/** Makes sure that both manuals are present, and fetches the missing ones with apt. Throws a `Trouble` if that fails. */
export async function manuals() {
  const missing = () => Object.keys(VARIABLES).filter(name => !folderOf(name));
  if (missing().length === 0) return;
  if (existsSync('/usr/bin/apt-get'))
    await step(`fetch the manuals of ${missing().join(' and ')}`, async () => {
      const isDone = await fetchManuals();
      if (isDone || process.getuid?.() !== 0) return;
      await run('apt-get', ['update', '-qq'], { quiet: true });
      await fetchManuals();
    });
  for (const name of missing()) throw absent(name);
}

function absent(name) {
  return new Trouble(
    `The HTML manual of ${name}, which the tests of navigation need, was not found. ` +
      `Install Debian's packages python3-doc and git-doc, or set ${VARIABLES[name]} to its folder.`,
  );
}

/** Unpacks the packages of the manuals, with the scripts that their pages load, into the cache. Returns whether it succeeded. */
async function fetchManuals() {
  // python3-doc depends on the manual of the Python version of this Debian release.
  const [python] = await dependsOf('python3-doc');
  if (!python) return false;
  const packages = [python, ...(await dependsOf(python)), 'git-doc'];
  await mkdir(CACHE, { recursive: true });
  const { code } = await inCache('apt-get', 'download', '-qq', ...packages);
  const files = readdirSync(CACHE).filter(file => file.endsWith('.deb'));
  if (code === 0) for (const file of files) await inCache('dpkg-deb', '-x', file, '.');
  for (const file of files) await rm(path.join(CACHE, file));
  return code === 0;
}

async function dependsOf(name) {
  const { code, output } = await run('apt-cache', ['depends', name], { quiet: true });
  return code === 0
    ? [...output.matchAll(/^\s*Depends: ([a-z0-9.+-]+)$/gm)].map(([, dependency]) => dependency)
    : [];
}

/** Runs a program in the cache folder: `apt-get download` always writes to the working directory. */
function inCache(...command) {
  return run('sh', ['-c', 'cd "$0" && exec "$@"', CACHE, ...command], { quiet: true });
}
