/** Awkward places in which the reader may be typing, and events that are not sent by a key. */

import { plainEvent, press, type, withoutKey } from './steps.mjs';

const J = ['j'];
const silent = { keymap: J, steps: type('j'), ran: [], prevented: [false] };

/** The cases for typing. */
export const typing = [
  {
    ...silent,
    name: 'input method: a key during a composition is ignored',
    steps: [press({ key: 'j', code: 'KeyJ', keyCode: 229, composing: true })],
  },
  {
    ...silent,
    name: 'input method: a key named Process is ignored',
    steps: [press({ key: 'Process', code: 'KeyJ', keyCode: 229 })],
  },
  {
    ...silent,
    name: 'input method: Enter after a composition, with keyCode 229 (Safari), is ignored',
    keymap: ['<CR>'],
    steps: [press({ key: 'Enter', code: 'Enter', keyCode: 229 })],
  },
  {
    ...silent,
    name: 'Android: Unidentified with keyCode 229 is ignored',
    steps: [press({ key: 'Unidentified', code: '', keyCode: 229 })],
  },
  {
    name: 'autofill: a keydown without a key causes no error',
    keymap: J,
    steps: [withoutKey(), type('j')],
    ran: ['j'],
  },
  {
    name: 'autofill: a keydown that is a plain Event causes no error',
    keymap: J,
    steps: [plainEvent(), type('j')],
    ran: ['j'],
  },
  { name: 'j dispatched on the document runs', keymap: J, on: 'document', steps: type('j'), ran: J },
  { ...silent, name: 'j in a text input is text', on: 'input' },
  { ...silent, name: 'j in a textarea is text', on: 'textarea' },
  { ...silent, name: 'j in a select is left for its type-ahead', on: 'select' },
  { ...silent, name: 'j in an editable element is text', on: 'editable' },
  { ...silent, name: 'j in a child of an editable element is text', on: 'editable child' },
  {
    name: 'j in a part of an editable element that is not editable runs',
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
  { ...silent, name: 'j in an ARIA listbox is left for its type-ahead', on: 'listbox' },
  { ...silent, name: 'j in an ARIA menu is left for its type-ahead', on: 'menuitem' },
  { name: 'j on a checkbox runs', keymap: J, on: 'checkbox', steps: type('j'), ran: J },
  {
    ...silent,
    name: 'Space on a checkbox is left to it',
    keymap: ['<Space>'],
    on: 'checkbox',
    steps: type('<Space>'),
  },
  {
    ...silent,
    name: 'a Ctrl chord with inFields set to false does not run in a field',
    keymap: [{ keys: '<C-k>', inFields: false }],
    on: 'input',
    steps: type('<C-k>'),
  },
  {
    name: 'a Ctrl chord with inFields set to true runs in a field, in which j is text',
    keymap: [{ keys: '<C-k>', inFields: true }, 'j'],
    on: 'input',
    steps: type('j<C-k>'),
    ran: ['<C-k>'],
  },
];
