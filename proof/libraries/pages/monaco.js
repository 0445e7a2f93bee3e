/** Monaco's editor with JavaScript, and its editor of differences. */

import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/javascript/register';

globalThis.MonacoEnvironment = { getWorker: () => new Worker('monaco-worker.js', { type: 'module' }) };

const TIMETABLE = `/** The ferry between the two villages. */
const departures = ['07:10', '09:40', '13:05', '18:30'];

export function next(now) {
  for (const departure of departures) {
    if (departure > now) {
      return departure;
    }
  }
  return undefined;
}

export class Ferry {
  constructor(seats) {
    this.seats = seats;
    this.guests = [];
  }

  board(guest) {
    if (this.guests.length === this.seats) throw new Error('The ferry is full.');
    this.guests.push(guest);
  }
}
`;

const editor = monaco.editor.create(document.querySelector('#editor'), {
  value: TIMETABLE,
  language: 'javascript',
  ariaLabel: 'Timetable',
  automaticLayout: true,
});
document.querySelector('#format').addEventListener('click', () => editor.getAction('editor.foldAll').run());

const diff = monaco.editor.createDiffEditor(document.querySelector('#diff'), {
  automaticLayout: true,
  originalEditable: false,
  renderSideBySideInlineBreakpoint: 400,
});
const changed = new Promise(resolve => diff.onDidUpdateDiff(resolve));
diff.setModel({
  original: monaco.editor.createModel(TIMETABLE, 'javascript'),
  modified: monaco.editor.createModel(
    TIMETABLE.replace("'09:40', ", '').replace("'18:30'", "'18:30', '21:15'").replace('is full', 'has left'),
    'javascript',
  ),
});
await changed;
globalThis.texts = () => monaco.editor.getModels().map(model => model.getValue());
globalThis.isReady = true;
