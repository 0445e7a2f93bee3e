/** Lists everything that `npm test` runs, as jobs that can run in parallel. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { wantedEngines } from '../browsers/engines.mjs';
import { pinnedManager } from '../setup.mjs';
import { root, run, tool, Trouble } from '../steps.mjs';
import { outcomeOf, outcomeOfTap, outcomeOfUnitTests } from './outcome.mjs';

/** The folders with tests that run in Node. */
const NODE_FOLDERS = [
  'packages/keynav/test',
  'packages/palette/test',
  'packages/palette/scripts',
  'packages/site/rollup',
  'scripts',
];
/** The slowest end-to-end tests, which start first so that no worker is left with one of them at the end. */
const LONGEST = [
  ...['app', 'contract', 'places', 'keys', 'pages', 'hints', 'drop-in', 'beside'],
  ...['first-key', 'first-key-queue'],
];

/** Returns a job: its name and the function that runs it. The results of one `group` are added up. */
const job = (group, name, act) => ({ group, name, act });
const check = (name, act) => job('checks', name, async () => outcomeOf(await act()));
const quiet = { quiet: true };

/** Resolves with the jobs that build: no job that reads the bundles or the site may run at the same time. */
export async function buildingJobs() {
  return [nodeJob('scripts/start.test.mjs')];
}

/**
 * Resolves with the jobs that need only sources and the output of the compiler. The tests in Node come last: those of the bundles read
 * files that the building jobs write.
 */
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
    check('no URLs in the lockfile', lockfile),
    check('themes are up to date', () =>
      run('node', ['packages/palette/scripts/themes.mjs', '--check'], quiet),
    ),
    check('docs/keys.md is up to date', () => run('node', ['scripts/keys-doc.mjs', '--check'], quiet)),
    ...nodeFiles.filter(file => !building.has(file)).map(file => nodeJob(file)),
  ];
}

/** Resolves with the jobs that read the built files: end-to-end tests, budgets and package lint. */
export async function builtJobs() {
  const files = await testFilesIn('e2e');
  const rank = file => LONGEST.indexOf(path.basename(file, '.test.mjs')) + 1 || LONGEST.length + 1;
  const byLength = files.sort((a, b) => rank(a) - rank(b));
  return [
    ...byLength.flatMap(file => wantedEngines().map(engine => endToEndJob(file, engine))),
    check('files are within their budgets', () => run('node', ['scripts/budgets.mjs'])),
    check('lint of package keynav', () => publint('keynav')),
    check('lint of package @keynav/palette', () => publint('palette')),
  ];
}

/** Returns a job that runs unit tests in one engine. `files` defaults to all. */
export function unitJob(engine, files) {
  const env = { ENGINES: engine, ...(files && { UNIT_TESTS: files.join(',') }) };
  return job(`unit tests in ${engine}`, `unit tests in ${engine}`, async () =>
    outcomeOfUnitTests(await tool('wtr', [], { ...quiet, env })),
  );
}

/** Returns a job that runs one test file in Node. */
export function nodeJob(file) {
  return job('node', file, () => byNode(file, {}));
}

/** Returns a job that runs one end-to-end test file in one engine. */
export function endToEndJob(file, engine) {
  return job(`end to end in ${engine}`, `${file} in ${engine}`, () => byNode(file, { ENGINE: engine }));
}

/** Resolves with the paths of the test files directly in a folder. Throws a `Trouble` if there are none. */
export async function testFilesIn(folder) {
  const names = (await readdir(path.join(root, folder))).filter(name => name.endsWith('.test.mjs'));
  // Without this check, a run in which a folder has lost its tests would pass.
  if (names.length === 0) throw new Trouble(`${folder} contains no tests.`);
  return names.map(name => `${folder}/${name}`);
}

/** Resolves with the paths of all test files that run in Node, including the long ones of `npm run proof`. */
export async function allNodeTestFiles() {
  return (await Promise.all([...NODE_FOLDERS, 'proof'].map(testFilesIn))).flat();
}

async function byNode(file, env) {
  return outcomeOfTap(await run('node', ['--test', '--test-reporter=tap', file], { ...quiet, env }));
}

async function lockfile() {
  const text = await readFile(path.join(root, 'pnpm-lock.yaml'), 'utf8');
  const [url] = /https?:\/\/\S*/.exec(text) ?? [];
  return { code: url ? 1 : 0, output: `pnpm-lock.yaml contains ${url}` };
}

async function publint(folder) {
  const manager = await pinnedManager();
  return run('npx', ['--yes', manager, 'exec', 'publint', `packages/${folder}`, '--strict'], quiet);
}
