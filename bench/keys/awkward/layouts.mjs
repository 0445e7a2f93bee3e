/** Awkward events of layouts other than the American one, of modifiers, and of the numeric keypad. */

import { press, type } from './steps.mjs';

/** How Windows and Linux report AltGr. */
const WINDOWS_ALTGR = { held: ['ctrl', 'alt'], altGraph: true };
const LINUX_ALTGR = { held: [], altGraph: true };

/** The cases for keyboards and layouts. */
export const layouts = [
  {
    name: 'Russian: о on the key of j runs j',
    keymap: ['j'],
    steps: [press({ key: 'о', code: 'KeyJ' })],
    ran: ['j'],
  },
  {
    name: 'Russian: Ctrl with the key of p runs <C-p>',
    keymap: ['<C-p>'],
    steps: [press({ key: 'з', code: 'KeyP', held: ['ctrl'] })],
    ran: ['<C-p>'],
  },
  {
    name: 'Russian: Shift with the key of g runs G, not g',
    keymap: ['g', 'G'],
    steps: [press({ key: 'П', code: 'KeyG', held: ['shift'] })],
    ran: ['G'],
  },
  {
    name: 'Russian: a dot typed with the key of the slash is a dot',
    keymap: ['.', '/'],
    steps: [press({ key: '.', code: 'Slash' })],
    ran: ['.'],
  },
  {
    name: 'Russian: х on the key of [ runs [',
    keymap: ['['],
    steps: [press({ key: 'х', code: 'BracketLeft' })],
    ran: ['['],
  },
  {
    name: 'Greek: γ γ on the key of g runs gg',
    keymap: ['gg'],
    steps: [press({ key: 'γ', code: 'KeyG' }), press({ key: 'γ', code: 'KeyG' })],
    ran: ['gg'],
  },
  {
    name: 'Hebrew: ח on the key of j runs j',
    keymap: ['j'],
    steps: [press({ key: 'ח', code: 'KeyJ' })],
    ran: ['j'],
  },
  {
    name: 'Hebrew: / typed with the key of q is /',
    keymap: ['/', 'q'],
    steps: [press({ key: '/', code: 'KeyQ', keyCode: 81 })],
    ran: ['/'],
  },
  {
    name: 'Dvorak: h typed with the key of j is h',
    keymap: ['j', 'h'],
    steps: [press({ key: 'h', code: 'KeyJ', keyCode: 72 })],
    ran: ['h'],
  },
  {
    name: 'Dvorak: Ctrl+p typed with the key of r is <C-p>',
    keymap: ['<C-p>', '<C-r>'],
    steps: [press({ key: 'p', code: 'KeyR', keyCode: 80, held: ['ctrl'] })],
    ran: ['<C-p>'],
  },
  {
    name: 'French: a typed with the key of q is a',
    keymap: ['a', 'q'],
    steps: [press({ key: 'a', code: 'KeyQ', keyCode: 65 })],
    ran: ['a'],
  },
  {
    name: 'French: 1 needs Shift',
    keymap: ['1'],
    hasDigits: true,
    steps: [press({ key: '1', code: 'Digit1', held: ['shift'] })],
    ran: ['1'],
  },
  {
    name: 'German: ? is Shift and ß',
    keymap: ['?'],
    platform: 'windows',
    steps: [press({ key: '?', code: 'Minus', keyCode: 219, held: ['shift'] })],
    ran: ['?'],
  },
  {
    name: 'German: / is Shift and 7',
    keymap: ['/', '7'],
    hasDigits: true,
    steps: [press({ key: '/', code: 'Digit7', held: ['shift'] })],
    ran: ['/'],
  },
  {
    name: 'German: Ctrl with / (Shift and 7) runs <C-/>',
    keymap: ['<C-/>'],
    steps: [press({ key: '/', code: 'Digit7', held: ['ctrl', 'shift'] })],
    ran: ['<C-/>'],
  },
  {
    name: 'German: ö does not run ;, which is on the same key of a US keyboard',
    keymap: [';'],
    steps: [press({ key: 'ö', code: 'Semicolon', keyCode: 192 })],
    ran: [],
    prevented: [false],
  },
  {
    name: 'Italian: : is Shift and the dot',
    keymap: [':'],
    steps: [press({ key: ':', code: 'Period', held: ['shift'] })],
    ran: [':'],
  },
  {
    name: 'German: [ typed with AltGr and 8, reported with Ctrl and Alt (Windows)',
    keymap: ['['],
    platform: 'windows',
    steps: [press({ key: '[', code: 'Digit8', ...WINDOWS_ALTGR })],
    ran: ['['],
  },
  {
    name: 'German: [ typed with AltGr and 8, reported with AltGraph only (Linux)',
    keymap: ['['],
    steps: [press({ key: '[', code: 'Digit8', keyCode: 219, ...LINUX_ALTGR })],
    ran: ['['],
  },
  {
    name: 'Polish: ę typed with AltGr does not run <C-A-e>',
    keymap: ['<C-A-e>'],
    platform: 'windows',
    steps: [press({ key: 'ę', code: 'KeyE', ...WINDOWS_ALTGR })],
    ran: [],
    prevented: [false],
  },
  {
    name: 'Windows: Ctrl and Alt with e run <C-A-e>',
    keymap: ['<C-A-e>'],
    platform: 'windows',
    steps: [press({ key: 'e', code: 'KeyE', held: ['ctrl', 'alt'] })],
    ran: ['<C-A-e>'],
  },
  {
    name: 'Mac: Option+s types ß and runs <A-s>',
    keymap: ['<A-s>'],
    platform: 'mac',
    steps: [press({ key: 'ß', code: 'KeyS', held: ['alt'] })],
    ran: ['<A-s>'],
  },
  {
    name: 'Mac: Option+s reported with AltGraph (WebKit) runs <A-s>',
    keymap: ['<A-s>'],
    platform: 'mac',
    steps: [press({ key: 'ß', code: 'KeyS', held: ['alt'], altGraph: true })],
    ran: ['<A-s>'],
  },
  {
    name: 'Mac: Option+s with s bound types ß',
    keymap: ['s'],
    platform: 'mac',
    steps: [press({ key: 'ß', code: 'KeyS', held: ['alt'] })],
    ran: [],
    prevented: [false],
  },
  {
    name: 'Mac: Option+e, a dead key, runs <A-e>',
    keymap: ['<A-e>'],
    platform: 'mac',
    steps: [press({ key: 'Dead', code: 'KeyE', held: ['alt'] })],
    ran: ['<A-e>'],
  },
  {
    name: 'Mac: Cmd+Shift+p, reported as a lowercase p, runs <D-S-p>',
    keymap: ['<D-S-p>'],
    platform: 'mac',
    steps: [press({ key: 'p', code: 'KeyP', held: ['meta', 'shift'] })],
    ran: ['<D-S-p>'],
  },
  {
    name: 'CapsLock: j stays j although J is bound too',
    keymap: ['j', 'J'],
    steps: [press({ key: 'J', code: 'KeyJ', capsLock: true })],
    ran: ['j'],
  },
  {
    name: 'CapsLock: Ctrl+p stays <C-p> although <C-S-p> is bound too',
    keymap: ['<C-p>', '<C-S-p>'],
    steps: [press({ key: 'P', code: 'KeyP', held: ['ctrl'], capsLock: true })],
    ran: ['<C-p>'],
  },
  {
    name: 'a dead key (an accent) does not end a pending g',
    keymap: ['gg'],
    steps: [type('g'), press({ key: 'Dead', code: 'BracketLeft' }), type('g')],
    ran: ['gg'],
  },
  {
    name: 'numpad: 5 is 5',
    keymap: ['5'],
    hasDigits: true,
    steps: [press({ key: '5', code: 'Numpad5', location: 3 })],
    ran: ['5'],
  },
  {
    name: 'numpad: Enter is <CR>',
    keymap: ['<CR>'],
    steps: [press({ key: 'Enter', code: 'NumpadEnter', keyCode: 13, location: 3 })],
    ran: ['<CR>'],
  },
  {
    name: 'numpad without NumLock: 2 is <Down>',
    keymap: ['<Down>'],
    steps: [press({ key: 'ArrowDown', code: 'Numpad2', keyCode: 40, location: 3 })],
    ran: ['<Down>'],
  },
];
