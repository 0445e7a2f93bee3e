/** Two of CodeMirror's editors: one with the basic setup and JavaScript, and one that is read only. */

import { basicSetup, EditorView } from 'codemirror';
import { javascript } from '@codemirror/lang-javascript';
// The state is a package that only the editor depends on.
import { EditorState } from '@codemirror/state';

const PROGRAM = `/** Bakes a cake for some guests. */
export function bake(guests, { sugar = 100, isFestive = false } = {}) {
  const flour = guests * 60;
  const eggs = Math.ceil(guests / 2);
  if (isFestive) {
    console.log('Add cherries.');
  }
  for (const step of ['mix', 'pour', 'bake']) {
    console.log(step, flour, eggs, sugar);
  }
  return { flour, eggs, sugar };
}

bake(8, { isFestive: true });
`;

const LOG = Array.from({ length: 30 }, (_, at) => `Minute ${at}: ${120 + Math.min(60, at * 5)} degrees`).join(
  '\n',
);

const setup = [basicSetup, javascript(), EditorView.theme({ '&': { border: '1px solid #ccc' } })];
const program = new EditorView({
  doc: PROGRAM,
  extensions: setup,
  parent: document.querySelector('#program'),
});
document
  .querySelector('#reset')
  .addEventListener('click', () => program.setState(EditorState.create({ doc: PROGRAM, extensions: setup })));

const log = new EditorView({
  doc: LOG,
  extensions: [
    basicSetup,
    EditorState.readOnly.of(true),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Log of the oven' }),
    EditorView.theme({ '&': { height: '12rem', border: '1px solid #ccc' } }),
  ],
  parent: document.querySelector('#log'),
});
globalThis.drawn = '.cm-content';
globalThis.texts = () => [program, log].map(({ state }) => state.doc.toString());
globalThis.isReady = true;
