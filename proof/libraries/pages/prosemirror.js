/** Two of ProseMirror's editors: the example setup with its menu, and one without a menu. */

import { exampleSetup } from 'prosemirror-example-setup';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-example-setup/style/style.css';
// The model and the menu are packages that only the other packages depend on.
import { DOMParser, Schema } from 'prosemirror-model';
import 'prosemirror-menu/style/menu.css';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

new EditorView(document.querySelector('#letter'), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(document.querySelector('#content')),
    plugins: exampleSetup({ schema }),
  }),
  attributes: { 'aria-label': 'Letter' },
});

new EditorView(document.querySelector('#answer'), {
  state: EditorState.create({
    doc: schema.node('doc', null, [
      schema.node('paragraph', null, [schema.text('We shall come with two brushes and a cake.')]),
    ]),
    plugins: exampleSetup({ schema, menuBar: false }),
  }),
  attributes: { 'aria-label': 'Answer' },
});
globalThis.isReady = true;
