/** Tests how key events of real keyboards are read as key presses. */

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

/** Returns a keydown event. Its `keyCode` cannot be set by the constructor, nor in every engine the modifier states. */
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
  ['US: < is written <lt>', '<', 'Comma', '<lt>', shift],
  ['US: Ctrl with a letter', 'p', 'KeyP', '<C-p>', { ctrlKey: true }],
  ['US: Ctrl and Shift with a letter', 'P', 'KeyP', '<C-S-p>', { ctrlKey: true, shiftKey: true }],
  ['US: Ctrl+[ is Esc', '[', 'BracketLeft', '<Esc>', { ctrlKey: true }],
  ['US: Ctrl+I is not Tab', 'i', 'KeyI', '<C-i>', { ctrlKey: true }],
  ['US: Tab', 'Tab', 'Tab', '<Tab>'],
  ['US: Space', ' ', 'Space', '<Space>'],
  ['US: Enter', 'Enter', 'Enter', '<CR>'],
  ['US: Shift+F6', 'F6', 'F6', '<S-F6>', shift],
  ['German: / is Shift+7', '/', 'Digit7', '/', shift],
  ['German: : is Shift+.', ':', 'Period', ':', shift],
  ['German: z is where US has y', 'z', 'KeyY', 'z'],
  ['German: ö has no other reading', 'ö', 'Semicolon', 'ö'],
  ['German: [ by AltGr on Windows', '[', 'Digit8', '[', windowsAltGr],
  ['German: [ by AltGr on Linux', '[', 'Digit8', '[', linuxAltGr],
  ['German: { by AltGr on Windows', '{', 'Digit7', '{', windowsAltGr],
  ['German: the euro sign is not read with Ctrl and Alt', '€', 'KeyE', '€', windowsAltGr],
  ['Italian: é has no other reading', 'é', 'BracketLeft', 'é', shift],
  ['AZERTY: a is where US has q', 'a', 'KeyQ', 'a'],
  ['AZERTY: Shift+1 types a digit', '1', 'Digit1', '1', shift],
  ['AZERTY: é on the digit row is not a digit', 'é', 'Digit2', 'é'],
  ['AZERTY: the square sign is not a digit', '²', 'Backquote', '²'],
  ['AZERTY: } by AltGr', '}', 'Equal', '}', linuxAltGr],
  ['Dvorak: j is the key that types j', 'j', 'KeyC', 'j'],
  ['Dvorak: h on KeyJ is h', 'h', 'KeyJ', 'h'],
  ['Dvorak: Ctrl is combined with the typed letter', 'p', 'KeyR', '<C-p>', { ctrlKey: true }],
  ['Russian: KeyJ is read as j too', 'о', 'KeyJ', 'о j'],
  ['Russian: KeyJ with Shift is read as J too', 'О', 'KeyJ', 'О J', shift],
  ['Russian: the key of [ is read as [ too', 'х', 'BracketLeft', 'х ['],
  ['Russian: the key of [ with Shift is read as { too', 'Х', 'BracketLeft', 'Х {', shift],
  ['Russian: Ctrl with a letter is read by position too', 'з', 'KeyP', '<C-з> <C-p>', { ctrlKey: true }],
  [
    'Russian: Ctrl and Shift with a letter are read by position too',
    'З',
    'KeyP',
    '<C-S-з> <C-S-p>',
    { ctrlKey: true, shiftKey: true },
  ],
  ['Russian: the full stop is read as typed', '.', 'Slash', '.'],
  ['Russian: CapsLock does not turn j into J', 'О', 'KeyJ', 'о j', caps],
  ['Greek: KeyJ is read as j too', 'ξ', 'KeyJ', 'ξ j'],
  ['Greek: KeyG with Shift is read as G too', 'Γ', 'KeyG', 'Γ G', shift],
  ['Hebrew: KeyJ is read as j too', 'ח', 'KeyJ', 'ח j'],
  ['Hebrew: the slash on KeyQ is read as typed', '/', 'KeyQ', '/'],
  ['Thai: a tone mark on KeyJ is read as j too', '่', 'KeyJ', '่ j'],
  ['Persian: digits are read as digits', '۵', 'Digit5', '۵ 5'],
  ['Thai: a digit with Shift is read by its value, not by its position', '๕', 'Digit8', '๕ 5', shift],
  ['Bengali, Arabic, N’Ko, Adlam: digits are read by their values', '৯', 'Digit1', '৯ 9'],
  ['full-width digits are read by their values', '７', 'Digit1', '７ 7'],
  ['mathematical digits are read by their values', '𝟠', 'Digit1', '𝟠 8'],
  ['Arabic: the question mark is read by its position too', '؟', 'Slash', '؟ ?', shift],
  ['Arabic: the comma is read by its position too', '،', 'Comma', '، ,'],
  ['Arabic: a vowel sign is read by its position too', 'َ', 'KeyQ', 'َ Q', shift],
  ['Armenian: signs on the digit row are read by their positions too', '։', 'Digit4', '։ 4'],
  ['Bengali: the danda is read by its position too', '।', 'Digit7', '। 7'],
  ['Japanese: the full stop is read by its position too', '。', 'Period', '。 >', shift],
  ['Spanish: ¿ has no other reading', '¿', 'Equal', '¿', shift],
  ['French: « has no other reading', '«', 'KeyW', '«'],
  ['German: ´ has no other reading', '´', 'Equal', '´'],
  ['Turkish: CapsLock does not turn i into another letter', 'İ', 'Quote', 'i', caps],
  ['Turkish: i with Shift is read as I too', 'İ', 'Quote', 'İ I', shift],
  ['Turkish: Ctrl and Shift with i', 'İ', 'Quote', '<C-S-i̇> <C-S-i>', { ctrlKey: true, shiftKey: true }],
  ['US with dead keys: an apostrophe', 'Dead', 'Quote', "'"],
  [
    'F13 is read by its position, because Firefox and WebKitGTK do not name it',
    'Unidentified',
    'F13',
    '<F13>',
  ],
  ['F24 is read by its position, because Chromium names it U+0000', '\0', 'F24', '<F24>'],
  ['F14 is read by its position, because Firefox names it differently', 'LaunchApplication5', 'F14', '<F14>'],
  ['Mac: Option+s is read as <A-s>, then as its character', 'ß', 'KeyS', '<A-s> ß', option, true],
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
  ['CapsLock does not change signs', '1', 'Digit1', '1', caps],
  ['numpad: a digit is read as its own key, then as the digit', '5', 'Numpad5', '<k5> 5'],
  ['numpad: without NumLock it is an arrow', 'ArrowUp', 'Numpad8', '<kUp> <Up>'],
  ['numpad: Enter', 'Enter', 'NumpadEnter', '<kEnter> <CR>'],
  ['numpad: plus', '+', 'NumpadAdd', '<kPlus> +'],
];

