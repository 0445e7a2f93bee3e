/** What tests load in browsers, bundled by esbuild: a handful of files in place of some hundred modules for each page. */

import { build, context } from 'esbuild';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../steps.mjs';

const PACKAGES = ['keynav', 'palette'];
const SOURCES = /packages[\\/](keynav|palette)[\\/](src|test)[\\/].*\.ts$/;
/** Unit tests of one folder run in one page, one file after the other; the first folder that a file is in counts. */
const PAGES = {
  keynav: 'packages/keynav/src/',
  elements: 'packages/palette/src/elements/',
  looks: 'packages/palette/src/looks/',
  palette: 'packages/palette/src/',
};

/** The folder of the engine for small pages of the end-to-end tests, as the server of the repository has it. */
export const ENGINE_FOLDER = '.cache/e2e/keynav';

const options = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  tsconfig: path.join(root, 'tsconfig.base.json'),
  // Sources define elements where they are imported; the package says so of the built files only.
  ignoreAnnotations: true,
  logLevel: 'error',
};

/** Every file of unit tests, by its path in the repository. */
export async function unitTestFiles() {
  const folders = PACKAGES.map(name => `packages/${name}/src`);
  const lists = await Promise.all(
    folders.map(async folder => {
      const names = await readdir(path.join(root, folder), { recursive: true });
      return names.filter(name => name.endsWith('.test.ts')).map(name => `${folder}/${name}`);
    }),
  );
  return lists.flat().sort();
}

/**
 * Bundles unit tests into pages of tests.
 * @param files Which; each has a page of its own where `isEachAlone` is set.
 * @param isWatched Whether they are bundled again on changes, for as long as the process lives.
 * @returns the pattern of what was written.
 */
export async function bundleUnitTests({ out, files, isEachAlone = false, isWatched = false }) {
  const outdir = path.join(root, out);
  await rm(outdir, { recursive: true, force: true });
  const pages = isEachAlone ? files.map(file => [nameOf(file), [file]]) : pagesOf(files);
  const bundling = await context({
    ...options,
    outdir,
    entryPoints: pages.map(([name]) => ({ in: `tests:${name}`, out: name })),
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [pagesOfTests(new Map(pages)), ownAddresses],
  });
  await bundling.rebuild();
  if (isWatched) await bundling.watch();
  else await bundling.dispose();
  return `${out}/*.js`;
}

/** Bundles the engine for the small pages of the end-to-end tests. */
export async function bundleEngine() {
  const entryPoints = [path.join(root, 'packages/keynav/dist/index.js')];
  await build({ ...options, outdir: path.join(root, ENGINE_FOLDER), entryPoints });
}

const nameOf = file => file.replace(/^packages\/|\.test\.ts$/g, '').replaceAll('/', '_');

function pagesOf(files) {
  const pages = new Map(Object.keys(PAGES).map(name => [name, []]));
  for (const file of files) {
    const [name] = Object.entries(PAGES).find(([, folder]) => file.startsWith(folder));
    pages.get(name).push(file);
  }
  return [...pages].filter(([, all]) => all.length > 0);
}

/** A page of tests is a module that imports each of its files, and between them what makes each a suite. */
const pagesOfTests = pages => ({
  name: 'pages-of-tests',
  setup(bundler) {
    const suites = JSON.stringify(path.join(root, 'scripts/test/suites.js'));
    bundler.onResolve({ filter: /^(tests|begin|end):/ }, ({ path: name }) => ({
      path: name,
      namespace: 'tests',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'tests' }, ({ path: name }) => {
      const [kind, what] = name.split(':');
      const contents =
        kind === 'tests'
          ? [
              ...pages.get(what).map(file => `import 'begin:${file}'; import './${file}';`),
              `import 'end:${what}';`,
            ].join('\n')
          : `import { ${kind} } from ${suites}; ${kind}(${JSON.stringify(what)});`;
      return { contents, resolveDir: root };
    });
  },
});

/** A source asks for files beside itself, which lie where they are and not beside the bundle. */
const ownAddresses = {
  name: 'own-addresses',
  setup(bundler) {
    bundler.onLoad({ filter: SOURCES }, async ({ path: file }) => {
      const address = JSON.stringify(`/${path.relative(root, file).replaceAll(path.sep, '/')}`);
      const text = await readFile(file, 'utf8');
      return {
        contents: text.replaceAll('import.meta.url', `new URL(${address}, location.origin).href`),
        loader: 'ts',
      };
    });
  },
};
