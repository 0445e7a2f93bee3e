/** Key events of real keyboards, as browsers report them, read as presses. */

import { expect } from '@open-wc/testing';
import { pressReader } from './read-key.js';

const pressOf = (event: KeyboardEvent, apple: boolean) => pressReader(apple)(event);

interface Fields extends KeyboardEventInit {
  readonly keyCode?: number;
  readonly modifierAltGraph?: boolean;
  readonly modifierCapsLock?: boolean;
}
type Row = readonly [
  claim: string,
  key: string,
  code: string,
  chords: string,
  fields?: Fields,
  apple?: boolean,
];

/** A keydown; `keyCode` cannot be set from outside, and not every engine takes the modifier states. */
function keydown(
  key: string | undefined,
  code: string,
  { keyCode, modifierAltGraph, modifierCapsLock, ...init }: Fields = {},
): KeyboardEvent {
  const location = code.startsWith('Numpad') ? KeyboardEvent.DOM_KEY_LOCATION_NUMPAD : 0;
  const event = new KeyboardEvent('keydown', { key: key ?? '', code, location, ...init });
  if (key === undefined) Object.defineProperty(event, 'key', { value: undefined });
  if (keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: keyCode });
  const states: Readonly<Record<string, boolean | undefined>> = {
    AltGraph: modifierAltGraph,
    CapsLock: modifierCapsLock,
  };
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => states[name] ?? false });
  return event;
}

const shift = { shiftKey: true };
const windowsAltGr = { ctrlKey: true, altKey: true, modifierAltGraph: true };
const linuxAltGr = { modifierAltGraph: true };
const option = { altKey: true };
const caps = { modifierCapsLock: true };

const rows: readonly Row[] = [
  ['US: a letter', 'j', 'KeyJ', 'j'],
  ['US: a capital', 'G', 'KeyG', 'G', shift],
  ['US: a sign with Shift is the sign', '?', 'Slash', '?', shift],
  ['US: the bracket is written <lt>', '<', 'Comma', '<lt>', shift],
  ['US: Ctrl with a letter', 'p', 'KeyP', '<C-p>', { ctrlKey: true }],
  ['US: Ctrl and Shift with a letter', 'P', 'KeyP', '<C-S-p>', { ctrlKey: true, shiftKey: true }],
  ['US: Ctrl+[ is Esc', '[', 'BracketLeft', '<Esc>', { ctrlKey: true }],
  ['US: Ctrl+I is not Tab', 'i', 'KeyI', '<C-i>', { ctrlKey: true }],
  ['US: Tab', 'Tab', 'Tab', '<Tab>'],
  ['US: Space', ' ', 'Space', '<Space>'],
  ['US: Enter, Escape and arrows by their names', 'Enter', 'Enter', '<CR>'],
  ['US: Shift+F6', 'F6', 'F6', '<S-F6>', shift],
  ['German: / is Shift+7', '/', 'Digit7', '/', shift],
  ['German: : is Shift+.', ':', 'Period', ':', shift],
  ['German: z is where US has y', 'z', 'KeyY', 'z'],
  ['German: ö stands for nothing else', 'ö', 'Semicolon', 'ö'],
  ['German: [ by AltGr on Windows', '[', 'Digit8', '[', windowsAltGr],
  ['German: [ by AltGr on Linux', '[', 'Digit8', '[', linuxAltGr],
  ['German: { by AltGr on Windows', '{', 'Digit7', '{', windowsAltGr],
  ['German: the euro sign runs no Ctrl+Alt binding', '€', 'KeyE', '€', windowsAltGr],
  ['Italian: é stands for nothing else', 'é', 'BracketLeft', 'é', shift],
  ['AZERTY: a is where US has q', 'a', 'KeyQ', 'a'],
  ['AZERTY: Shift+1 types a digit', '1', 'Digit1', '1', shift],
  ['AZERTY: é on the digit row is no digit', 'é', 'Digit2', 'é'],
  ['AZERTY: the square sign is no digit', '²', 'Backquote', '²'],
  ['AZERTY: } by AltGr', '}', 'Equal', '}', linuxAltGr],
  ['Dvorak: j is the key that types j', 'j', 'KeyC', 'j'],
  ['Dvorak: h on KeyJ is h', 'h', 'KeyJ', 'h'],
  ['Dvorak: Ctrl goes with what is typed', 'p', 'KeyR', '<C-p>', { ctrlKey: true }],
  ['Russian: the key on KeyJ is j too', 'о', 'KeyJ', 'о j'],
  ['Russian: with Shift it is J too', 'О', 'KeyJ', 'О J', shift],
  ['Russian: the key on [ is [ too', 'х', 'BracketLeft', 'х ['],
  ['Russian: and { with Shift', 'Х', 'BracketLeft', 'Х {', shift],
  ['Russian: Ctrl by position', 'з', 'KeyP', '<C-з> <C-p>', { ctrlKey: true }],
  ['Russian: Ctrl and Shift by position', 'З', 'KeyP', '<C-S-з> <C-S-p>', { ctrlKey: true, shiftKey: true }],
  ['Russian: the full stop is typed', '.', 'Slash', '.'],
  ['Russian: CapsLock does not turn j into J', 'О', 'KeyJ', 'о j', caps],
  ['Greek: the key on KeyJ', 'ξ', 'KeyJ', 'ξ j'],
  ['Greek: with Shift', 'Γ', 'KeyG', 'Γ G', shift],
  ['Hebrew: the key on KeyJ', 'ח', 'KeyJ', 'ח j'],
  ['Hebrew: the slash on KeyQ is typed', '/', 'KeyQ', '/'],
  ['Thai: a mark that is no letter, on KeyJ', '่', 'KeyJ', '่ j'],
  ['Persian: digits count', '۵', 'Digit5', '۵ 5'],
  ['Mac: Option+s is <A-s> first and text next', 'ß', 'KeyS', '<A-s> ß', option, true],
  ['Mac: Option+5 types [ on a German keyboard', '[', 'Digit5', '<A-5> [', option, true],
  [
    'Mac: Option with AltGraph reported, as WebKit may',
    'ß',
    'KeyS',
    '<A-s> ß',
    { ...option, ...linuxAltGr },
    true,
  ],
  [
    'Mac: Command and Shift report a small letter',
    'p',
    'KeyP',
    '<D-S-p>',
    { metaKey: true, shiftKey: true },
    true,
  ],
  ['CapsLock does not turn j into J', 'J', 'KeyJ', 'j', caps],
  ['CapsLock with Shift is J', 'j', 'KeyJ', 'J', { ...caps, ...shift }],
  ['CapsLock changes no sign', '1', 'Digit1', '1', caps],
  ['numpad: a digit is the key first and the digit next', '5', 'Numpad5', '<k5> 5'],
  ['numpad: without NumLock it is an arrow', 'ArrowUp', 'Numpad8', '<kUp> <Up>'],
  ['numpad: Enter', 'Enter', 'NumpadEnter', '<kEnter> <CR>'],
  ['numpad: plus', '+', 'NumpadAdd', '<kPlus> +'],
];

