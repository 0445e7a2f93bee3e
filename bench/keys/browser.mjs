/** One browser for the benchmarks of keys, with each library bundled into a script. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { pathOf } from '../../scripts/browsers/engines.mjs';

/** Chromium with `gc()` and an exact heap size; `flags` are for its JavaScript engine. */
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

/** A module of this folder as one classic script that leaves its names in a variable. */
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

/** Runs a function of one argument on a fresh page that has some scripts. */
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
