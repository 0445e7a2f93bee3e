#!/usr/bin/env bash
# In Firefox, leaving a page rejects an import() that is still loading, and the page hears of it as an unhandled rejection; not in Chromium.
#
# Seen with Firefox ESR 153.8.0 and Chromium 156.0.8078.114 by puppeteer-core 24.43.1, 2026-12-01: the page begins import('/slow.js'), which
# the server does not answer, and then goes to another page. Before it is gone, Firefox rejects the import with the message of a module that
# could not be loaded, and dispatches unhandledrejection, whose listener can still send a beacon. Chromium says nothing. An error report of a
# site therefore counts readers of Firefox who clicked a link early as failed modules. Needs Firefox (FIREFOX_PATH), Chromium (CHROME_PATH),
# Node 20 and npm. Fails if Firefox says nothing, or Chromium something.
set -euo pipefail

firefox=${FIREFOX_PATH:-/usr/bin/firefox-esr}
chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$firefox" "$chrome" node npm; do
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

const first = `<!doctype html><title>First</title><script>
  addEventListener('unhandledrejection', ({ reason }) => navigator.sendBeacon('/report', reason.message));
  import('/slow.js');
</script>`;
let reports = [];
const server = createServer(async (request, response) => {
  if (request.url === '/slow.js') return;
  let text = '';
  for await (const part of request) text += part;
  if (request.url === '/report') reports.push(text.replace(/http\S+/, 'its address'));
  response.setHeader('content-type', 'text/html');
  response.end(request.url === '/' ? first : '<!doctype html><title>Second</title>');
}).listen(0);
const address = `http://127.0.0.1:${server.address().port}/`;
for (const [browser, executablePath] of [['chrome', process.argv[2]], ['firefox', process.argv[3]]]) {
  const opened = await puppeteer.launch({ browser, headless: true, executablePath, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  const page = await opened.newPage();
  reports = [];
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await Promise.all([page.waitForNavigation(), page.evaluate(() => void (location.href = '/second'))]);
  // The beacon may come after the page that it was sent from has gone.
  for (let tries = 0; tries < 20 && reports.length === 0; tries++) await new Promise(resolve => setTimeout(resolve, 100));
  console.log(`${browser}: ${await page.title()}, ${reports.join(' and ') || 'nothing'}`);
  await opened.close();
}
server.closeAllConnections();
server.close();
JS
seen=$(node look.mjs "$chrome" "$firefox")
echo "$seen"
[ "$seen" = "chrome: Second, nothing
firefox: Second, error loading dynamically imported module: its address" ]
