#!/usr/bin/env bash
# Video.js stops every key but Tab that is pressed inside a player, also those that it does not use, and although its own hotkeys are off.
#
# Seen with video.js 8.24.1 in Chromium 156.0.8078.114 by playwright-core 1.65.1, 2026-11-30: with the focus on the play button of a player
# without userActions.hotkeys, the keydown events of q, Escape and F6 do not reach a listener of the document, and are not prevented either;
# Tab reaches it. So shortcuts of the page are dead there, and a listener that hides a panel at Esc is never called.
# Needs Chromium (CHROME_PATH) and Node 20. Fails if one of these keys reaches the document.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$chrome" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent video.js@8.24.1 playwright-core@1.65.1

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent('<video id=v class="video-js" controls></video><button id=after>after</button>');
await page.addScriptTag({ content: readFileSync('node_modules/video.js/dist/video.min.js', 'utf8') });
await page.evaluate(() => new Promise(done => window.videojs('v').ready(done)));
await page.evaluate(() => {
  window.reached = [];
  window.prevented = [];
  addEventListener('keydown', event => setTimeout(() => event.defaultPrevented && window.prevented.push(event.key)), true);
  document.addEventListener('keydown', ({ key }) => window.reached.push(key));
  document.querySelector('.vjs-big-play-button').focus();
});
const isInside = await page.evaluate(() => document.activeElement.className.includes('vjs-big-play-button'));
for (const key of ['q', 'Escape', 'F6', 'Tab']) await page.keyboard.press(key);
console.log(isInside, await page.evaluate(() => `reached ${window.reached} prevented ${window.prevented}`));
await browser.close();
JS
seen=$(node look.mjs "$chrome")
echo "$seen"
[ "$seen" = "true reached Tab prevented " ]
