/** Two of Lexical's editors without a framework: rich text with a history and a toolbar, and one that is read only. */

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $createHeadingNode,
  $createQuoteNode,
  HeadingNode,
  QuoteNode,
  registerRichText,
} from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';

const make = (element, editable) => {
  const editor = createEditor({
    namespace: element.id,
    editable,
    theme: { text: { underline: 'underlined' } },
    nodes: [HeadingNode, QuoteNode],
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  return editor;
};

const fill = (title, sentences, quote) => () => {
  const [first, ...others] = sentences;
  const paragraph = $createParagraphNode().append(
    $createTextNode(`${first} `),
    $createTextNode('This was agreed.').toggleFormat('bold'),
  );
  $getRoot()
    .clear()
    .append(
      $createHeadingNode('h3').append($createTextNode(title)),
      paragraph,
      ...others.map(sentence => $createParagraphNode().append($createTextNode(sentence))),
      $createQuoteNode().append($createTextNode(quote)),
    );
};

const minutes = make(document.querySelector('#minutes'), true);
registerRichText(minutes);
registerHistory(minutes, createEmptyHistoryState(), 300);
minutes.update(
  fill(
    'The choir in May',
    ['The choir sings on the second Sunday.', 'The tenors bring chairs.', 'Somebody has to tune the piano.'],
    'Sing before you are asked.',
  ),
  { discrete: true },
);

const old = make(document.querySelector('#old'), false);
registerRichText(old);
old.update(
  fill('The choir last May', ['The choir sang in the barn.', 'It rained.'], 'Never again in the barn.'),
  {
    discrete: true,
  },
);

document.querySelector('#toolbar').addEventListener('click', ({ target }) => {
  const { format, history } = target.dataset;
  if (format) minutes.dispatchCommand(FORMAT_TEXT_COMMAND, format);
  if (history) minutes.dispatchCommand(history === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
});
globalThis.isReady = true;
