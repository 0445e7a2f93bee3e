/** A fresh page at a real address with one palette in it, filled and closed. */

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';

const ADDRESS = 'http://localhost/';
/** Lets the page read a clock that is exact to 5 µs in place of 100. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const HTML = `<!doctype html><html lang="en"><title>bench</title>
<body><button id="opener">Open</button><main><h1>Title</h1><p>Text with a <a href="#x">link</a>.</p></main></body></html>`;
/** React and its kin ask for `process`, as code for bundlers does. */
const BEFORE = 'globalThis.process = { env: { NODE_ENV: "production" } };';

/** Runs something with a page on which a library shows these commands. */
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
    await page.evaluate(async given => {
      await globalThis.library.mount(given);
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
    // What works as it would on a site: for production, minified.
    plugins: [production(), nodeResolve({ browser: true }), commonjs(), terser()],
    onwarn: () => undefined,
  });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true, name });
  return `${output[0].code}\nglobalThis.${name} = ${name};`;
}

/** Takes the branch for production, as every bundler does. */
export function production() {
  return {
    name: 'production',
    transform: code =>
      code.includes('process.env.NODE_ENV') ? code.replaceAll('process.env.NODE_ENV', '"production"') : null,
  };
}
