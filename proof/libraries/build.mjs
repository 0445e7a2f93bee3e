/** Builds the pages of the libraries: installs the pinned packages of this folder and bundles each page with esbuild. */

import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { pinnedManager } from '../../scripts/setup.mjs';
import { root } from '../../scripts/steps.mjs';
import { shell } from './shell.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;

/** Workers that a library loads from an address of its own. */
const WORKERS = {
  'monaco-worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'pdf-worker': 'pdfjs-dist/build/pdf.worker.mjs',
};

/** Installs the libraries, which are not part of the workspace because together they are far larger than it. */
export async function installLibraries() {
  const options = ['--ignore-workspace', '--frozen-lockfile', '--ignore-scripts', '--prefer-offline'];
  await run('npx', ['--yes', await pinnedManager(), 'install', ...options], { cwd: here, maxBuffer: 1e8 });
}

/** Returns the names of the pages. */
export const pageNames = async () =>
  (await readdir(path.join(here, 'pages')))
    .filter(file => file.endsWith('.html'))
    .map(file => file.slice(0, -'.html'.length));

/** Builds the pages with these names, by default all, into `folder`. */
export async function buildPages(folder, names) {
  const pages = path.join(here, 'pages');
  const wanted = names ?? (await pageNames());
  await mkdir(folder, { recursive: true });
  const scripts = (await readdir(pages)).filter(
    file => /\.jsx?$/.test(file) && wanted.includes(file.replace(/\.jsx?$/, '')),
  );
  await bundle(
    scripts.map(file => path.join(pages, file)),
    folder,
  );
  await copyFile(path.join(pages, 'shell.css'), path.join(folder, 'shell.css'));
  await copyFile(path.join(here, 'watch.js'), path.join(folder, 'watch.js'));
  await cp(path.join(root, 'packages/keynav/dist'), path.join(folder, 'keynav'), { recursive: true });
  const built = await readdir(folder);
  for (const name of wanted) {
    const fragment = await readFile(path.join(pages, `${name}.html`), 'utf8');
    await writeFile(path.join(folder, `${name}.html`), shell(name, fragment, built.includes(`${name}.css`)));
  }
}

function bundle(scripts, outdir) {
  const workers = Object.entries(WORKERS).map(([out, module]) => ({
    in: path.join(here, 'node_modules', module),
    out,
  }));
  return build({
    entryPoints: [...scripts.map(file => ({ in: file, out: path.parse(file).name })), ...workers],
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: Object.fromEntries(
      ['.ttf', '.woff', '.woff2', '.eot', '.svg', '.png', '.gif'].map(end => [end, 'file']),
    ),
  });
}
