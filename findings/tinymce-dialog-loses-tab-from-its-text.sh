#!/usr/bin/env bash
# Tab leaves TinyMCE's modal dialog for the page behind if the focus is on an element of the dialog with tabindex="-1".
#
# Seen with tinymce 8.9.2 in Chromium 156.0.8078.114 by playwright-core 1.65.1, 2026-11-30: a dialog has aria-modal="true", a panel of HTML
# with a focusable paragraph, a field, and a button. From the field, Tab goes round inside the dialog. After a click on the paragraph, Tab
# goes to the first link of the page and Shift+Tab to the last one, and the dialog stays open above them. A heading or help text that a
# script or a reader's click focuses is enough. Needs Chromium (CHROME_PATH) and Node 20. Fails if the focus stays in the dialog.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$chrome" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent tinymce@8.9.2 playwright-core@1.65.1 serve-handler@6.1.7
cat >index.html <<'HTML'
<!doctype html><title>Editor</title><a href="#">first link</a><textarea></textarea><a href="#">last link</a>
<script src="node_modules/tinymce/tinymce.min.js"></script>
HTML

cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import handler from 'serve-handler';
import { chromium } from 'playwright-core';

const server = createServer(handler).listen(0);
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(`http://localhost:${server.address().port}/`);
await page.evaluate(async () => {
  const [editor] = await tinymce.init({ selector: 'textarea', license_key: 'gpl' });
  editor.windowManager.open({
    title: 'Count',
    body: {
      type: 'panel',
      items: [
        { type: 'htmlpanel', html: '<p tabindex="-1">Nine words.</p>' },
        { type: 'input', name: 'limit', label: 'Limit' },
      ],
    },
    buttons: [{ type: 'cancel', text: 'Close' }],
  });
});
await page.waitForSelector('[role=dialog] input:focus');
const press = async keys => {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  return page.evaluate(() => {
    const dialog = document.querySelector('[role=dialog][aria-modal=true]');
    return dialog.contains(document.activeElement) ? 'in the dialog' : document.activeElement.textContent;
  });
};
console.log(`from the field: ${await press('Tab Tab Tab Tab Tab')}`);
await page.click('[role=dialog] p');
console.log(`from the text, Tab: ${await press('Tab')}`);
await page.click('[role=dialog] p');
console.log(`from the text, Shift+Tab: ${await press('Shift+Tab')}`);
await browser.close();
server.close();
JS
seen=$(node look.mjs "$chrome")
echo "$seen"
[ "$seen" = "from the field: in the dialog
from the text, Tab: first link
from the text, Shift+Tab: last link" ]
