#!/usr/bin/env bash
# WebKitGTK reports Tab with Shift as the key "Unidentified", so that a handler that compares event.key with "Tab" misses the way back.
#
# Seen with WebKitGTK 2.50.6 (Debian's webkit2gtk-driver) by keys of its WebDriver, 2026-11-30:
#   keydown key=Tab code=Tab shiftKey=false
#   keydown key=Unidentified code=Tab shiftKey=true
# UI Events says that the key attribute of this key is "Tab" whether or not Shift is held (UI Events KeyboardEvent key Values, Whitespace Keys).
# Needs WebKitWebDriver, Xvfb and Node 20. Fails if the browser reports anything else.
set -euo pipefail

for program in WebKitWebDriver Xvfb node; do
  command -v "$program" >/dev/null || { echo "needs $program"; exit 2; }
done
work=$(mktemp -d)
display=":$((90 + RANDOM % 100))"
port=$((20000 + RANDOM % 20000))
Xvfb "$display" -screen 0 800x600x24 >"$work/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill "$driver" "$xvfb" 2>/dev/null || true; rm -rf "$work"' EXIT
driver=$xvfb
sleep 1
DISPLAY=$display WebKitWebDriver --port="$port" >"$work/driver.log" 2>&1 &
driver=$!
sleep 1

cat >"$work/press.mjs" <<'JS'
const base = `http://127.0.0.1:${process.argv[2]}`;
const call = async (method, path, body) => {
  const options = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const { value } = await (await fetch(base + path, { method, ...options })).json();
  if (value?.error) throw new Error(value.message);
  return value;
};
const browserOptions = { binary: process.argv[3], args: ['--automation'] };
const { sessionId, capabilities } = await call('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
});
const session = `/session/${sessionId}`;
const page = `<button>one</button><button>two</button><script>
  globalThis.seen = [];
  addEventListener('keydown', ({ key, code, shiftKey }) => {
    if (code === 'Tab') seen.push('keydown key=' + key + ' code=' + code + ' shiftKey=' + shiftKey);
  });
</script>`;
await call('POST', `${session}/url`, { url: `data:text/html,${encodeURIComponent(page)}` });
const tab = '\uE004';
const shift = '\uE008';
const key = (type, value) => ({ type, value });
const actions = [
  ...[key('keyDown', tab), key('keyUp', tab)],
  ...[key('keyDown', shift), key('keyDown', tab), key('keyUp', tab), key('keyUp', shift)],
];
await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
const seen = await call('POST', `${session}/execute/sync`, { script: 'return seen', args: [] });
console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
console.log(seen.join('\n'));
await call('DELETE', session);
const expected = [
  'keydown key=Tab code=Tab shiftKey=false',
  'keydown key=Unidentified code=Tab shiftKey=true',
];
process.exit(seen.join() === expected.join() ? 0 : 1);
JS

browser=$(find /usr/lib /usr/libexec -name MiniBrowser -type f 2>/dev/null | head -1)
DISPLAY=$display node "$work/press.mjs" "$port" "$browser"
echo "as described"
