/** `npm test`: set-up, browsers, then everything that must be green, with one closing line. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { wantedEngines } from './browsers/engines.mjs';
import { checkNode, compile, install, pinnedManager, programs } from './setup.mjs';
import { main, root, run, step, tool, Trouble } from './steps.mjs';

const tally = { passed: 0, failed: 0, skipped: 0 };
const NODE_TESTS = [
  'packages/keynav/test',
  'packages/palette/test',
  'packages/palette/scripts',
  'packages/site/rollup',
  'scripts',
];

await main(async () => {
  checkNode();
  await install(true);
  await programs();
  await compile(true);
  await check('bundles and site build', build);
  for (const [name, act] of checks()) await check(name, act);
  // None of these measures time, so two run at once; of those end to end some do.
  await inPairs([
    () => nodeTests('node', NODE_TESTS, {}),
    ...wantedEngines().map(engine => () => unitTests(engine)),
  ]);
  for (const engine of wantedEngines())
    await nodeTests(`end to end in ${engine}`, ['e2e'], { ENGINE: engine });
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  process.stdout.write(`\nnpm test\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
  return tally.failed > 0 ? 1 : 0;
});

/** Does all, two at a time. */
async function inPairs(acts) {
  const left = [...acts];
  const work = async () => {
    for (let act; (act = left.shift());) await act();
  };
  await Promise.all([work(), work()]);
}

function checks() {
  return [
    ['lint', () => tool('eslint', ['.', '--max-warnings', '0'])],
    ['format', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])],
    ['types of the tests', () => tool('tsc', ['-p', 'tsconfig.test.json'])],
    [
      'import arrows',
      () => tool('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'packages']),
    ],
    ['no address in the lockfile', lockfile],
    ['themes are as generated', () => run('node', ['packages/palette/scripts/themes.mjs', '--check'])],
    ['docs/keys.md is as generated', () => run('node', ['scripts/keys-doc.mjs', '--check'])],
    ['files keep to their budgets', () => run('node', ['scripts/budgets.mjs'])],
    ['package keynav lints clean', () => publint('keynav')],
    ['package @keynav/palette lints clean', () => publint('palette')],
  ];
}

/** A check passes with exit code 0; what it printed is shown as it comes. */
async function check(name, act) {
  await step(name, async () => {
    const { code } = await act();
    if (code === 0) tally.passed++;
    else {
      tally.failed++;
      process.stdout.write(`✗ ${name}\n`);
    }
  });
}

async function build() {
  const { buildOnce } = await import('./watch.mjs');
  try {
    await buildOnce();
    return { code: 0 };
  } catch (error) {
    process.stdout.write(`✗ ${error.message}\n`);
    return { code: 1 };
  }
}

async function lockfile() {
  const text = await readFile(path.join(root, 'pnpm-lock.yaml'), 'utf8');
  return { code: /https?:\/\//.test(text) ? 1 : 0 };
}

async function publint(folder) {
  return run('npx', ['--yes', await pinnedManager(), 'exec', 'publint', `packages/${folder}`, '--strict'], {
    quiet: false,
  });
}

async function nodeTests(name, folders, env) {
  await step(name, async () => {
    const files = (await Promise.all(folders.map(testFiles))).flat();
    const { code, output } = await run(
      'node',
      ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files],
      { quiet: true, env },
    );
    const passed = Number(/^# pass (\d+)/m.exec(output)?.[1] ?? 0);
    const failed = Number(/^# fail (\d+)/m.exec(output)?.[1] ?? 0);
    tally.skipped += Number(/^# skipped (\d+)/m.exec(output)?.[1] ?? 0);
    add(name, passed, failed, code);
    if (failed > 0 || code !== 0) process.stdout.write(failures(output));
  });
}

async function testFiles(folder) {
  const names = (await readdir(path.join(root, folder))).filter(name => name.endsWith('.test.mjs'));
  // A folder that lost its tests would else pass unnoticed.
  if (names.length === 0) throw new Trouble(`${folder} holds no tests.`);
  return names.map(name => path.join(folder, name));
}

async function unitTests(engine) {
  await step(`unit tests in ${engine}`, async () => {
    const { code, output } = await tool('wtr', [], {
      quiet: true,
      env: { ENGINES: engine },
      timeout: 600_000,
    });
    const [, passed = 0, failed = 0] =
      new RegExp(`^.*${engine}: (\\d+) passed, (\\d+) failed`, 'm').exec(output)?.map(Number) ?? [];
    add(`unit tests in ${engine}`, passed, failed, code);
    if (failed > 0 || code !== 0) process.stdout.write(output);
  });
}

/** A run that ends badly without a failed test, or without any test, is a failure of its own. */
function add(name, passed, failed, code) {
  const isBroken = (code !== 0 && failed === 0) || passed + failed === 0;
  tally.passed += passed;
  tally.failed += failed + (isBroken ? 1 : 0);
  process.stdout.write(
    `  ${name}: ${passed} passed, ${failed} failed${isBroken ? `, and the run ended with code ${code}` : ''}\n`,
  );
}

/** The tests that failed, with what they said. */
function failures(tap) {
  const lines = tap.split('\n');
  return lines
    .filter(
      (line, i) =>
        /^\s*not ok/.test(line) ||
        (lines.slice(Math.max(0, i - 40), i).some(before => /^\s*not ok/.test(before)) &&
          !/^\s*(ok|# Sub)/.test(line)),
    )
    .join('\n');
}
