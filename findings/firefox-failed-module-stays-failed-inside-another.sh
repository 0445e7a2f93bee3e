#!/usr/bin/env bash
# In Firefox, a module whose request failed once stays failed for the page, and a new address helps only if it is the one given to import().
#
# Seen with Firefox ESR 153.8.0 by puppeteer-core 24.43.1, 2026-12-01: outer.js imports inner.js, and the server answers the first request
# for one of them with 503. If that was outer.js, import('outer.js') fails again without a request, and import('outer.js?again') works. If
# it was inner.js, both fail without a request for it, although the server has it now: only a reload helps. The error names the address of
# the module that failed. Chromium 156.0.8078.114 requests the failed module again in all of these cases, and so does WebKitGTK 2.50.6.
# Needs Firefox (FIREFOX_PATH) and Node 20. Fails if Firefox requests such a module again.
set -euo pipefail

firefox=${FIREFOX_PATH:-/usr/bin/firefox-esr}
for program in "$firefox" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts puppeteer-core@24.43.1

cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const files = {
  '/': ['text/html', '<!doctype html><title>Modules</title>'],
  '/outer.js': ['text/javascript', 'import "./inner.js";'],
  '/inner.js': ['text/javascript', 'export const one = 1;'],
};
let failing = '';
let requested = [];
const server = createServer(({ url }, response) => {
  const [path] = url.split('?');
  const [type, text] = files[path] ?? ['text/plain', ''];
  if (type === 'text/javascript') requested.push(url);
  response.writeHead(path === failing ? 503 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  if (path === failing) failing = '';
  response.end(text);
}).listen(0);
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await puppeteer.launch({ browser: 'firefox', headless: true, executablePath: process.argv[2] });
const page = await browser.newPage();
for (const broken of ['outer.js', 'inner.js']) {
  await page.goto(address);
  failing = `/${broken}`;
  for (const query of ['', '', '?again']) {
    requested = [];
    const result = await page.evaluate(
      url => import(url).then(() => 'loaded', ({ message }) => `failed at ${message.split('/').pop()}`),
      `${address}outer.js${query}`,
    );
    console.log(`${broken} was broken, import outer.js${query}: ${result}, requested ${requested.join(' ') || 'nothing'}`);
  }
}
await browser.close();
server.close();
JS
seen=$(node look.mjs "$firefox")
echo "$seen"
[ "$seen" = "outer.js was broken, import outer.js: failed at outer.js, requested /outer.js
outer.js was broken, import outer.js: failed at outer.js, requested nothing
outer.js was broken, import outer.js?again: loaded, requested /outer.js?again /inner.js
inner.js was broken, import outer.js: failed at inner.js, requested /outer.js /inner.js
inner.js was broken, import outer.js: failed at inner.js, requested nothing
inner.js was broken, import outer.js?again: failed at inner.js, requested /outer.js?again" ]
