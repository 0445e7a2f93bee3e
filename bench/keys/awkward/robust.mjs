/** Awkward circumstances of single keys: held, overlapping, bound twice, prevented, failing. */

import { blur, down, hold, press, tap, type, unbind, up } from './steps.mjs';

const TWICE = [[{ keys: 'j', id: 'first' }], [{ keys: 'j', id: 'second' }]];

export const robust = [
  { name: 'j while another key is held', keymap: ['j'], steps: [down('x'), type('j'), up('x')], ran: ['j'] },
  {
    name: 'Mac: j after Cmd+c, whose c never comes up',
    keymap: ['j'],
    platform: 'mac',
    steps: [press({ key: 'c', code: 'KeyC', held: ['meta'], isSwallowed: true }), type('j')],
    ran: ['j'],
  },
  {
    name: 'j after Alt went down and the window was left',
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
    name: 'a binding that may repeat runs at each repeat',
    keymap: [{ keys: 'j', repeats: true }],
    steps: hold('j', 2),
    ran: ['j', 'j', 'j'],
  },
  {
    name: 'one that may not runs once a press',
    keymap: [{ keys: 't', repeats: false }],
    steps: [hold('t', 2), type('t')],
    ran: ['t', 't'],
  },
  {
    name: 'a key that ran something is kept from the page',
    keymap: ['j'],
    steps: type('j'),
    ran: ['j'],
    prevented: [true],
  },
  {
    name: 'a key that nothing binds is untouched',
    keymap: ['j'],
    steps: type('x'),
    ran: [],
    prevented: [false],
  },
  {
    name: 'a key that the page has prevented is left alone',
    keymap: ['j'],
    steps: type('j').map(step => ({ ...step, isPrevented: true })),
    ran: [],
  },
  {
    name: 'after a sequence that throws the next key works',
    keymap: [{ keys: 'gx', throws: true }, 'j'],
    steps: type('gxj'),
    ran: ['gx', 'j'],
  },
  { name: 'bound twice, the last wins', keymaps: TWICE, lastWins: true, steps: type('j'), ran: ['second'] },
  {
    name: 'unbound again, the first is back',
    keymaps: TWICE,
    lastWins: true,
    steps: [type('j'), unbind(1), type('j')],
    ran: ['second', 'first'],
  },
  {
    name: 'what is unbound runs no more',
    keymap: ['j'],
    steps: [type('j'), unbind(0), type('j')],
    ran: ['j'],
    prevented: [true, false],
  },
];
