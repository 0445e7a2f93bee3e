#!/usr/bin/env bash
# In WebKitGTK, after a script calls click() on a label, elements that scripts focus at later key presses no longer match :focus-visible.
#
# Seen with WebKitGTK 2.50.6 (Debian's webkit2gtk-driver) by keys of its WebDriver, 2026-11-30. At each key a script focuses a paragraph; at
# "c" it first calls click() on the label of a checkbox. Whether the paragraph matches :focus-visible:
#   a true, b true, c false, d false, e false
# With click() on the checkbox itself, every paragraph matches. Nobody has used a pointer, so the ring should stay visible for a keyboard.
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
const press = async target => {
  const page = `<input type=checkbox id=box><label for=box id=label>l</label>${[...'abcde'].map(k => `<p id=${k} tabindex=-1>${k}</p>`).join('')}<script>
    globalThis.seen = [];
    addEventListener('keydown', ({ key }) => {
      if (key === 'c') document.getElementById('${target}').click();
      const p = document.getElementById(key);
      p.focus();
      seen.push(key + ' ' + p.matches(':focus-visible'));
    });
  </script>`;
  await call('POST', `${session}/url`, { url: `data:text/html,${encodeURIComponent(page)}` });
  const key = (type, value) => ({ type, value });
  const actions = [...'abcde'].flatMap(k => [key('keyDown', k), key('keyUp', k)]);
  await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  return (await call('POST', `${session}/execute/sync`, { script: 'return seen', args: [] })).join(', ');
};
const seen = [await press('box'), await press('label')];
console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
console.log(seen.join('\n'));
await call('DELETE', session);
const expected = [
  'a true, b true, c true, d true, e true',
  'a true, b true, c false, d false, e false',
];
process.exit(seen.join() === expected.join() ? 0 : 1);
JS

browser=$(find /usr/lib /usr/libexec -name MiniBrowser -type f 2>/dev/null | head -1)
DISPLAY=$display node "$work/press.mjs" "$port" "$browser"
echo "as described"