const ignored: readonly (readonly [claim: string, event: KeyboardEvent])[] = [
  ['a modifier alone', keydown('Shift', 'ShiftLeft')],
  ['AltGr alone', keydown('AltGraph', 'AltRight')],
  ['CapsLock itself', keydown('CapsLock', 'CapsLock')],
  ['a dead key', keydown('Dead', 'Quote')],
  ['an unknown key', keydown('Unidentified', '')],
  ['the event without a key that autofill sends', keydown(undefined, '')],
  ['an input method at work', keydown('j', 'KeyJ', { isComposing: true })],
  ['an input method that reports code 229', keydown('j', 'KeyJ', { keyCode: 229 })],
  ['an input method that reports the key Process', keydown('Process', 'KeyJ')],
];

describe('key events', () => {
  for (const [claim, key, code, chords, fields, apple = false] of rows) {
    it(claim, () => expect(pressOf(keydown(key, code, fields), apple)?.chords.join(' ')).to.equal(chords));
  }
  for (const [claim, event] of ignored)
    it(`${claim} is no press`, () => expect(pressOf(event, false)).to.equal(null));

  it('a plain Event, as autofill sends, is no press', () =>
    expect(pressOf(new Event('keydown') as KeyboardEvent, false)).to.equal(null));

  const typed: readonly (readonly [
    claim: string,
    event: KeyboardEvent,
    character: string,
    apple: boolean,
  ])[] = [
    ['a letter', keydown('j', 'KeyJ'), 'j', false],
    ['a letter with Ctrl types nothing', keydown('j', 'KeyJ', { ctrlKey: true }), '', false],
    ['a named key types nothing', keydown('Enter', 'Enter'), '', false],
    ['AltGr types on Windows', keydown('@', 'KeyQ', windowsAltGr), '@', false],
    ['AltGr types on Linux', keydown('@', 'KeyQ', linuxAltGr), '@', false],
    ['Alt alone types nothing elsewhere', keydown('s', 'KeyS', option), '', false],
    ['Option types on a Mac', keydown('ß', 'KeyS', option), 'ß', true],
  ];
  for (const [claim, event, character, apple] of typed)
    it(`for <Any>: ${claim}`, () => expect(pressOf(event, apple)?.character).to.equal(character));

  it('tells the numpad by the code, where a script gives no location', () => {
    const read = pressReader(false);
    const pressed = (code: string) =>
      read(new KeyboardEvent('keydown', { key: '6', code }))?.chords.join(' ');
    expect([pressed('Numpad6'), pressed('Digit6')]).to.deep.equal(['<k6> 6', '6']);
  });
  it('reads an event that has a key and nothing else', () => {
    const event = Object.assign(new Event('keydown'), { key: 'j' }) as unknown as KeyboardEvent;
    expect(pressOf(event, false)?.chords).to.deep.equal(['j']);
  });
  it('gives one object for equal presses', () => {
    const read = pressReader(false);
    expect(read(keydown('j', 'KeyJ'))).to.equal(read(keydown('j', 'KeyJ', { repeat: true })));
    expect(read(keydown('J', 'KeyJ', caps))).to.equal(read(keydown('j', 'KeyJ')));
    expect(read(keydown('j', 'KeyJ', { ctrlKey: true }))).not.to.equal(read(keydown('j', 'KeyJ')));
  });
  for (const [kind, key, code, init] of [
    ['with Alt', 's', 'KeyS', { altKey: true }],
    ['on the numpad', '6', 'Numpad6', {}],
    ['of another script', 'о', 'KeyJ', {}],
    ['with an accent', 'é', 'Digit2', {}],
    ['with AltGr on Windows', '@', 'KeyQ', windowsAltGr],
  ] as const)
    it(`gives one object for equal presses ${kind}`, () => {
      const read = pressReader(false);
      expect(read(keydown(key, code, init))).to.equal(read(keydown(key, code, init)));
    });
  it('tells presses apart that differ in the position or in AltGr alone', () => {
    const read = pressReader(false);
    expect(read(keydown('о', 'KeyJ'))?.chords).not.to.deep.equal(read(keydown('о', 'KeyK'))?.chords);
    const withAlt = { ctrlKey: true, altKey: true };
    expect(read(keydown('@', 'KeyQ', withAlt))?.character).to.equal('');
    expect(read(keydown('@', 'KeyQ', windowsAltGr))?.character).to.equal('@');
  });
});
