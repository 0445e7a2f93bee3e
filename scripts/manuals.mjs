/** Two manuals in HTML that nobody here wrote, to judge navigation by: found on this machine, or unpacked from Debian's packages. */

import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, run, step, Trouble } from './steps.mjs';

/** Where packages are unpacked: no root is needed there, and an image that leaves out /usr/share/doc does not matter. */
const CACHE = path.join(root, '.cache/manuals');
const VARIABLES = { python: 'PYTHON_MANUAL_PATH', git: 'GIT_MANUAL_PATH' };

/** The folder of each manual, by the manual's name. */
export function manualFolders() {
  const names = Object.keys(VARIABLES);
  // A test without its pages would else pass unnoticed.
  for (const name of names) if (!folderOf(name)) throw absent(name);
  return Object.fromEntries(names.map(name => [name, folderOf(name)]));
}

function folderOf(name) {
  const docs = ['/usr/share/doc', path.join(CACHE, 'usr/share/doc')].filter(existsSync);
  const places = docs.flatMap(doc =>
    name === 'git' ? [path.join(doc, 'git-doc'), path.join(doc, 'git/html')] : pythonFolders(doc),
  );
  const first = name === 'git' ? 'git.html' : 'contents.html';
  return [process.env[VARIABLES[name]], ...places].find(
    folder => folder && existsSync(path.join(folder, first)),
  );
}

/** The newest Python's first. */
function pythonFolders(doc) {
  const minor = name => Number(name.split('.')[1]);
  return readdirSync(doc)
    .filter(name => /^python3\.\d+$/.test(name))
    .sort((a, b) => minor(b) - minor(a))
    .map(name => path.join(doc, name, 'html'));
}

/** Sees to it that both manuals are there. */
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
    `The manual of ${name} in HTML, which navigation is judged by, is not on this machine. ` +
      `Install Debian's packages python3-doc and git-doc, or name its folder in ${VARIABLES[name]}.`,
  );
}

/** Unpacks the packages of the manuals, and the scripts that their pages load, into the cache; whether that went well. */
async function fetchManuals() {
  // Each release of Debian has a Python of its own; this package names it.
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
  return code === 0 ? [...output.matchAll(/^\s*Depends: ([a-z0-9.+-]+)$/gm)].map(([, one]) => one) : [];
}

/** Runs a program in the cache, which is the only place that `apt-get download` writes to. */
function inCache(...words) {
  return run('sh', ['-c', 'cd "$0" && exec "$@"', CACHE, ...words], { quiet: true });
}
