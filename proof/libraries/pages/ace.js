/** Two of Ace's editors without workers: one with JavaScript, and one with YAML that is read only. */

import ace from 'ace-builds/src-noconflict/ace';
import 'ace-builds/src-noconflict/theme-textmate';
import 'ace-builds/src-noconflict/mode-javascript';
import 'ace-builds/src-noconflict/mode-yaml';
import 'ace-builds/src-noconflict/ext-language_tools';
import 'ace-builds/src-noconflict/ext-searchbox';

const RULES = `/** Counts the points of a round of dominoes. */
function points(hand) {
  let sum = 0;
  for (const [left, right] of hand) {
    sum += left + right;
  }
  return sum;
}

const hands = {
  ada: [[6, 6], [2, 3]],
  bruno: [[1, 0]],
  clara: [],
};

for (const [name, hand] of Object.entries(hands)) {
  console.log(name, hand.length === 0 ? 'has won' : points(hand));
}
`;

const SETTINGS = `game: dominoes
players:
  - ada
  - bruno
  - clara
rounds: 5
# The winner of a round begins the next one.
begins: winner
`;

const shared = { theme: 'ace/theme/textmate', useWorker: false, fontSize: 14, tabSize: 2 };
const rules = ace.edit('rules', {
  ...shared,
  value: RULES,
  mode: 'ace/mode/javascript',
  enableBasicAutocompletion: true,
});
const settings = ace.edit('settings', {
  ...shared,
  value: SETTINGS,
  mode: 'ace/mode/yaml',
  readOnly: true,
  minLines: 4,
  maxLines: 12,
});
document.querySelector('#search').addEventListener('click', () => rules.execCommand('find'));

await Promise.all(
  [rules, settings].map(editor => new Promise(done => editor.renderer.once('afterRender', done))),
);
globalThis.texts = () => [rules, settings].map(editor => editor.getValue());
globalThis.isReady = true;
