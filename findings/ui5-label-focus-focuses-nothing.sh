#!/usr/bin/env bash
# UI5's ui5-label cannot be focused by its own focus(), even with a tabindex: the component replaces that method for all of its elements.
#
# Seen with @ui5/webcomponents 2.26.0 in Chromium 156.0.8078.114 by playwright-core 1.65.1, 2026-11-30: of two elements with tabindex="-1",
# a custom element without code of its own gets the focus by focus(), and ui5-label does not, now or a second later, without an error.
# HTMLElement.prototype.focus.call(label) focuses it. A skip link or a router that focuses the first element of new content loses the focus.
# Needs Chromium (CHROME_PATH) and Node 20. Fails if the label gets the focus.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$chrome" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @ui5/webcomponents@2.26.0 esbuild@0.27.7 playwright-core@1.65.1
echo "import '@ui5/webcomponents/dist/Label.js';" >label.js
npx esbuild label.js --bundle --format=iife --outfile=bundle.js --log-level=error

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent('<x-plain id=plain tabindex=-1>Name</x-plain><ui5-label id=label tabindex=-1>Name</ui5-label>');
await page.evaluate(() => customElements.define('x-plain', class extends HTMLElement {}));
await page.addScriptTag({ content: readFileSync('bundle.js', 'utf8') });
await page.waitForFunction(() => document.querySelector('#label').shadowRoot?.querySelector('label'));
const focusedBy = act =>
  page.evaluate(async way => {
    document.activeElement.blur();
    const label = document.querySelector('#label');
    if (way === 'plain') document.querySelector('#plain').focus();
    if (way === 'own') label.focus();
    if (way === 'prototype') HTMLElement.prototype.focus.call(label);
    await new Promise(done => setTimeout(done, 1000));
    return document.activeElement.id || document.activeElement.localName;
  }, act);
for (const way of ['plain', 'own', 'prototype']) console.log(way, await focusedBy(way));
await browser.close();
JS
seen=$(node look.mjs "$chrome")
echo "$seen"
[ "$seen" = "plain plain
own body
prototype label" ]
