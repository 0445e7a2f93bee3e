/** Runs one test file, given by its path or a part of its name, in one engine. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wantedEngines } from '../browsers/engines.mjs';
import { compile, ensurePrograms } from '../setup.mjs';
import { step, Trouble } from '../steps.mjs';
import { ensureBuilt } from './built.mjs';
import { bundleEngine, unitTestFiles } from './bundles.mjs';
import { allNodeTestFiles, endToEndJob, nodeJob, testFilesIn, unitJob } from './jobs.mjs';

/** Runs the test file that `wanted` names, in the first engine of `ENGINES` or in Chromium. Resolves with the exit code. */
export async function runOne(wanted) {
  const { file, kind } = await find(wanted);
  const engine = process.env.ENGINES ? wantedEngines()[0] : 'chromium';
  await ensurePrograms(kind === 'node' ? [] : [engine]);
  await compile();
  if (kind !== 'unit' && (await readsBundles(file))) await step('build what has changed', ensureBuilt);
  if (kind === 'built') await bundleEngine();
  const job =
    kind === 'unit' ? unitJob(engine, [file]) : kind === 'built' ? endToEndJob(file, engine) : nodeJob(file);
  const { passed, failed, skipped, report } = await step(job.name, job.act);
  process.stdout.write(`${report}\n${file}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed > 0 ? 1 : 0;
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
  if (existsSync(wanted) && /\.m?ts$|\.mjs$/.test(wanted)) throw new Trouble(`${wanted} has no test file.`);
  const exact = all.filter(({ file }) => path.basename(file).split('.')[0] === wanted);
  const matches = exact.length > 0 ? exact : all.filter(({ file }) => file.includes(wanted));
  if (matches.length === 1) return matches[0];
  if (matches.length === 0) throw new Trouble(`No test file matches ${wanted}.`);
  const commands = matches.map(({ file }) => `  npm test -- ${file}`).slice(0, 20);
  throw new Trouble(`${matches.length} test files match ${wanted}; choose one:\n${commands.join('\n')}`);
}
