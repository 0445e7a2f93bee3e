/** `npm run proof`: runs the checks that take too long for every change, or those that are named: `npm run proof -- keyboards`. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkNode, compile, ensurePrograms, install, programs } from './setup.mjs';
import { main, root, run, step, Trouble } from './steps.mjs';

const END = '.test.mjs';
/** The programs that only one check needs. Where they cannot be installed, it is left out unless it is named. */
const NEEDED = { keyboards: ['xvfb', 'xdotool', 'setxkbmap', 'openbox', 'dbus', 'fcitx5'] };

await main(async () => {
  checkNode();
  const names = await wantedNames(process.argv.slice(2));
  await install(true);
  await programs();
  await compile();
  const { buildOnce } = await import('./watch.mjs');
  await step('build packages and site', buildOnce);
  let [passed, failed] = [0, 0];
  for (const name of names) {
    if (!(await isPossible(name, process.argv.includes(name)))) continue;
    const counts = await check(name);
    passed += counts.passed;
    failed += counts.failed;
  }
  process.stdout.write(`\nnpm run proof\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});

/** Resolves with the names of all checks, or of those that are wanted. Throws a `Trouble` if there is no such check. */
async function wantedNames(wanted) {
  const files = await readdir(path.join(root, 'proof'));
  const all = files.filter(name => name.endsWith(END)).map(name => name.slice(0, -END.length));
  const unknown = wanted.find(name => !all.includes(name));
  if (unknown) throw new Trouble(`There is no check ${unknown}; there are ${all.join(', ')}.`);
  return wanted.length > 0 ? wanted : all;
}

/** Installs what a check needs. Resolves with false if that is not possible and the check is not named. */
async function isPossible(name, isNamed) {
  try {
    await ensurePrograms(NEEDED[name] ?? []);
    return true;
  } catch (error) {
    if (isNamed) throw error;
    process.stdout.write(`${name} is left out: ${error.message}\n`);
    return false;
  }
}

/** Runs a check. Resolves with its numbers of passed and failed tests. */
async function check(name) {
  const counts = { passed: 0, failed: 0 };
  await step(name, async () => {
    const { code, output } = await run('node', ['--test', '--test-reporter=tap', `proof/${name}${END}`], {
      quiet: true,
    });
    counts.passed = Number(/^# pass (\d+)/m.exec(output)?.[1] ?? 0);
    const failures = Number(/^# fail (\d+)/m.exec(output)?.[1] ?? 0);
    counts.failed = failures + (code !== 0 && failures === 0 ? 1 : 0);
    // Tables are results, which docs/browsers.md includes.
    process.stdout.write(code === 0 ? output.replace(/^(?!# \|).*\n/gm, '').replace(/^# /gm, '') : output);
  });
  return counts;
}
