/** Runs Rollup on the configuration of the workspace, and prints each of its messages in one line. */

import path from 'node:path';
import { rollup, watch } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { root, Trouble } from './steps.mjs';

const load = () => loadConfigFile(path.join(root, 'rollup.config.mjs'), {}, false);

/** Builds everything once: the bundles of the packages in parallel, then the site, which includes one of them. */
export async function buildOnce() {
  const { options } = await load();
  await Promise.all(options.slice(0, -1).map(buildConfig));
  await buildConfig(options.at(-1));
}

async function buildConfig(config) {
  try {
    const bundle = await rollup({ ...config, onLog: printWarning });
    for (const output of config.output) await bundle.write(output);
    await bundle.close();
  } catch (error) {
    throw new Trouble(sentence(error));
  }
}

/** Builds everything, and again after each change. `first` resolves when the first build is done; `close` stops watching. */
export function buildAndWatch() {
  let watcher;
  const first = load().then(
    ({ options }) =>
      new Promise(resolve => {
        watcher = watch(
          options.map(config => ({
            ...config,
            onLog: printWarning,
            watch: { clearScreen: false, allowInputInsideOutputPath: true },
          })),
        );
        let started = 0;
        watcher.on('event', event => {
          if (event.code === 'START') started = performance.now();
          if (event.code === 'BUNDLE_END') void event.result.close();
          if (event.code === 'ERROR') process.stdout.write(`✗ ${sentence(event.error)}\n`);
          if (event.code === 'END') {
            process.stdout.write(`  built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
            resolve();
          }
        });
      }),
  );
  return { first, close: () => watcher?.close() };
}

/** Prints a warning, except THIS_IS_UNDEFINED: compiled decorators begin with a `this` that is undefined in a module. */
function printWarning(level, warning) {
  if (level !== 'warn' || warning.code === 'THIS_IS_UNDEFINED') return;
  process.stdout.write(`! ${sentence(warning)}\n`);
}

function sentence({ message, loc }) {
  const place = loc?.file ? `${path.relative(root, loc.file)}:${loc.line}: ` : '';
  return place + message.replace(/^\[plugin \w+\] /, '');
}
