/** Runs the real Vim to find out what it runs when keys are typed one after another. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathOf } from '../../../scripts/browsers/engines.mjs';

/**
 * A keymap and the keys typed on it, each in Vim's notation.
 * @typedef {object} Case
 * @property {readonly Bound[]} bindings
 * @property {readonly string[]} typed Chords, and `PAUSE` for a timeout.
 *
 * A binding to a command, or to other keys if `maps` is set.
 * @typedef {object} Bound
 * @property {readonly string[]} keys Ends with `<Any>` if the command takes an argument.
 * @property {boolean} [nowait]
 * @property {readonly string[]} [maps] The keys that the binding stands for; it does nothing if there are none.
 *
 * A command that ran: the index of its binding, its count, its argument.
 * @typedef {readonly [binding: number, count: number, argument: string]} Ran
 */

/** The key that stands for a timeout: it is mapped to `<Nop>`, so that pending keys are resolved. */
export const PAUSE = '<F11>';
const NEXT = '<F12>';
/** Keys that a terminal sends as several bytes. Here each is sent as a byte that no other key uses, followed by a letter. */
const NAMED = ['<F2>', '<Down>', '<C-Left>', '<S-Tab>', '<Home>', PAUSE, NEXT];
/** What a terminal sends for the other keys that are written as names. */
const SENT = { '<lt>': '<', '<Bar>': '|', '<Bslash>': '\\', '<Space>': ' ', '<CR>': '\r', '<A-x>': 'ø' };

const INSTALL =
  'The key engine is compared with Vim 9 or newer, with its script language. Install it (Debian: apt-get install vim-nox; vim-tiny is not enough), or set VIM_PATH to the path of its program.';

const SCRIPT = `
set nocompatible encoding=utf-8 notimeout nottimeout cpoptions-=<
${NAMED.map((name, i) => `execute "set ${name}=\\x1d${letter(i)}"`).join('\n')}
let g:cases = json_decode(join(readfile('cases.json'), ''))
let g:runs = []
func Ran(binding)
  call add(g:runs[-1], [a:binding, v:count, ''])
endfunc
func Wild(binding)
  let times = v:count
  let key = getcharstr()
  if index(g:cases[len(g:runs) - 1].characters, key) < 0
    " Not a character: the command does not run, and the key is looked up again.
    call feedkeys(key, 'i')
  else
    call add(g:runs[-1], [a:binding, times, key])
  endif
endfunc
func Nothing()
endfunc
func Next()
  if len(g:runs) == len(g:cases)
    call writefile([json_encode(g:runs)], 'runs.json')
    qall!
  endif
  nmapclear
  nmapclear <buffer>
  nmap ${PAUSE} <Nop>
  nnoremap ${NEXT} <Cmd>call Next()<CR>
  for mapping in g:cases[len(g:runs)].mappings
    execute mapping
  endfor
  call add(g:runs, [])
endfunc
call Next()
`;

/**
 * Returns what Vim runs in each case. Keys are passed by `-s`, one at a time, so that no keys after a `<nowait>` mapping have been typed
 * when it is resolved, as when a person types.
 * @param {readonly Case[]} cases
 * @returns {readonly (readonly Ran[])[]}
 */
export function ranInVim(cases) {
  const folder = mkdtempSync(path.join(tmpdir(), 'keynav-vim-'));
  const file = name => path.join(folder, name);
  try {
    const written = cases.map(one => ({ mappings: mappingsOf(one), characters: charactersOf(one) }));
    writeFileSync(file('cases.json'), JSON.stringify(written));
    writeFileSync(file('script.vim'), SCRIPT);
    writeFileSync(file('keys'), cases.map(({ typed }) => [...typed, NEXT].map(sent).join('')).join(''));
    const output = runVim(folder);
    return readRuns(file('runs.json'), output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runVim(cwd) {
  const program = pathOf('vim') ?? 'vim';
  const options = '--noplugin -n -X -i NONE --not-a-term -T dumb -u script.vim -s keys'.split(' ');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { error, stdout } = spawnSync(program, options, { cwd, env, input: '', timeout: 60_000 });
  if (error) throw new Error(error.code === 'ENOENT' ? INSTALL : `${program}: ${error.message}`);
  return String(stdout);
}

function readRuns(file, output) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(
      `Vim wrote no results. ${INSTALL} Its output: ${output.replace(/\s+/g, ' ').slice(-2000)}`,
    );
  }
}

/** Returns the Vim commands that define a keymap, in which keys without a binding only end a count. */
function mappingsOf({ bindings, typed }) {
  const bound = bindings.map(binding => mappingOf(binding, bindings.indexOf(binding)));
  const sequences = new Set(bindings.map(({ keys }) => keys.filter(key => key !== '<Any>').join('')));
  const all = new Set([...typed, ...bindings.flatMap(({ keys, maps = [] }) => [...keys, ...maps])]);
  const free = [...all].filter(key => !/^\d$/.test(key) && key !== PAUSE && !sequences.has(key));
  return [...free.map(key => `nnoremap ${key} <Cmd>call Nothing()<CR>`), ...bound];
}

function mappingOf({ keys, nowait, maps }, i) {
  // <nowait> has an effect only on a mapping of the buffer whose longer mapping is global.
  const where = nowait ? '<buffer><nowait> ' : '';
  if (maps) return `nmap ${where}${keys.join('')} ${maps.join('') || '<Nop>'}`;
  if (keys.at(-1) === '<Any>') return `nnoremap ${keys[0]} <Cmd>call Wild(${i})<CR>`;
  return `nnoremap ${where}${keys.join('')} <Cmd>call Ran(${i})<CR>`;
}

/** Returns the characters that `<Any>` can match. */
function charactersOf({ bindings, typed }) {
  const all = [...typed, ...bindings.flatMap(({ maps = [] }) => maps)];
  return [...new Set(all.filter(isCharacter).map(sent))];
}

const isCharacter = key => [...key].length === 1 || /^<(lt|Bar|Bslash)>$/.test(key);

/** Returns what a terminal sends for a key. */
function sent(key) {
  const named = NAMED.indexOf(key);
  if (named >= 0) return `\x1d${letter(named)}`;
  const control = /^<C-([a-z])>$/.exec(key)?.[1];
  return SENT[key] ?? (control ? String.fromCharCode(control.charCodeAt(0) % 32) : key);
}

function letter(i) {
  return String.fromCharCode(97 + i);
}
