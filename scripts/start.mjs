/** `npm start`: builds and serves the site, and builds it again when a source changes. */

import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { siteOut } from './out.mjs';
import { checkNode, compile, install } from './setup.mjs';
import { isBuiltFrom, saveStamp, stampOfSources } from './stamp.mjs';
import { main, root, step, Trouble } from './steps.mjs';

const SITE = siteOut();
const DEFAULT_PORT = 8000;

await main(async () => {
  checkNode();
  const port = readPort();
  await checkPort(port);
  await checkContent();
  await install(false);
  await compile();
  const stamp = await stampOfSources();
  const isBuilt = await isBuiltFrom(stamp);
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
  // An open page keeps its connection, so waiting for the server to close could take forever.
  const end = () => process.exit(0);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.once('SIGHUP', end);
  process.stdout.write(`\n  ${server.address}\n\n  Watching sources; press Ctrl-C to stop.\n`);
  return 0;
});

function readPort() {
  const { PORT } = process.env;
  const port = Number(PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is ${PORT}; set it to a number from 1 to 65535.`);
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
    throw new Trouble(`CONTENT is ${CONTENT}, which is not a folder. Set it to a folder of Markdown files.`);
}
