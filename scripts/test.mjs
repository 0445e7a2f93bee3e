/** `npm test`: sets up, then runs all tests and checks; `npm test -- FILE…` runs only these test files. */

import { checkNode, compile, install, programs } from './setup.mjs';
import { main, step } from './steps.mjs';

/** The number of cores that every developer's machine and CI have. */
const WORKERS = 2;

const tally = { passed: 0, failed: 0, skipped: 0 };
const groups = new Map();

await main(async () => {
  const wanted = process.argv.slice(2);
  checkNode();
  await install(true);
  // The modules imported from here on import packages, which may not have been installed before.
  if (wanted.length > 0) return (await import('./test/some.mjs')).runSome(wanted);
  await programs();
  await compile(true);
  const { buildOnce } = await import('./watch.mjs');
  await step('build packages and site', buildOnce);
  const { bundleEngine } = await import('./test/bundles.mjs');
  await bundleEngine();
  const { buildingJobs, builtJobs, sourceJobs } = await import('./test/jobs.mjs');
  const { runAll } = await import('./test/pool.mjs');
  const counted =
    ({ group, name, act }) =>
    async () =>
      count(group, name, await timed(act));
  await step('checks and tests of the sources', async () =>
    runAll([...(await buildingJobs()), ...(await sourceJobs())].map(counted), WORKERS),
  );
  await step('tests of the built files', async () => runAll((await builtJobs()).map(counted), WORKERS));
  for (const [group, { passed, failed, seconds }] of groups)
    process.stdout.write(`  ${group}: ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s\n`);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  process.stdout.write(`\nnpm test\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
  return tally.failed > 0 ? 1 : 0;
});

async function timed(act) {
  const start = performance.now();
  const outcome = await act();
  return { ...outcome, seconds: (performance.now() - start) / 1000 };
}

function count(group, name, { passed, failed, skipped, report, seconds }) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
  const total = groups.get(group) ?? { passed: 0, failed: 0, seconds: 0 };
  groups.set(group, {
    passed: total.passed + passed,
    failed: total.failed + failed,
    seconds: total.seconds + seconds,
  });
  const sign = failed > 0 ? '✗' : '✓';
  process.stdout.write(
    `  ${sign} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s\n${report}`,
  );
}
