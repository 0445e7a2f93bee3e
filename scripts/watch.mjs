/** Rollup run on the workspace's config, with its messages in one line each. */

import path from 'node:path';
import { rollup, watch } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { root, Trouble } from './steps.mjs';

const load = () => loadConfigFile(path.join(root, 'rollup.config.mjs'), {}, false);

/** Builds everything once: the bundles of the packages side by side, then the site, which contains one of them. */
export async function buildOnce() {
  const { options } = await load();
  await Promise.all(options.slice(0, -1).map(buildConfig));
  await buildConfig(options.at(-1));
}

async function buildConfig(config) {
  try {
    const bundle = await rollup({ ...config, onLog: say });
    for (const output of config.output) await bundle.write(output);
    await bundle.close();
  } catch (error) {
    throw new Trouble(sentence(error));
  }
}

/** Builds everything and again after each change; `first` is done when the first build is. */
export function buildAndWatch() {
  let watcher;
  const first = load().then(
    ({ options }) =>
      new Promise(resolve => {
        watcher = watch(
          options.map(config => ({
            ...config,
            onLog: say,
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

/** What decorators compile to begins with a `this` that no module has; that one is known. */
function say(level, warning) {
  if (level !== 'warn' || warning.code === 'THIS_IS_UNDEFINED') return;
  process.stdout.write(`! ${sentence(warning)}\n`);
}

function sentence({ message, loc }) {
  const place = loc?.file ? `${path.relative(root, loc.file)}:${loc.line}: ` : '';
  return place + message.replace(/^\[plugin \w+\] /, '');
}
