/** Launches the browser of the benchmarks, and bundles each library into a script. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { pathOf } from '../../scripts/browsers/engines.mjs';

/** Launches Chromium with `gc()` and precise memory information; `flags` are passed to V8. */
export function launch(flags = '') {
  return chromium.launch({
    executablePath: pathOf('chromium'),
    args: [
      '--no-sandbox',
      '--enable-precise-memory-info',
      `--js-flags=--expose-gc ${flags}`.trim(),
      '--disable-background-networking',
    ],
  });
}

const bundles = new Map();

/** Resolves with a module bundled as a classic script that assigns its exports to the variable `name`. `file` is relative to this folder. */
export function bundle(file, name) {
  if (!bundles.has(file)) bundles.set(file, build(file, name));
  return bundles.get(file);
}

async function build(file, name) {
  const input = fileURLToPath(new URL(file, import.meta.url));
  const built = await rollup({ input, plugins: [nodeResolve()], onwarn: () => undefined });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true, name });
  return output[0].code;
}

/** Evaluates `run(argument)` on a fresh page with these scripts, closes the page, and resolves with the result. */
export async function onFreshPage(browser, scripts, run, argument) {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><title>bench</title><p>text</p>');
    for (const content of scripts) await page.addScriptTag({ content });
    return await page.evaluate(run, argument);
  } finally {
    await page.close();
  }
}
