/** Awkward places in which somebody may be typing, and events that no key has sent. */

import { plainEvent, press, type, withoutKey } from './steps.mjs';

const J = ['j'];
const silent = { keymap: J, steps: type('j'), ran: [], prevented: [false] };

export const typing = [
  {
    ...silent,
    name: 'input method: a key while composing is left alone',
    steps: [press({ key: 'j', code: 'KeyJ', keyCode: 229, composing: true })],
  },
  {
    ...silent,
    name: 'input method: a key named Process is left alone',
    steps: [press({ key: 'Process', code: 'KeyJ', keyCode: 229 })],
  },
  {
    ...silent,
    name: 'input method: Enter after composing, with code 229 (Safari), is left alone',
    keymap: ['<CR>'],
    steps: [press({ key: 'Enter', code: 'Enter', keyCode: 229 })],
  },
  {
    ...silent,
    name: 'Android: Unidentified with code 229 is left alone',
    steps: [press({ key: 'Unidentified', code: '', keyCode: 229 })],
  },
  {
    name: 'autofill: a keydown without key throws nothing',
    keymap: J,
    steps: [withoutKey(), type('j')],
    ran: ['j'],
  },
  {
    name: 'autofill: a keydown that is a plain Event throws nothing',
    keymap: J,
    steps: [plainEvent(), type('j')],
    ran: ['j'],
  },
  { name: 'j sent to the document runs', keymap: J, on: 'document', steps: type('j'), ran: J },
  { ...silent, name: 'j in a text input is text', on: 'input' },
  { ...silent, name: 'j in a textarea is text', on: 'textarea' },
  { ...silent, name: 'j in a select is its own', on: 'select' },
  { ...silent, name: 'j in an editable element is text', on: 'editable' },
  { ...silent, name: 'j in a child of an editable element is text', on: 'editable child' },
  {
    name: 'j in a part of it that is not editable runs',
    keymap: J,
    on: 'island',
    steps: type('j'),
    ran: J,
  },
  { ...silent, name: 'j in an input of an open shadow root is text', on: 'shadow input' },
  {
    name: 'j on a button of an open shadow root runs',
    keymap: J,
    on: 'shadow button',
    steps: type('j'),
    ran: J,
  },
  { ...silent, name: 'j in an ARIA textbox is text', on: 'textbox' },
  { ...silent, name: 'j in an ARIA combobox is text', on: 'combobox' },
  { ...silent, name: 'j in an ARIA listbox is its type-ahead', on: 'listbox' },
  { ...silent, name: 'j in an ARIA menu is its type-ahead', on: 'menuitem' },
  { name: 'j on a checkbox runs', keymap: J, on: 'checkbox', steps: type('j'), ran: J },
  {
    ...silent,
    name: 'Space on a checkbox is its own',
    keymap: ['<Space>'],
    on: 'checkbox',
    steps: type('<Space>'),
  },
  {
    ...silent,
    name: 'a Ctrl chord that is told to stay out of fields does',
    keymap: [{ keys: '<C-k>', inFields: false }],
    on: 'input',
    steps: type('<C-k>'),
  },
  {
    name: 'one that is told to act in fields does, while j beside it is text',
    keymap: [{ keys: '<C-k>', inFields: true }, 'j'],
    on: 'input',
    steps: type('j<C-k>'),
    ran: ['<C-k>'],
  },
];
