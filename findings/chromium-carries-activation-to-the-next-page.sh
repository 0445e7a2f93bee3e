#!/usr/bin/env bash
# Chromium says that a page has been activated by its user before anybody has touched it, if a key was pressed on the page before; Firefox does not.
#
# Seen with Chromium 156.0.8078.114 and Firefox ESR 153 by puppeteer-core 24.43.1, 2026-11-30: after a key on page one and a navigation to
# page two of the same origin, navigator.userActivation.hasBeenActive at the first script of page two is
#   chromium true (performance.eventCounts says keydown 0, pointerdown 0)
#   firefox false (performance.eventCounts says keydown 0, pointerdown 0)
# A script that wants to know whether a user or a script has moved the focus cannot rely on the property alone.
# Needs Chromium, Firefox (CHROME_PATH, FIREFOX_PATH) and Node 20. Fails if a browser says anything else.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
firefox=${FIREFOX_PATH:-/usr/bin/firefox-esr}
for program in "$chrome" "$firefox" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent puppeteer-core@24.43.1

cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const first = `<script>
  const counts = performance.eventCounts;
  const of = type => counts.get(type) ?? 'unknown';
  window.first = [navigator.userActivation.hasBeenActive, of('keydown'), of('pointerdown')].join(' ');
</script>`;
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>${request.url}</title>${first}<script>
    addEventListener('keydown', ({ key }) => key === 'n' && setTimeout(() => (location.href = '/two'), 200));
  </script><p>x`);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;
for (const [browser, executablePath] of [['chrome', process.argv[2]], ['firefox', process.argv[3]]]) {
  const running = await puppeteer.launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  const page = await running.newPage();
  await page.goto(`${address}one`);
  const arrived = page.waitForNavigation();
  await page.keyboard.press('n');
  await arrived;
  console.log(browser, await page.evaluate(() => `${location.pathname} ${window.first}`));
  await running.close();
}
server.close();
JS
seen=$(node look.mjs "$chrome" "$firefox")
echo "$seen"
[ "$seen" = "chrome /two true 0 0
firefox /two false 0 0" ]
