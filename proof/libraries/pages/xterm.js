/** Two of xterm's terminals: one that echoes what is typed, and one that only shows a log. */

import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';

const PROMPT = '\x1b[32mlighthouse\x1b[0m $ ';
const ANSWERS = {
  help: 'Commands: help, light, clear',
  light: 'The light turns once in ten seconds.',
};

const terminal = new Terminal({ rows: 12, cols: 80, cursorBlink: true });
terminal.open(document.querySelector('#terminal'));

let line = '';
terminal.onData(data => {
  for (const character of data) type(character);
});

function type(character) {
  if (character === '\r') {
    terminal.write('\r\n');
    run(line.trim());
    line = '';
  } else if (character === '\x7f') {
    if (line) terminal.write('\b \b');
    line = line.slice(0, -1);
  } else if (character >= ' ') {
    line += character;
    terminal.write(character);
  }
}

function run(command) {
  if (command === 'clear') terminal.clear();
  else if (command) terminal.writeln(ANSWERS[command] ?? `${command}: there is no such command`);
  terminal.write(PROMPT);
}

const log = new Terminal({ rows: 8, cols: 80, disableStdin: true, screenReaderMode: true });
log.open(document.querySelector('#log'));

const print = (screen, text) => new Promise(resolve => screen.write(text, resolve));
const ships = Array.from(
  { length: 24 },
  (_, at) => `\x1b[3${1 + (at % 6)}mShip ${at + 1}\x1b[0m passed at 0${at % 6}:${10 + at}\r\n`,
);
await print(terminal, 'Welcome to the lighthouse.\r\nThe weather is calm, and the lamp is on.\r\n');
await print(terminal, `Type \x1b[1mhelp\x1b[0m for a list of the commands.\r\n${PROMPT}`);
await print(log, ships.join(''));
globalThis.texts = () =>
  [terminal, log].map(({ buffer: { active } }) =>
    Array.from({ length: active.length }, (_, at) => active.getLine(at).translateToString(true)).join('\n'),
  );
globalThis.isReady = true;
