/** `npm run proof`: runs the tests that take too long for every change. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkNode, compile, install, programs } from './setup.mjs';
import { main, root, run, step } from './steps.mjs';

await main(async () => {
  checkNode();
  await install(true);
  await programs();
  await compile();
  const { buildOnce } = await import('./watch.mjs');
  await step('build packages and site', buildOnce);
  const names = (await readdir(path.join(root, 'proof'))).filter(name => name.endsWith('.test.mjs'));
  let [passed, failed] = [0, 0];
  for (const name of names) {
    await step(name, async () => {
      const { code, output } = await run('node', ['--test', '--test-reporter=tap', `proof/${name}`], {
        quiet: true,
      });
      const passes = Number(/^# pass (\d+)/m.exec(output)?.[1] ?? 0);
      const failures = Number(/^# fail (\d+)/m.exec(output)?.[1] ?? 0);
      passed += passes;
      failed += failures + (code !== 0 && failures === 0 ? 1 : 0);
      if (code !== 0) process.stdout.write(output);
    });
  }
  process.stdout.write(`\nnpm run proof\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
