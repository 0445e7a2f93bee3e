/** `npm start`: everything set up, the site built, served, and built again whenever a source changes. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { siteOut } from './out.mjs';
import { checkNode, compile, install } from './setup.mjs';
import { main, root, step, Trouble } from './steps.mjs';

const SITE = siteOut();
const STAMP = path.join(root, '.cache/built');
const DEFAULT_PORT = 8000;

await main(async () => {
  checkNode();
  const port = readPort();
  await checkPort(port);
  await checkContent();
  await install(false);
  await compile();
  const stamp = await stampOfSources();
  const isBuilt =
    existsSync(path.join(SITE, 'index.html')) && (await readFile(STAMP, 'utf8').catch(() => '')) === stamp;
  const { buildAndWatch } = await import('./watch.mjs');
  const { serve } = await import('./serve.mjs');
  const compiler = spawn('node_modules/.bin/tsc', ['-b', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  compiler.stdout.on('data', chunk =>
    String(chunk)
      .split('\n')
      .filter(line => line.includes('error TS'))
      .forEach(line => process.stdout.write(`✗ ${line}\n`)),
  );
  process.once('exit', () => compiler.kill());
  const built = buildAndWatch();
  if (!isBuilt) {
    await step('build packages and site', () => built.first);
    await saveStamp(stamp);
  }
  const server = await serve(SITE, { port, watch: true });
  // An open page keeps its connection: waiting for the server to close would wait for its reader.
  const end = () => process.exit(0);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.stdout.write(`\n  ${server.address}\n\n  Sources are watched; Ctrl-C ends.\n`);
  return 0;
});

function readPort() {
  const { PORT } = process.env;
  const port = Number(PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is ${PORT}; it takes a number from 1 to 65535.`);
  return port;
}

function checkPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Trouble(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

async function checkContent() {
  const { CONTENT } = process.env;
  if (CONTENT === undefined) return;
  const found = await stat(path.resolve(CONTENT)).catch(() => undefined);
  if (!found?.isDirectory())
    throw new Trouble(`CONTENT is ${CONTENT}, which is no folder. Name a folder of Markdown files.`);
}

/** Changes whenever a file does that the build reads. */
async function stampOfSources() {
  const hash = createHash('sha256').update(`${process.env.CONTENT ?? ''}\n${SITE}\n`);
  const sources = [
    'keynav/src',
    'palette/src',
    'site/rollup',
    'site/layouts',
    'site/client',
    'site/styles',
    'site/content',
  ];
  const folders = [...sources.map(name => `packages/${name}`), 'docs', process.env.CONTENT].filter(Boolean);
  for (const folder of folders) {
    const files = await readdir(path.resolve(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const file of files.filter(entry => entry.isFile())) {
      const { size, mtimeMs } = await stat(path.join(file.parentPath, file.name));
      hash.update(`${file.parentPath}/${file.name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function saveStamp(stamp) {
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, stamp);
}
