/** Bundles with esbuild what tests load in browsers, so that a page loads a few files instead of hundreds of modules. */

import { build, context, formatMessages } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../steps.mjs';

const PACKAGES = ['keynav', 'palette'];
const SOURCES = /packages[\\/](keynav|palette)[\\/](src|test)[\\/].*\.ts$/;
/** The unit tests of one folder run in one page, one file after another. A file belongs to the first folder that contains it. */
const PAGES = {
  keynav: 'packages/keynav/src/',
  elements: 'packages/palette/src/elements/',
  looks: 'packages/palette/src/looks/',
  palette: 'packages/palette/src/',
};

/** The folder with the bundled engine, which small pages of the end-to-end tests load, relative to the repository. */
export const ENGINE_FOLDER = '.cache/e2e/keynav';

const options = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  tsconfig: path.join(root, 'tsconfig.base.json'),
  // Importing a source file can define elements, but the `sideEffects` field of the package lists only built files.
  ignoreAnnotations: true,
  logLevel: 'error',
};

/** Resolves with the sorted paths of all unit test files, relative to the repository. */
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
 * Bundles unit tests into test pages.
 * @param files The test files. If `isEachAlone` is set, each gets its own page.
 * @param isWatched Whether to bundle again after each change, until the process exits.
 * @returns A glob pattern that matches the written pages.
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
    plugins: [pagesOfTests(new Map(pages)), ownAddresses, ...(isWatched ? [pagesOfErrors(pages)] : [])],
  });
  await bundling.rebuild().catch(error => {
    if (!isWatched) throw error;
  });
  if (isWatched) await bundling.watch();
  else await bundling.dispose();
  return `${out}/*.js`;
}

/** Bundles the engine for the small pages of the end-to-end tests, into `ENGINE_FOLDER`. */
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

/** Resolves a test page as a module that imports its test files, and wraps each file in a suite. */
const pagesOfTests = pages => ({
  name: 'pages-of-tests',
  setup(bundler) {
    const suites = JSON.stringify(path.join(root, 'scripts/test/suites.js'));
    bundler.onResolve({ filter: /^(tests|begin|end):/ }, ({ path: name }) => ({
      path: name,
      namespace: 'tests',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'tests' }, ({ path: name }) => {
      const [kind, argument] = name.split(':');
      const contents =
        kind === 'tests'
          ? [
              ...pages.get(argument).map(file => `import 'begin:${file}'; import './${file}';`),
              `import 'end:${argument}';`,
            ].join('\n')
          : `import { ${kind} } from ${suites}; ${kind}(${JSON.stringify(argument)});`;
      return { contents, resolveDir: root };
    });
  },
});

/** Writes pages that throw the errors of a failed build, because esbuild writes none, and the runner would wait for them. */
const pagesOfErrors = pages => ({
  name: 'pages-of-errors',
  setup(bundler) {
    const { outdir } = bundler.initialOptions;
    bundler.onEnd(async ({ errors }) => {
      if (errors.length === 0) return;
      const messages = await formatMessages(errors, { kind: 'error' });
      await mkdir(outdir, { recursive: true });
      const text = `throw new Error(${JSON.stringify(messages.join('\n'))});\n`;
      await Promise.all(pages.map(([name]) => writeFile(path.join(outdir, `${name}.js`), text)));
    });
  },
});

/** Replaces `import.meta.url` with the URL of the source file: the files next to it are not next to the bundle. */
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
