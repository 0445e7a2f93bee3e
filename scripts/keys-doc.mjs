/** Writes docs/keys.md from the records that the end-to-end tests use; with `--check` it only checks that the file is up to date. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rows } from '../e2e/rows.mjs';
import { main, root, Trouble } from './steps.mjs';

const FILE = path.join(root, 'docs/keys.md');
const INTRO = {
  Navigation: 'Motions take a count: a number typed before the key.',
  Layout:
    'The left and right sidebars are the regions named `left` and `right`; `h` and `l` go by the position of the regions on the screen.',
  Dialogs: 'Each dialog also has a button in the navbar, so no keyboard is needed to open it.',
  History: '`>` and `<` ignore counts.',
  Beyond:
    'More bindings of the same keymap, on keys that were free: no binding above has to wait because of them.',
};

await main(async () => {
  const { vim } = await import('../packages/keynav/dist/keymaps/vim.js');
  checkComplete(vim);
  const text = page();
  if (!process.argv.includes('--check')) return (await writeFile(FILE, text), 0);
  const stored = await readFile(FILE, 'utf8').catch(() => '');
  if (stored !== text) throw new Trouble('docs/keys.md is out of date. Run: node scripts/keys-doc.mjs');
  return 0;
});

/** Throws unless each binding of the vim keymap has a row, and each row a binding to the same command. */
function checkComplete(vim) {
  const documented = new Map(rows.flatMap(row => (row.help ?? row.keys).map(keys => [keys, row.command])));
  // `<CR>` has no row: it follows the link of an item that is prose. On a link, the browser handles Enter itself.
  documented.set('<CR>', 'item.follow');
  for (const [keys, command] of Object.entries(vim)) {
    if (documented.get(keys) !== command)
      throw new Trouble(
        `The keymap binds ${keys} to ${command}, but e2e/rows.mjs has ${documented.get(keys) ?? 'no row for it'}.`,
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
description: All keys of the vim keymap, with their commands and what they do.
order: 2
---

Press \`?\` on any page of this site to see the current bindings. Keys are written as in Vim: \`<C-p>\` is Ctrl and p, \`G\` is Shift and g,
\`<lt>\` is the character \`<\`, \`<Any>\` is any one character.

<p><label>A field for trying <kbd>i</kbd> and <kbd>Esc</kbd>; all other keys type in it as usual: <input type="text" name="try" autocomplete="off"></label></p>

${groups.map(section).join('\n')}
## Other keymaps

The tables above are the \`vim\` keymap. \`web\` is the default of \`keynav/auto\`: on Windows and Linux it leaves Ctrl with p, h, l, j, k, o, i,
u, d, b and n to the browser, \`<Mod-k>\` opens the palette, and Up and Down move items only once an item is current. \`arrows\` has no bindings
made only of characters: it uses the arrow keys, Home, End, F6, and keys with Ctrl or Alt.
`;
}

function section(group) {
  const lines = rows
    .filter(row => row.group === group)
    .map(
      row =>
        `| ${(row.help ?? row.keys).map(code).join(' ')} | \`${row.command}\` | ${row.does.replaceAll('|', '\\|')} |`,
    );
  return `## ${group}\n\n${INTRO[group]}\n\n| Keys | Command | Description |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

function code(keys) {
  return keys.includes('`') ? `\`\` ${keys} \`\`` : `\`${keys}\``;
}
