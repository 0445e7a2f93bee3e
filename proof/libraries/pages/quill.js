/** Two of Quill's editors: one with a toolbar above it, and one whose toolbar appears at the selection. */

import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import 'quill/dist/quill.bubble.css';

new Quill('#diary', {
  theme: 'snow',
  modules: {
    toolbar: [
      [{ header: [2, 3, false] }],
      ['bold', 'italic', 'underline', 'link'],
      [{ list: 'ordered' }, { list: 'bullet' }],
      [{ color: [] }],
      ['blockquote', 'clean'],
    ],
  },
});

const note = new Quill('#note', { theme: 'bubble', placeholder: 'Write a note' });
document.querySelector('#save').addEventListener('click', () => {
  document.querySelector('#saved').value = `Saved ${note.getLength() - 1} characters.`;
});
globalThis.isReady = true;
