/** Tests that `npm start` serves the site, and explains mistakes in one sentence. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { chromium } from 'playwright-core';
import { pathOf } from './browsers/engines.mjs';
import { freePort } from './free-port.mjs';
import { checkNode } from './setup.mjs';
import { root } from './steps.mjs';

/**
 * Runs `npm start` until `isReady(output)` holds or it exits, then runs `use`. Resolves with the output and the exit code.
 */
async function start(env, isReady, use = async () => undefined) {
  const child = spawn('node', ['scripts/start.mjs'], { cwd: root, env: { ...process.env, ...env } });
  let output = '';
  const ready = new Promise(resolve => {
    const take = chunk => {
      output += chunk;
      if (isReady(output)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', resolve);
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  await ready;
  try {
    await use(output);
  } finally {
    child.kill('SIGINT');
  }
  return { output, code: await ended };
}

/** `opened` resolves when the page has opened its socket for reloads. A change before that does not reload the page. */
async function reloadSocket(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return {
    opened: new Promise(resolve => session.once('Network.webSocketHandshakeResponseReceived', resolve)),
  };
}

const hasAddress = text => /http:\/\/127\.0\.0\.1:\d+\//.test(text);

it('reports a version of Node that is too old', () => {
  assert.throws(() => checkNode('18.20.4'), /This is Node 18\.20\.4; .*20\.19 or newer/);
  assert.throws(() => checkNode('20.18.9'), /20\.19/);
  assert.doesNotThrow(() => checkNode('20.19.0'));
  assert.doesNotThrow(() => checkNode('22.1.0'));
});

it('reports a port that is in use, and suggests another', async () => {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const { output, code } = await start({ PORT: String(port) }, () => false);
  server.close();
  assert.equal(code, 1);
  assert.match(output, new RegExp(`Port ${port} is taken\\. Choose another: PORT=${port + 1} npm start`));
  assert.doesNotMatch(output, /at .*\.mjs:\d+/);
});

it('reports a CONTENT that is not a folder', async () => {
  const { output, code } = await start(
    { CONTENT: 'no-such-folder', PORT: String(await freePort()) },
    () => false,
  );
  assert.equal(code, 1);
  assert.match(output, /CONTENT is no-such-folder, which is not a folder/);
});

it('serves a folder of Markdown, reports errors with file and line, reloads on a change, and does not build again', async t => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'content-'));
  const out = await mkdtemp(path.join(os.tmpdir(), 'built-'));
  await writeFile(path.join(folder, 'index.md'), '# Home\n\nHello.\n');
  await writeFile(path.join(folder, 'broken.md'), '---\ntitle: [\n---\n\n# Broken\n\nStill here.\n');
  const env = { CONTENT: folder, SITE_OUT: out };
  const browser = await chromium.launch({
    executablePath: pathOf('chromium'),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await start({ ...env, PORT: String(await freePort()) }, hasAddress, async output => {
    assert.ok(hasAddress(output), output);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)[0];
    assert.match(output, /broken\.md:\d+: /);
    assert.match(await (await fetch(`${address}broken/`)).text(), /Still here\./);
    const listening = await reloadSocket(page);
    await page.goto(address);
    assert.match(await page.innerText('main'), /Hello\./);
    await listening.opened;
    await writeFile(path.join(folder, 'index.md'), '# Home\n\nChanged.\n');
    await page.waitForFunction(
      () => document.querySelector('main')?.innerText.includes('Changed.'),
      undefined,
      { timeout: 0 },
    );
  });
  // The change was built only while watching, which saves no stamp, so the next start builds once more and the one after it does not.
  await start({ ...env, PORT: String(await freePort()) }, hasAddress);
  const again = await start({ ...env, PORT: String(await freePort()) }, hasAddress);
  assert.doesNotMatch(again.output, /build packages and site/);
  for (const made of [folder, out]) await rm(made, { recursive: true });
});
