#!/usr/bin/env bash
# A form with a field named "attributes", as shops name the choices of a product, stops idiomorph, rrweb-snapshot and @medv/finder.
#
# Seen with idiomorph 0.8.0, rrweb-snapshot 2.2.2 and @medv/finder 4.0.2 in Chromium 156.0.8078.114 by playwright-core 1.65.1, 2026-12-01:
# the property of the form is then the field, so what loops over form.attributes reads the field. Morphing the page to one with another
# title, recording a snapshot of it and finding a selector for its button each throw a TypeError; with the field named "choices" all three
# work. tabbable, turndown, mark.js, dom-accessibility-api and Readability were not disturbed by this name. Needs Chromium (CHROME_PATH),
# Node 20 and npm. Fails if one of the three works with that name.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
for program in "$chrome" node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts playwright-core@1.65.1 idiomorph@0.8.0 rrweb-snapshot@2.2.2 @medv/finder@4.0.2

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const read = file => readFileSync(`node_modules/${file}`, 'utf8');
const scripts = [
  read('idiomorph/dist/idiomorph.js'),
  read('rrweb-snapshot/dist/rrweb-snapshot.umd.cjs'),
  // A module without imports, as a script.
  `${read('@medv/finder/finder.js').replace(/^export /gm, '')}; globalThis.finder = finder;`,
];
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
for (const name of ['choices', 'attributes']) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><title>Shop</title><main><h1>Tea</h1><form>
    <select name="${name}"><option>green<option>black</select><button>Buy</button></form></main>`);
  for (const content of scripts) await page.addScriptTag({ content });
  const seen = await page.evaluate(() => {
    const attempt = work => {
      try {
        return work() ? 'works' : 'does nothing';
      } catch (error) {
        return error.name;
      }
    };
    const main = document.querySelector('main');
    const next = main.outerHTML.replace('Tea', 'Coffee');
    return [
      `finder ${attempt(() => finder(document.querySelector('button')))}`,
      `snapshot ${attempt(() => rrwebSnapshot.snapshot(document))}`,
      `morph ${attempt(() => (Idiomorph.morph(main, next), document.querySelector('h1').textContent === 'Coffee'))}`,
    ].join(', ');
  });
  console.log(`${name}: ${seen}`);
  await page.close();
}
await browser.close();
JS
seen=$(node look.mjs "$chrome")
echo "$seen"
[ "$seen" = "choices: finder works, snapshot works, morph works
attributes: finder TypeError, snapshot TypeError, morph TypeError" ]
