/** Awkward sequences: sequences that overlap, break off, or are typed with overlapping keys. */

import { blur, down, hold, press, tap, type, up, wait } from './steps.mjs';

/** The cases for sequences. */
export const sequences = [
  { name: 'zz, zh, zl: z z runs only zz', keymap: ['zz', 'zh', 'zl'], steps: type('zz'), ran: ['zz'] },
  { name: 'g, gg: g g runs only gg', keymap: ['g', 'gg'], steps: type('gg'), ran: ['gg'] },
  { name: 'g, gg: g and a pause runs g', keymap: ['g', 'gg'], steps: [type('g'), wait(1200)], ran: ['g'] },
  { name: 'gs, gsp: g s p runs only gsp', keymap: ['gs', 'gsp'], steps: type('gsp'), ran: ['gsp'] },
  {
    name: 'gs, gsp: g s and a pause runs gs',
    keymap: ['gs', 'gsp'],
    steps: [type('gs'), wait(1200)],
    ran: ['gs'],
  },
  { name: 'bc, ab: a b runs ab', keymap: ['bc', 'ab'], steps: type('ab'), ran: ['ab'] },
  { name: 'abd, bc: a b c runs bc', keymap: ['abd', 'bc'], steps: type('abc'), ran: ['bc'] },
  { name: 'zp, m: z m runs m', keymap: ['zp', 'm'], steps: type('zm'), ran: ['m'] },
  {
    name: 'dc, <Down>: d Down c runs <Down>',
    keymap: ['dc', '<Down>'],
    steps: type('d<Down>c'),
    ran: ['<Down>'],
  },
  {
    name: 'a<CR>, ab<CR>: typed in turn, each runs once',
    keymap: ['a<CR>', 'ab<CR>'],
    steps: type('a<CR>ab<CR>'),
    ran: ['a<CR>', 'ab<CR>'],
  },
  { name: 'hat: h e a r t runs nothing', keymap: ['hat'], steps: type('heart'), ran: [] },
  { name: 'gg: g g g runs it once', keymap: ['gg'], steps: type('ggg'), ran: ['gg'] },
  {
    name: 'hat: 600 ms and 900 ms between its keys do not end it',
    keymap: ['hat'],
    steps: [type('h'), wait(500), type('a'), wait(800), type('t')],
    ran: ['hat'],
  },
  { name: 'gG: Shift is pressed in between', keymap: ['gG'], steps: type('gG'), ran: ['gG'] },
  {
    name: 'gg: pressing Shift, Ctrl and Alt in between changes nothing',
    keymap: ['gg'],
    steps: [type('g'), tap('shift'), tap('ctrl'), tap('alt'), type('g')],
    ran: ['gg'],
  },
  { name: '<C-w>h: Ctrl is released in between', keymap: ['<C-w>h'], steps: type('<C-w>h'), ran: ['<C-w>h'] },
  {
    name: 'gi: i is pressed before g is released',
    keymap: ['gi'],
    steps: [down('g'), down('i'), up('g'), up('i')],
    ran: ['gi'],
  },
  {
    name: 'gg: a held g counts once, and the next g completes it',
    keymap: ['gg'],
    steps: [hold('g', 3), type('g')],
    ran: ['gg'],
  },
  {
    name: 'gg: leaving the window in between cancels it',
    keymap: ['gg'],
    steps: [type('g'), blur(), type('g')],
    ran: [],
  },
  {
    name: 'gg: both keys are prevented',
    keymap: ['gg'],
    steps: type('gg'),
    ran: ['gg'],
    prevented: [true, true],
  },
  {
    name: 'gg: F5 after g reaches the browser',
    keymap: ['gg'],
    steps: [type('g'), press({ key: 'F5', code: 'F5' })],
    ran: [],
    prevented: [null, false],
  },
];
