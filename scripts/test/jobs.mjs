/** Everything that `npm test` runs, as jobs that may run side by side. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { wantedEngines } from '../browsers/engines.mjs';
import { pinnedManager } from '../setup.mjs';
import { root, run, tool, Trouble } from '../steps.mjs';
import { outcomeOf, outcomeOfTap, outcomeOfUnitTests } from './outcome.mjs';

/** Folders of tests for Node. */
const NODE_FOLDERS = [
  'packages/keynav/test',
  'packages/palette/test',
  'packages/palette/scripts',
  'packages/site/rollup',
  'scripts',
];
/** The end-to-end tests that take longest begin first, so that none is left over for one worker at the end. */
const LONGEST = ['app', 'contract', 'places', 'keys', 'pages', 'hints', 'drop-in', 'beside', 'first-key'];

/** A job has a name and a function that runs it; jobs of one `group` are counted together. */
const job = (group, name, act) => ({ group, name, act });
const check = (name, act) => job('checks', name, async () => outcomeOf(await act()));
const quiet = { quiet: true };

/** Jobs that build into `dist`; nothing that reads it may run meanwhile. */
export async function buildingJobs() {
  return [nodeJob('scripts/start.test.mjs'), nodeJob('scripts/bytes.test.mjs')];
}

/** Jobs that read no built file but what the compiler wrote. */
export async function sourceJobs() {
  const building = new Set((await buildingJobs()).map(({ name }) => name));
  const nodeFiles = (await Promise.all(NODE_FOLDERS.map(testFilesIn))).flat();
  return [
    ...wantedEngines().map(engine => unitJob(engine)),
    check('lint', () => tool('eslint', ['.', '--max-warnings', '0'], quiet)),
    check('format', () => tool('prettier', ['--check', '--log-level', 'warn', '.'], quiet)),
    check('types of the tests', () => tool('tsc', ['-p', 'tsconfig.test.json'], quiet)),
    check('import arrows', () =>
      tool('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'packages'], quiet),
    ),
    check('no address in the lockfile', lockfile),
    check('themes are as generated', () =>
      run('node', ['packages/palette/scripts/themes.mjs', '--check'], quiet),
    ),
    check('docs/keys.md is as generated', () => run('node', ['scripts/keys-doc.mjs', '--check'], quiet)),
    ...nodeFiles.filter(file => !building.has(file)).map(file => nodeJob(file)),
  ];
}

/** Jobs on what was built. */
export async function builtJobs() {
  const files = await testFilesIn('e2e');
  const rank = file => LONGEST.indexOf(path.basename(file, '.test.mjs')) + 1 || LONGEST.length + 1;
  const byLength = files.sort((a, b) => rank(a) - rank(b));
  return [
    ...byLength.flatMap(file => wantedEngines().map(engine => endToEndJob(file, engine))),
    check('files keep to their budgets', () => run('node', ['scripts/budgets.mjs'])),
    check('package keynav lints clean', () => publint('keynav')),
    check('package @keynav/palette lints clean', () => publint('palette')),
  ];
}

/** Unit tests in one engine; all of them unless files are named. */
export function unitJob(engine, files) {
  const env = { ENGINES: engine, ...(files && { UNIT_TESTS: files.join(',') }) };
  return job(`unit tests in ${engine}`, `unit tests in ${engine}`, async () =>
    outcomeOfUnitTests(await tool('wtr', [], { ...quiet, env })),
  );
}

/** A file of tests for Node. */
export function nodeJob(file) {
  return job('node', file, () => byNode(file, {}));
}

/** A file of end-to-end tests in one engine. */
export function endToEndJob(file, engine) {
  return job(`end to end in ${engine}`, `${file} in ${engine}`, () => byNode(file, { ENGINE: engine }));
}

/** The files of tests in a folder. */
export async function testFilesIn(folder) {
  const names = (await readdir(path.join(root, folder))).filter(name => name.endsWith('.test.mjs'));
  // A folder that lost its tests would otherwise pass unnoticed.
  if (names.length === 0) throw new Trouble(`${folder} contains no tests.`);
  return names.map(name => `${folder}/${name}`);
}

/** Every file of tests for Node, and of the long ones that `npm run proof` runs. */
export async function allNodeTestFiles() {
  return (await Promise.all([...NODE_FOLDERS, 'proof'].map(testFilesIn))).flat();
}

async function byNode(file, env) {
  return outcomeOfTap(await run('node', ['--test', '--test-reporter=tap', file], { ...quiet, env }));
}

async function lockfile() {
  const text = await readFile(path.join(root, 'pnpm-lock.yaml'), 'utf8');
  const [address] = /https?:\/\/\S*/.exec(text) ?? [];
  return { code: address ? 1 : 0, output: `pnpm-lock.yaml contains ${address}` };
}

async function publint(folder) {
  const manager = await pinnedManager();
  return run('npx', ['--yes', manager, 'exec', 'publint', `packages/${folder}`, '--strict'], quiet);
}
