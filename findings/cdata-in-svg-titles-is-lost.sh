#!/usr/bin/env bash
# A CDATA section directly in an SVG title, desc or foreignObject, or in a MathML mi, is text in Chromium and Firefox, and a comment in WebKitGTK and parse5.
#
# Seen with Chromium 156.0.8078.114 and Firefox ESR 153 by puppeteer-core 24.43.1, WebKitGTK 2.50.6 by its WebDriver, and parse5 8.1.1,
# 2026-12-01. The text of the element in <svg><title><![CDATA[d]]></title></svg>, the same for desc, foreignObject, and mi in math:
#   chromium "d", firefox "d", webkit "", parse5 ""
# and in <svg><g> for comparison: "d" in all four.
# By the HTML standard (13.2.5.42, markup declaration open state) it is text wherever the adjusted current node is not an HTML element; these
# elements may contain HTML, but are not HTML elements themselves. A tool that reads pages with parse5 loses such names of drawings.
# Needs Chromium, Firefox (CHROME_PATH, FIREFOX_PATH), WebKitWebDriver, Xvfb and Node 20. Fails if one of them says anything else.
set -euo pipefail

chrome=${CHROME_PATH:-/usr/bin/chromium}
firefox=${FIREFOX_PATH:-/usr/bin/firefox-esr}
for program in "$chrome" "$firefox" WebKitWebDriver Xvfb node npm; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
display=":$((90 + RANDOM % 100))"
port=$((20000 + RANDOM % 20000))
Xvfb "$display" -screen 0 800x600x24 >"$work/xvfb.log" 2>&1 &
xvfb=$!
driver=$xvfb
trap 'kill "$driver" "$xvfb" 2>/dev/null || true; rm -rf "$work"' EXIT
sleep 1
DISPLAY=$display WebKitWebDriver --port="$port" >"$work/driver.log" 2>&1 &
driver=$!
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent puppeteer-core@24.43.1 parse5@8.1.1
sleep 1

cat >look.mjs <<'JS'
import { parse } from 'parse5';
import puppeteer from 'puppeteer-core';

const [, , port, miniBrowser, chrome, firefox] = process.argv;
const NAMES = ['title', 'desc', 'foreignObject', 'mi', 'g'];
const pageOf = name => {
  const root = name === 'mi' ? 'math' : 'svg';
  return `<!doctype html><body><${root}><${name}><![CDATA[d]]></${name}></${root}>`;
};
const addressOf = name => `data:text/html,${encodeURIComponent(pageOf(name))}`;
const READ = 'return document.body.textContent.trim()';

const seen = {};
for (const [browser, executablePath] of Object.entries({ chrome, firefox })) {
  const opened = await puppeteer.launch({ browser, executablePath, args: browser === 'chrome' ? ['--no-sandbox'] : [] });
  const page = await opened.newPage();
  const texts = [];
  for (const name of NAMES) {
    await page.goto(addressOf(name));
    texts.push(await page.evaluate(`(() => { ${READ} })()`));
  }
  seen[`${browser} ${await opened.version()}`] = texts;
  await opened.close();
}

const call = async (method, path, body) => {
  const options = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, { method, ...options })).json();
  if (value?.error) throw new Error(value.message);
  return value;
};
const browserOptions = { binary: miniBrowser, args: ['--automation'] };
const { sessionId, capabilities } = await call('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
});
const texts = [];
for (const name of NAMES) {
  await call('POST', `/session/${sessionId}/url`, { url: addressOf(name) });
  texts.push(await call('POST', `/session/${sessionId}/execute/sync`, { script: READ, args: [] }));
}
await call('DELETE', `/session/${sessionId}`);
seen[`webkit ${capabilities.browserVersion}`] = texts;

const textOf = node => node.value ?? (node.childNodes ?? []).map(textOf).join('');
seen['parse5 8.1.1'] = NAMES.map(name => textOf(parse(pageOf(name))));

for (const [who, all] of Object.entries(seen)) console.log(who, all.map((text, i) => `${NAMES[i]} "${text}"`).join(', '));
const kept = 'd,d,d,d,d';
const lost = ',,,,d';
process.exit(Object.values(seen).join(' ') === [kept, kept, lost, lost].join(' ') ? 0 : 1);
JS

browser=$(find /usr/lib /usr/libexec -name MiniBrowser -type f 2>/dev/null | head -1)
DISPLAY=$display node look.mjs "$port" "$browser" "$chrome" "$firefox"
echo "as described"
