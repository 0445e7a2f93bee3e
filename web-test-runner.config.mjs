/** Runs the unit tests in one engine, one page at a time: two pages would take the focus from each other. */

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pathOf, wantedEngines } from './scripts/browsers/engines.mjs';
import { keysPlugin } from './scripts/browsers/press.mjs';
import { startWebKit, webkitCapabilities } from './scripts/browsers/webkit.mjs';
import { freePort } from './scripts/free-port.mjs';
import { tallyReporter } from './scripts/tally.mjs';
import { bundleUnitTests, unitTestFiles } from './scripts/test/bundles.mjs';

/** The time in milliseconds after which a page is considered dead. Tests limit their waiting by a number of attempts instead. */
const PATIENCE = 1_200_000;

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: pathOf('chromium'),
        args: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
        ],
      },
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', headless: true, executablePath: pathOf('firefox') },
    }),
  webkit: async () => {
    const { port } = await startWebKit();
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      capabilities: webkitCapabilities(),
    });
  },
};

const engine = wantedEngines()[0];
const launcher = await launchers[engine]();
const isWatched = process.argv.includes('--watch');
// The launchers handle this signal without exiting, so the runner would outlive its terminal.
process.once('SIGHUP', () => process.exit(129));
/** Set by `npm test -- FILE`. */
const wanted = process.env.UNIT_TESTS?.split(',');
const tests = wanted ?? (await unitTestFiles());
// A folder of its own, so that single files can be run while others are watched.
const out = wanted ? `.cache/unit/${engine}-${process.pid}` : `.cache/unit/${engine}`;
if (wanted) process.once('exit', () => rmSync(out, { recursive: true, force: true }));
const files = await bundleUnitTests({
  out,
  files: tests,
  isEachAlone: isWatched || wanted !== undefined,
  isWatched,
});

export default {
  files,
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  // With the default search, two engines that start at the same time would choose the same port.
  port: await freePort(),
  nodeResolve: true,
  concurrency: 1,
  browsers: [launcher],
  testsFinishTimeout: PATIENCE,
  testFramework: { config: { timeout: PATIENCE } },
  reporters: [isWatched ? defaultReporter() : tallyReporter(engine, tests.length)],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
    keysPlugin(),
  ],
};