const ignored: readonly (readonly [claim: string, event: KeyboardEvent])[] = [
  ['a modifier alone', keydown('Shift', 'ShiftLeft')],
  ['AltGr alone', keydown('AltGraph', 'AltRight')],
  ['CapsLock itself', keydown('CapsLock', 'CapsLock')],
  ['a dead key', keydown('Dead', 'BracketLeft')],
  ['a dead key at another position', keydown('Dead', 'Backquote')],
  ['a dead key with AltGr', keydown('Dead', 'Quote', linuxAltGr)],
  ['a dead key with Shift', keydown('Dead', 'Quote', shift)],
  ['an unknown key', keydown('Unidentified', '')],
  ['a key without a name in Chromium', keydown('\0', 'Lang5')],
  ['a key of a screen', keydown('BrightnessUp', '')],
  ...['GroupNext', 'HiraganaKatakana', 'Alphanumeric', 'ShiftLevel5', 'ModeChange', 'Convert', 'Compose'].map(
    name => [`the key ${name}`, keydown(name, '')] as const,
  ),
  ['an event without a key, as autofill sends it,', keydown(undefined, '')],
  ['an input method that reports code 229', keydown('j', 'KeyJ', { keyCode: 229 })],
  ['an input method that reports the key Process', keydown('Process', 'KeyJ')],
];

describe('key events', () => {
  for (const [claim, key, code, chords, fields, apple = false] of rows) {
    it(claim, () => expect(pressOf(keydown(key, code, fields), apple)?.chords.join(' ')).to.equal(chords));
  }
  for (const [claim, event] of ignored)
    it(`${claim} is not a key press`, () => expect(pressOf(event, false)).to.equal(null));

  for (const [place, localName, chords] of [
    ['in a field is not a key press', 'input', undefined],
    ['elsewhere is one, because the mark stays when a script removes the field', 'p', ['j']],
  ] as const)
    it(`a key during composition ${place}`, () => {
      const el = document.createElement(localName);
      const event = keydown('j', 'KeyJ', { isComposing: true });
      el.dispatchEvent(event);
      expect(pressOf(event, false)?.chords).to.deep.equal(chords);
    });

  it('a plain Event, as autofill sends it, is not a key press', () =>
    expect(pressOf(new Event('keydown') as KeyboardEvent, false)).to.equal(null));

  const typed: readonly (readonly [
    claim: string,
    event: KeyboardEvent,
    character: string,
    apple: boolean,
  ])[] = [
    ['a letter types itself', keydown('j', 'KeyJ'), 'j', false],
    ['a letter with Ctrl types nothing', keydown('j', 'KeyJ', { ctrlKey: true }), '', false],
    ['a named key types nothing', keydown('Enter', 'Enter'), '', false],
    ['AltGr types on Windows', keydown('@', 'KeyQ', windowsAltGr), '@', false],
    ['AltGr types on Linux', keydown('@', 'KeyQ', linuxAltGr), '@', false],
    ['Alt alone types nothing elsewhere', keydown('s', 'KeyS', option), '', false],
    ['Option types on a Mac', keydown('ß', 'KeyS', option), 'ß', true],
  ];
  for (const [claim, event, character, apple] of typed)
    it(`for <Any>: ${claim}`, () => expect(pressOf(event, apple)?.character).to.equal(character));

  it('recognises the numpad by the code if an event has no location', () => {
    const read = pressReader(false);
    const pressed = (code: string) =>
      read(new KeyboardEvent('keydown', { key: '6', code }))?.chords.join(' ');
    expect([pressed('Numpad6'), pressed('Digit6')]).to.deep.equal(['<k6> 6', '6']);
  });
  it('reads an event that has only a key', () => {
    const event = Object.assign(new Event('keydown'), { key: 'j' }) as unknown as KeyboardEvent;
    expect(pressOf(event, false)?.chords).to.deep.equal(['j']);
  });
  it('returns one object for equal presses', () => {
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
    it(`returns one object for equal presses ${kind}`, () => {
      const read = pressReader(false);
      expect(read(keydown(key, code, init))).to.equal(read(keydown(key, code, init)));
    });
  it('returns different objects for presses that differ only in the position or in AltGr', () => {
    const read = pressReader(false);
    expect(read(keydown('о', 'KeyJ'))?.chords).not.to.deep.equal(read(keydown('о', 'KeyK'))?.chords);
    const withAlt = { ctrlKey: true, altKey: true };
    expect(read(keydown('@', 'KeyQ', withAlt))?.character).to.equal('');
    expect(read(keydown('@', 'KeyQ', windowsAltGr))?.character).to.equal('@');
  });
});
