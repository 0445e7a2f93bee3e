/** Awkward circumstances of single keys: keys that are held, overlap, are bound twice, are prevented, or fail. */

import { blur, down, hold, press, tap, type, unbind, up } from './steps.mjs';

const TWICE = [[{ keys: 'j', id: 'first' }], [{ keys: 'j', id: 'second' }]];

/** The cases for single keys. */
export const robust = [
  { name: 'j while another key is held', keymap: ['j'], steps: [down('x'), type('j'), up('x')], ran: ['j'] },
  {
    name: 'Mac: j after Cmd+c, for which there is no keyup of c',
    keymap: ['j'],
    platform: 'mac',
    steps: [press({ key: 'c', code: 'KeyC', held: ['meta'], isSwallowed: true }), type('j')],
    ran: ['j'],
  },
  {
    name: 'j after Alt was pressed and the window lost the focus',
    keymap: ['j'],
    steps: [{ ...tap('alt'), isSwallowed: true }, blur(), type('j')],
    ran: ['j'],
  },
  { name: 'Ctrl+j does not run j', keymap: ['j'], steps: type('<C-j>'), ran: [], prevented: [false] },
  { name: 'J does not run j', keymap: ['j'], steps: type('J'), ran: [], prevented: [false] },
  {
    name: '<C-i> does not react to Tab',
    keymap: ['<C-i>'],
    steps: type('<Tab>'),
    ran: [],
    prevented: [false],
  },
  {
    name: 'a binding that repeats runs at each repeat of the key',
    keymap: [{ keys: 'j', repeats: true }],
    steps: hold('j', 2),
    ran: ['j', 'j', 'j'],
  },
  {
    name: 'a binding that does not repeat runs once per press',
    keymap: [{ keys: 't', repeats: false }],
    steps: [hold('t', 2), type('t')],
    ran: ['t', 't'],
  },
  {
    name: 'a key that ran a binding is prevented',
    keymap: ['j'],
    steps: type('j'),
    ran: ['j'],
    prevented: [true],
  },
  {
    name: 'a key without a binding is not prevented',
    keymap: ['j'],
    steps: type('x'),
    ran: [],
    prevented: [false],
  },
  {
    name: 'a key that the page has prevented is ignored',
    keymap: ['j'],
    steps: type('j').map(step => ({ ...step, isPrevented: true })),
    ran: [],
  },
  {
    name: 'the next key works after a sequence that throws',
    keymap: [{ keys: 'gx', throws: true }, 'j'],
    steps: type('gxj'),
    ran: ['gx', 'j'],
  },
  {
    name: 'if a key is bound twice, the last binding wins',
    keymaps: TWICE,
    lastWins: true,
    steps: type('j'),
    ran: ['second'],
  },
  {
    name: 'after the last binding is removed, the first runs again',
    keymaps: TWICE,
    lastWins: true,
    steps: [type('j'), unbind(1), type('j')],
    ran: ['second', 'first'],
  },
  {
    name: 'a removed binding no longer runs',
    keymap: ['j'],
    steps: [type('j'), unbind(0), type('j')],
    ran: ['j'],
    prevented: [true, false],
  },
];
