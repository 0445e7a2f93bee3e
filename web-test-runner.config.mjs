/** Unit tests in the three engines, one after the other: two at a time take the focus from each other. */

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { fileURLToPath } from 'node:url';
import { pathOf, wantedEngines } from './scripts/browsers/engines.mjs';
import { keysPlugin } from './scripts/browsers/press.mjs';
import { startWebKit, webkitCapabilities } from './scripts/browsers/webkit.mjs';
import { tallyReporter } from './scripts/tally.mjs';

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

export default {
  files: ['packages/*/src/**/*.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: true,
  concurrency: 1,
  browsers: [launcher],
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [tallyReporter(engine)],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
    keysPlugin(),
  ],
};
