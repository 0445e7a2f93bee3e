#!/usr/bin/env bash
# Chromium types nothing into a designMode frame that gets the focus by a script for the second time, although it has the focus.
#
# Seen with Chromium 156.0.8078.114 by playwright-core 1.65.1, 2026-11-30: a button and an iframe with document.designMode = 'on' are focused
# in turn by a script, and x is typed each time the frame has the focus. The first x arrives. At the second time, the frame is the active
# element, its document has the focus and one range in its selection, and x is lost. Focusing the body of the frame as well, by a script,
# makes it take text again. Firefox ESR 153.8 and WebKitGTK 2.50 type each x. A toolbar that gives the focus back to such an editor has
# to focus its body too. Needs Chromium (CHROME_PATH) and Node 20. Fails if the second x arrives.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$chrome" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent playwright-core@1.65.1

cat >look.mjs <<'JS'
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(
  `<button>Bold</button><iframe srcdoc="<p>note</p><script>document.designMode = 'on'</script>"></iframe>`,
);
await page.frames()[1].waitForSelector('p');
for (const how of ['frame', 'frame', 'frame and body']) {
  await page.evaluate(way => {
    document.querySelector('button').focus();
    const frame = document.querySelector('iframe');
    frame.contentWindow.focus();
    if (way !== 'frame') frame.contentDocument.body.focus();
  }, how);
  await page.keyboard.press('x');
  const state = () => {
    const { contentDocument: doc } = document.querySelector('iframe');
    return `${document.activeElement.localName} ${doc.hasFocus()} ${doc.getSelection().rangeCount} ${doc.querySelector('p').textContent}`;
  };
  console.log(`${how}: ${await page.evaluate(state)}`);
}
await browser.close();
JS
seen=$(node look.mjs "$chrome")
echo "$seen"
[ "$seen" = "frame: iframe true 1 xnote
frame: iframe true 1 xnote
frame and body: iframe true 1 xxnote" ]
