/** `npm test`: set-up, browsers, then everything that must be green, with one closing line; `npm test -- FILE` runs one file of tests. */

import { checkNode, compile, install, programs } from './setup.mjs';
import { main, step } from './steps.mjs';

/** As many cores as the machine of every developer and of the checks has. */
const WORKERS = 2;

const tally = { passed: 0, failed: 0, skipped: 0 };
const groups = new Map();

await main(async () => {
  const [wanted] = process.argv.slice(2);
  checkNode();
  await install(true);
  // What follows imports packages, which are only now sure to be installed.
  if (wanted) return (await import('./test/one.mjs')).runOne(wanted);
  await programs();
  await compile(true);
  const { buildOnce } = await import('./watch.mjs');
  await step('bundles and site', buildOnce);
  const { bundleEngine } = await import('./test/bundles.mjs');
  await bundleEngine();
  const { buildingJobs, builtJobs, sourceJobs } = await import('./test/jobs.mjs');
  const { runAll } = await import('./test/pool.mjs');
  const done =
    ({ group, name, act }) =>
    async () =>
      count(group, name, await timed(act));
  await step('tests of the sources, and checks', async () =>
    runAll([...(await buildingJobs()), ...(await sourceJobs())].map(done), WORKERS),
  );
  await step('tests of what was built', async () => runAll((await builtJobs()).map(done), WORKERS));
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

function count(group, name, { passed, failed, skipped, said, seconds }) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
  const whole = groups.get(group) ?? { passed: 0, failed: 0, seconds: 0 };
  groups.set(group, {
    passed: whole.passed + passed,
    failed: whole.failed + failed,
    seconds: whole.seconds + seconds,
  });
  const sign = failed > 0 ? '✗' : '✓';
  process.stdout.write(
    `  ${sign} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s\n${said}`,
  );
}
