/** Writes docs/keys.md from the records that the tests press; `--check` only tells whether it is up to date. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rows } from '../e2e/rows.mjs';
import { main, root, Trouble } from './steps.mjs';

const FILE = path.join(root, 'docs/keys.md');
const INTRO = {
  Navigation: 'A motion takes a count: a number typed before it.',
  Layout:
    'The left and the right sidebar are the ones that the page calls so; `h` and `l` go by where regions are on screen.',
  Dialogs: 'Each is also a button in the navbar, for hands without a keyboard.',
  History: '`>` and `<` ignore counts.',
  Beyond: 'The same keymap, free keys; nothing above waits because of them.',
};

await main(async () => {
  const { vim } = await import('../packages/keynav/dist/keymaps/vim.js');
  checkComplete(vim);
  const text = page();
  if (!process.argv.includes('--check')) return (await writeFile(FILE, text), 0);
  const stored = await readFile(FILE, 'utf8').catch(() => '');
  if (stored !== text)
    throw new Trouble('docs/keys.md is not what the records say. Run: node scripts/keys-doc.mjs');
  return 0;
});

/** Every binding of the vim keymap stands in a row, and every row is bound so. */
function checkComplete(vim) {
  const documented = new Map(rows.flatMap(row => (row.help ?? row.keys).map(keys => [keys, row.command])));
  // Enter follows a link where the item is prose; on links it is the browser's own.
  documented.set('<CR>', 'item.follow');
  for (const [keys, command] of Object.entries(vim)) {
    if (documented.get(keys) !== command)
      throw new Trouble(
        `The keymap binds ${keys} to ${command}; e2e/rows.mjs has ${documented.get(keys) ?? 'no row for it'}.`,
      );
  }
  for (const keys of documented.keys())
    if (!(keys in vim))
      throw new Trouble(`e2e/rows.mjs has a row for ${keys}, which the keymap does not bind.`);
}

function page() {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return `---
title: Keys
description: Every key of the vim keymap, what it does, and the command behind it.
order: 2
---

Press \`?\` on any page of this site for the same table, live. Keys are written as in Vim: \`<C-p>\` is Ctrl and p, \`G\` is Shift and g,
\`<lt>\` is the character \`<\`, \`<Any>\` is any one character.

<p><label>A field to try <kbd>i</kbd> and <kbd>Esc</kbd> in, where every other key is yours: <input type="text" name="try" autocomplete="off"></label></p>

${groups.map(section).join('\n')}
## Other keymaps

\`vim\` is the whole table. \`web\` is what \`keynav/auto\` starts with: on Windows and Linux it leaves Ctrl with p h l j o i u d b n to the
browser, \`<Mod-k>\` opens the palette as people expect, and the arrows move items only while one is current. \`arrows\` has no binding made
only of characters: arrows, Home, End, F6, and keys with Ctrl or Alt.
`;
}

function section(group) {
  const lines = rows
    .filter(row => row.group === group)
    .map(
      row =>
        `| ${(row.help ?? row.keys).map(code).join(' ')} | \`${row.command}\` | ${row.does.replaceAll('|', '\\|')} |`,
    );
  return `## ${group}\n\n${INTRO[group]}\n\n| keys | command | what it does |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

function code(keys) {
  return keys.includes('`') ? `\`\` ${keys} \`\`` : `\`${keys}\``;
}
