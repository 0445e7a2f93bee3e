/** Opens a fresh page at a real URL with one palette, filled with commands and closed. */

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';

const ADDRESS = 'http://localhost/';
/** Makes the page cross-origin isolated, which improves the resolution of its clock from 100 µs to 5 µs. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const HTML = `<!doctype html><html lang="en"><title>bench</title>
<body><button id="opener">Open</button><main><h1>Title</h1><p>Text with a <a href="#x">link</a>.</p></main></body></html>`;
/** React reads `process`, like other code written for bundlers. */
const BEFORE = 'globalThis.process = { env: { NODE_ENV: "production" } };';

/** Runs `run` with a page on which a library is mounted with these commands, closes the page, and resolves with the result. */
export async function onPage(browser, library, commands, run) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  try {
    await page.route('**/*', route =>
      route.fulfill({ headers: HEADERS, contentType: 'text/html', body: HTML }),
    );
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: BEFORE });
    for (const [file, name] of [
      ['./watch.page.mjs', 'watch'],
      [`./libraries/${library.file}.js`, 'library'],
    ])
      await page.addScriptTag({ content: await bundled(file, name) });
    await page.evaluate(async list => {
      await globalThis.library.mount(list);
      await globalThis.watch.still();
    }, commands);
    return await run(page);
  } finally {
    await context.close();
  }
}

const bundles = new Map();

function bundled(file, name) {
  if (!bundles.has(file)) bundles.set(file, build(file, name));
  return bundles.get(file);
}

async function build(file, name) {
  const input = fileURLToPath(new URL(file, import.meta.url));
  const built = await rollup({
    input,
    // As on a real site: built for production and minified.
    plugins: [production(), nodeResolve({ browser: true }), commonjs(), terser()],
    onwarn: () => undefined,
  });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true, name });
  return `${output[0].code}\nglobalThis.${name} = ${name};`;
}

/** Returns a Rollup plugin that sets `process.env.NODE_ENV` to "production", as every bundler does. */
export function production() {
  return {
    name: 'production',
    transform: code =>
      code.includes('process.env.NODE_ENV') ? code.replaceAll('process.env.NODE_ENV', '"production"') : null,
  };
}
