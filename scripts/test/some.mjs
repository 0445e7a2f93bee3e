/** Runs single test files, given by their paths or by parts of their names. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wantedEngines } from '../browsers/engines.mjs';
import { compile, ensurePrograms } from '../setup.mjs';
import { step, Trouble } from '../steps.mjs';
import { ensureBuilt } from './built.mjs';
import { bundleEngine, unitTestFiles } from './bundles.mjs';
import { allNodeTestFiles, endToEndJob, nodeJob, testFilesIn, unitJob } from './jobs.mjs';

/** Runs the test files that are named, in the engines of `ENGINES` or in Chromium. Resolves with the exit code. */
export async function runSome(names) {
  const selected = await Promise.all(names.map(find));
  const engines = process.env.ENGINES ? wantedEngines() : ['chromium'];
  const inBrowsers = selected.some(({ kind }) => kind !== 'node');
  await ensurePrograms(inBrowsers ? engines : []);
  await compile();
  await prepare(selected);
  let failures = 0;
  for (const { file, kind } of selected) {
    const jobs =
      kind === 'node'
        ? [nodeJob(file)]
        : engines.map(engine => (kind === 'unit' ? unitJob(engine, [file]) : endToEndJob(file, engine)));
    for (const { name, act } of jobs) {
      const { passed, failed, skipped, report } = await step(name, act);
      process.stdout.write(`${report}\n${file}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
      failures += failed;
    }
  }
  return failures > 0 ? 1 : 0;
}

/** Builds what the test files read. */
async function prepare(selected) {
  const readers = selected.filter(({ kind }) => kind !== 'unit').map(({ file }) => readsBundles(file));
  if ((await Promise.all(readers)).includes(true)) await step('build what has changed', ensureBuilt);
  if (selected.some(({ kind }) => kind === 'built')) await bundleEngine();
}

/** Whether a test file uses the bundles or the site. Tests that load only small pages need neither. */
async function readsBundles(file) {
  return /\bdist\b|drop-in/.test(await readFile(file, 'utf8'));
}

/** Resolves with the test file that a path or a part of a name selects, and its kind. Throws a `Trouble` unless exactly one matches. */
async function find(wanted) {
  const kinds = {
    unit: await unitTestFiles(),
    built: await testFilesIn('e2e'),
    node: await allNodeTestFiles(),
  };
  const all = Object.entries(kinds).flatMap(([kind, files]) => files.map(file => ({ kind, file })));
  const relative = path.relative('.', path.resolve(wanted));
  // A source file selects the tests next to it.
  const named = all.find(({ file }) => file === relative || file === relative.replace(/\.ts$/, '.test.ts'));
  if (named) return named;
  if (existsSync(wanted) && /\.m?ts$|\.mjs$/.test(wanted)) throw new Trouble(await withoutTests(wanted, all));
  const exact = all.filter(({ file }) => path.basename(file).split('.')[0] === wanted);
  const matches = exact.length > 0 ? exact : all.filter(({ file }) => file.includes(wanted));
  if (matches.length === 1) return matches[0];
  if (matches.length === 0) throw new Trouble(`No test file matches ${wanted}.`);
  const commands = matches.map(({ file }) => `  npm test -- ${file}`).slice(0, 20);
  throw new Trouble(`${matches.length} test files match ${wanted}; choose one:\n${commands.join('\n')}`);
}

/** Resolves with the message for a source file that has no test file: it names the test files that import it. */
async function withoutTests(wanted, all) {
  const specifier = `/${path.basename(wanted).replace(/\.ts$/, '.js')}'`;
  const texts = await Promise.all(all.map(({ file }) => readFile(file, 'utf8')));
  const importing = all
    .filter((_, i) => texts[i].includes(specifier))
    .map(({ file }) => `\n  npm test -- ${file}`);
  const hint =
    importing.length > 0 ? `These import it:${importing.join('')}` : 'Test the file that imports it.';
  return `${wanted} has no test file. ${hint}`;
}
